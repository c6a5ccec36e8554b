using System.Collections.Immutable;
using QsGen.Engine.State;
using QsGen.Engine.Steps;
using QsGen.Engine.Urns;

namespace QsGen.Engine.Plans;

/// <summary>A plan as people look at it: one row for each resource, below its component. Default providers are left out.</summary>
internal static class PlanTree
{
    /// <summary>The rows with their depth, parents before children, siblings in the order of their names.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="all">Whether rows without a change are wanted as well; without it only those above a change are.</param>
    public static ImmutableArray<(ResourceRow Row, int Depth)> Build(Plan plan, bool all)
    {
        var rows = Rows(plan);
        var wanted = all ? [.. rows.Select(row => row.Urn)] : WithAncestors(rows);
        var known = rows.Select(row => row.Urn).ToHashSet();
        var children = rows.Where(row => wanted.Contains(row.Urn))
            .ToLookup(row => row.Parent is { } parent && known.Contains(parent) ? parent : (Urn?)null);
        var result = ImmutableArray.CreateBuilder<(ResourceRow, int)>();
        Add(null, 0);
        return result.ToImmutable();

        void Add(Urn? parent, int depth)
        {
            foreach (var row in children[parent]
                .OrderByDescending(row => row.Urn.Type == Urn.StackType)
                .ThenBy(row => row.Urn.Type, StringComparer.Ordinal)
                .ThenBy(row => row.Urn.Name, StringComparer.Ordinal))
            {
                result.Add((row, depth));
                Add(row.Urn, depth + 1);
            }
        }
    }

    /// <summary>The rows without their tree, in the order in which their resources were first dealt with.</summary>
    public static ImmutableArray<ResourceRow> Rows(Plan plan) =>
    [
        .. plan.Changes
            .Where(change => !IsDefaultProvider(change.Urn))
            .GroupBy(change => change.Urn)
            .Select(group => new ResourceRow(group.Key, group.First().Parent, KindOf(group), [.. group])),
    ];

    /// <summary>Whether a step that has just ended is worth a line of its own while the operation goes on.</summary>
    public static bool IsShownAlone(ResourceChange change) =>
        Plan.IsChange(change) && change.Kind != StepKind.Replace && !IsDefaultProvider(change.Urn);

    private static bool IsDefaultProvider(Urn urn) => ProviderReference.IsProviderType(urn.Type) && ProviderReference.IsDefault(urn);

    private static StepKind KindOf(IEnumerable<ResourceChange> changes)
    {
        var kinds = changes.Select(change => change.Kind).ToHashSet();
        return kinds switch
        {
            _ when kinds.Overlaps([StepKind.Replace, StepKind.CreateReplacement, StepKind.ImportReplacement]) => StepKind.Replace,
            _ when kinds.Count == 1 => kinds.Single(),

            // A refresh comes before what else is done to a resource, and a deletion after it.
            _ => changes.Select(change => change.Kind).Last(kind => kind != StepKind.Refresh || kinds.Count == 1),
        };
    }

    private static HashSet<Urn> WithAncestors(ImmutableArray<ResourceRow> rows)
    {
        var parents = rows.ToDictionary(row => row.Urn, row => row.Parent);
        var wanted = new HashSet<Urn>();
        foreach (var row in rows.Where(row => row.IsChange))
        {
            for (Urn? urn = row.Urn; urn is { } current && wanted.Add(current); urn = parents.GetValueOrDefault(current))
            {
            }
        }

        return wanted;
    }
}
