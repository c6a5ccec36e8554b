using System.Collections.Immutable;
using QsGen.Viewer.Frames;

namespace QsGen.Viewer.Sources;

/// <summary>Definitions with others before them, so that both can be looked at over the same data.</summary>
/// <param name="now">The definitions.</param>
/// <param name="before">Those before.</param>
/// <param name="words">Says what changed from the second to the first.</param>
internal sealed class BeforeSource(
    IDefinitionSource now, IDefinitionSource before, Func<DefinitionSet, DefinitionSet, ImmutableArray<string>> words) : IDefinitionSource
{
    /// <summary>What stands before the ids of the dashboards before.</summary>
    public const string Prefix = "before-";

    private const int MostWords = 40;

    private (DefinitionSet Now, DefinitionSet Before, DefinitionSet Both)? _made;

    /// <inheritdoc/>
    public DefinitionSet Current()
    {
        var (current, old) = (now.Current(), before.Current());
        if (_made is not { } made || made.Now != current || made.Before != old)
        {
            _made = made = (current, old, Join(current, old));
        }

        return made.Both;
    }

    private DefinitionSet Join(DefinitionSet current, DefinitionSet old)
    {
        var changes = words(old, current);
        return current with
        {
            Dashboards =
            [
                .. current.Dashboards,
                .. old.Dashboards.Select(dashboard => dashboard with
                {
                    Id = Prefix + dashboard.Id,
                    Name = $"Before: {dashboard.Name}",
                    Datasets = dashboard.Datasets.ToImmutableDictionary(pair => pair.Key, pair => Prefix + pair.Value),
                }),
            ],
            Datasets = current.Datasets.AddRange(old.Datasets.Select(pair => KeyValuePair.Create(Prefix + pair.Key, pair.Value))),
            Problems =
            [
                .. current.Problems,
                .. changes.IsEmpty ? [new Problem("Nothing changed.", old.Source)]
                    : changes.Take(MostWords).Select(change => new Problem(change)),
                .. changes.Length > MostWords ? [new Problem($"{changes.Length - MostWords:N0} more changes.")]
                    : Array.Empty<Problem>(),
            ],
            Hash = $"{current.Hash}-{old.Hash}",
        };
    }
}
