using System.Collections.Immutable;

namespace QsGen.Demo.Planning;

/// <summary>Builds the sets of children of one parent: required ones always, exactly one of a binding group, at most one of an
/// optional one.</summary>
internal sealed class ChainSets(Endpoint parent, List<ChainLink> links)
{

    // Optional children follow every other firing of what is rare, and about two firings a day of what is frequent.
    private const double RareChance = 0.5;
    private const double FrequentFirings = 2;

    /// <summary>The plan of the parent.</summary>
    public ChainPlan Build()
    {
        if (links.Count == 0)
        {
            return ChainPlan.None;
        }

        var groups = links.Where(link => link.Group is not null).GroupBy(link => link.Group!).ToList();
        var always = links.Where(link => link is { Required: true, Group: null }).Select(link => link.Child).Distinct().ToList();
        var binding = groups.Where(IsBinding).Select(Members).ToList();
        var alternatives = groups.SelectMany(group => group).Select(link => link.Child).ToHashSet();
        var optional = groups.Where(group => !IsBinding(group))
            .Select(Members)
            .Concat(links.Where(link => link is { Required: false, Group: null } && !alternatives.Contains(link.Child))
                .Select(link => new List<Endpoint> { link.Child }))
            .ToList();
        var plain = Sets(always, binding, binding.Select(group => group.Count).DefaultIfEmpty(1).Max());
        var full = Sets(always, [.. binding, .. optional], optional.Select(group => group.Count).DefaultIfEmpty(0).Max());
        return new(plain, full, Math.Min(RareChance, FrequentFirings / Math.Max(1, parent.DailyMean)));
    }

    /// <summary>A group binds when it has a required member, and below a template: a settlement cycle takes exactly one way out.</summary>
    private bool IsBinding(IGrouping<string, ChainLink> group) => parent is TemplatePlan || group.Any(link => link.Required);

    private static List<Endpoint> Members(IGrouping<string, ChainLink> group) => [.. group.Select(link => link.Child).Distinct()];

    private static ImmutableArray<ImmutableArray<Endpoint>> Sets(List<Endpoint> always, List<List<Endpoint>> groups, int count) =>
        [.. Enumerable.Range(0, count).Select(number => Set(always, groups, number))];

    private static ImmutableArray<Endpoint> Set(List<Endpoint> always, List<List<Endpoint>> groups, int number)
    {
        var set = new List<Endpoint>(always);
        foreach (var group in groups.Where(group => !group.Exists(set.Contains)))
        {
            set.Add(group[number % group.Count]);
        }

        return [.. set.Distinct()];
    }
}
