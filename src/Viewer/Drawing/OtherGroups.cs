using System.Collections.Immutable;
using QsGen.Viewer.Definitions;
using QsGen.Viewer.Expressions;
using QsGen.Viewer.Queries;

namespace QsGen.Viewer.Drawing;

/// <summary>Makes one group of those that a limit cuts off, where sums of sums and the like are exactly what the rows come to.</summary>
internal static class OtherGroups
{
    /// <summary>Whether a measure of several groups follows from that of each.</summary>
    public static bool CanFold(FieldDefinition measure) => !measure.IsExpression && measure.Aggregation is "SUM" or "COUNT";

    /// <summary>The groups with those that are not kept as one, whose dimension is NULL.</summary>
    /// <param name="rows">The groups: dimensions, then measures that <see cref="CanFold"/>.</param>
    /// <param name="fields">Their fields.</param>
    /// <param name="dimensions">How many of them are dimensions.</param>
    /// <param name="buckets">What is kept of which dimension.</param>
    public static ImmutableArray<object?[]> Fold(
        ImmutableArray<object?[]> rows, ImmutableArray<FieldDefinition> fields, int dimensions, IReadOnlyCollection<OtherBucket> buckets)
    {
        var kept = fields.Take(dimensions)
            .Select(field => buckets.FirstOrDefault(bucket => bucket.Field == field)?.Kept.ToHashSet(StringComparer.Ordinal)).ToArray();
        var folded = new List<object?[]>();
        var places = new Dictionary<GroupKey, object?[]>();
        foreach (var row in rows)
        {
            object?[] group =
            [
                .. row.Take(dimensions).Select((value, index) =>
                    kept[index] is not { } names || (value is string name && names.Contains(name)) ? value : null),
                .. row.Skip(dimensions),
            ];
            var key = new GroupKey([.. group.Take(dimensions)]);
            if (places.TryGetValue(key, out var sum))
            {
                for (var index = dimensions; index < group.Length; index++)
                {
                    sum[index] = Sum(sum[index], group[index]);
                }
            }
            else
            {
                places[key] = group;
                folded.Add(group);
            }
        }

        return [.. folded];
    }

    private static object? Sum(object? one, object? other) =>
        one is null ? other : other is null ? one : Evaluator.Number(one) + Evaluator.Number(other);

    private sealed record GroupKey(ImmutableArray<object?> Values)
    {
        public bool Equals(GroupKey? other) => other is not null && Values.SequenceEqual(other.Values);

        public override int GetHashCode() => Values.Aggregate(0, HashCode.Combine);
    }
}
