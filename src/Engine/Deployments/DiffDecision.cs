using System.Collections.Immutable;
using QsGen.Engine.Providers;
using QsGen.Wire.Changes;

namespace QsGen.Engine.Deployments;

/// <summary>Turns a provider's answer and the program's options into one decision.</summary>
internal static class DiffDecision
{
    private const string InitErrors = "#initerror";

    /// <summary>Asks the provider; what it leaves open the engine finds out by comparing old and new inputs.</summary>
    /// <param name="provider">The manager of the resource.</param>
    /// <param name="query">The resource and what it is to become.</param>
    /// <param name="replaceOnChanges">Places whose change asks for a replacement.</param>
    /// <param name="hasInitErrors">Whether the resource was not ready after its last change.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    public static async Task<DiffResult> AskAsync(
        IResourceProvider provider,
        DiffQuery query,
        ImmutableArray<string> replaceOnChanges,
        bool hasInitErrors,
        CancellationToken cancellationToken)
    {
        var answer = await provider.DiffAsync(query, cancellationToken);
        var known = answer.Answer == DiffAnswer.Unknown ? Compare(query, answer) : answer;
        return known.Answer == DiffAnswer.Unavailable ? known : Promote(known, replaceOnChanges, hasInitErrors);
    }

    private static DiffResult Compare(DiffQuery query, DiffResult answer)
    {
        var differences = PropertyDiffer.Compare(query.OldInputs, query.News);
        return answer with
        {
            Answer = differences.Count == 0 ? DiffAnswer.None : DiffAnswer.Some,
            ChangedKeys = [.. differences.Select(difference => difference.Path.Segments[0].Key!).Distinct()],
            Detailed = differences.ToImmutableSortedDictionary(
                difference => difference.Path.ToString(),
                difference => new DetailedDifference(difference.Kind, false, true),
                StringComparer.Ordinal),
        };
    }

    private static DiffResult Promote(DiffResult diff, ImmutableArray<string> replaceOnChanges, bool hasInitErrors)
    {
        var patterns = replaceOnChanges.Where(path => path != InitErrors).Select(PropertyPath.Parse).ToList();
        var keys = diff.ReplaceKeys.ToBuilder();
        if (hasInitErrors && replaceOnChanges.Contains(InitErrors))
        {
            keys.Add(InitErrors);
        }

        var detailed = diff.Detailed;
        foreach (var (path, difference) in diff.Detailed ?? ImmutableSortedDictionary<string, DetailedDifference>.Empty)
        {
            if (Matches(path))
            {
                detailed = detailed!.SetItem(path, difference with { Replaces = true });
                keys.Add(path);
            }
        }

        keys.AddRange(diff.Detailed is null ? diff.ChangedKeys.Where(Matches) : []);
        return diff with
        {
            Answer = keys.Count > 0 ? DiffAnswer.Some : diff.Answer,
            ReplaceKeys = [.. keys.Distinct()],
            Detailed = detailed,
        };

        bool Matches(string path) => patterns.Any(pattern => pattern.Contains(PropertyPath.Parse(path)));
    }
}
