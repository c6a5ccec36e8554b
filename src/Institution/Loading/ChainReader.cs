using System.Collections.Immutable;
using QsGen.Institution.Findings;
using QsGen.Institution.Format;
using QsGen.Institution.Rules;
using QsGen.Institution.Yaml;

namespace QsGen.Institution.Loading;

/// <summary>Reads entries of <c>chains</c>: with one <c>child</c>, or with <c>children</c> of which some or all follow.</summary>
internal sealed class ChainReader
{
    private readonly GroupNames _groups;
    private readonly HashSet<(string Parent, string Child)> _children = [];

    /// <summary>A reader of one section.</summary>
    /// <param name="section">The section; the groups that it names keep their names.</param>
    public ChainReader(YamlNode? section) => _groups = new(NamedGroups(section));

    /// <summary>What one entry says, an entry of the model for each child; null when a key it cannot do without is missing or broken.
    /// </summary>
    public ImmutableArray<Placed<ChainEntry>>? Entries(EntityReader map)
    {
        if (!map.Has(Keys.Children))
        {
            ReportSolitary(map, Keys.Choose, "has one child, so there is nothing to choose");
            return ReadOne(map) is { } entry ? [new(entry, map.Path)] : null;
        }

        foreach (var key in new[] { Keys.Child, Keys.Required }.Where(map.Has))
        {
            map.Log.Add(
                LoadRules.ChainOneForm, map.Mapping.Find(key)!.Key, map.Path.Key(key), $"the chain entry has children, and '{key}' too");
        }

        return ReadSeveral(map);
    }

    /// <summary>The entries, as sections are read.</summary>
    public IReadOnlyList<Placed<ChainEntry>>? Read(EntityReader map) => Entries(map) is { } entries ? [.. entries] : null;

    private static IEnumerable<string> NamedGroups(YamlNode? section) => section is YamlSequence list
        ? list.Items.OfType<YamlMapping>().Select(item => item.Find(Keys.XorGroup)?.Value).OfType<YamlScalar>().Select(name => name.Text)
        : [];

    private static ChainEntry? ReadOne(EntityReader map)
    {
        var isWhole = map.Required<string>(Keys.Parent, TextValues.Identifier, out var parent)
            & map.Required<string>(Keys.Child, TextValues.Identifier, out var child)
            & map.Required<bool>(Keys.Required, Scalars.Flag, out var required);
        var group = map.Optional<string>(Keys.XorGroup, TextValues.Identifier, out var name) ? new XorGroupName(name) : (XorGroupName?)null;
        var prose = map.Optional<string>(Keys.Description, TextValues.Description, out var text) ? text : null;
        return !isWhole ? null : new ChainEntry
        {
            Parent = new(parent!),
            Child = new(child!),
            Required = required,
            XorGroup = group,
            Description = prose,
        };
    }

    private static void ReportSolitary(EntityReader map, string key, string problem)
    {
        if (map.Has(key))
        {
            map.Log.Add(LoadRules.ChainOneForm, map.Mapping.Find(key)!.Key, map.Path.Key(key), $"the chain entry {problem}");
        }
    }

    private ImmutableArray<Placed<ChainEntry>>? ReadSeveral(EntityReader map)
    {
        var isWhole = map.Required<string>(Keys.Parent, TextValues.Identifier, out var parent);
        var children = ChainChildren.Read(map, ref isWhole);
        var choice = map.Optional<string>(Keys.Choose, ChainChildren.Choice, out var word)
            ? word
            : children.Length == 1 ? ChoiceWords.Each : ChoiceWords.ExactlyOne;
        var prose = map.Optional<string>(Keys.Description, TextValues.Description, out var text) ? text : null;
        var first = children.Where(child => IsFirst(map, parent ?? "", child)).ToList();
        var plain = first.Count(child => child.IsPlain);
        var isGroup = choice is not ChoiceWords.Each && plain > 1;
        var group = isGroup && isWhole ? Group(map, parent!) : null;
        if (!isGroup && map.Has(Keys.XorGroup))
        {
            map.Log.Add(
                LoadRules.GroupNeedsAlternatives,
                map.Mapping.Find(Keys.XorGroup)!.Key,
                map.Path.Key(Keys.XorGroup),
                "the chain entry names a group, but has no alternatives");
        }

        return !isWhole ? null :
        [
            .. first.Select(child => new Placed<ChainEntry>(
                new()
                {
                    Parent = new(parent!),
                    Child = new(child.Name),
                    Required = child.IsPlain ? choice is not ChoiceWords.AtMostOne : child.FanIn && !child.Optional && children.Length == 1,
                    XorGroup = child.IsPlain ? group : null,
                    FanIn = child.FanIn,
                    ExpectedParentCount = child.ParentCount,
                    Description = prose,
                },
                child.Path)),
        ];
    }

    private bool IsFirst(EntityReader map, string parent, ChainChild child)
    {
        if (_children.Add((parent, child.Name)))
        {
            return true;
        }

        map.Log.AddBroken(
            LoadRules.ChildOnce,
            child.Node,
            child.Path,
            $"'{child.Name}' stands below '{parent}' already, in this entry or an earlier one");
        return false;
    }

    // Groups that a file does not name are called after the parent.
    private XorGroupName Group(EntityReader map, string parent)
    {
        if (map.Has(Keys.XorGroup))
        {
            return new(map.Optional<string>(Keys.XorGroup, TextValues.Identifier, out var name) ? name : parent);
        }

        return _groups.Next(parent);
    }
}
