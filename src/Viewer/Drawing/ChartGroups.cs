using System.Collections.Immutable;
using QsGen.Viewer.Definitions;
using QsGen.Viewer.Expressions;
using QsGen.Viewer.Queries;

namespace QsGen.Viewer.Drawing;

/// <summary>Asks for a chart's groups and puts what a limit cuts off into one: computed from its rows, or from groups where that comes to
/// the same.</summary>
internal static class ChartGroups
{
    /// <summary>The most groups of a chart; beyond, it says that there are more.</summary>
    public const int Most = 10_000;

    /// <summary>Asks for groups of dimensions.</summary>
    /// <param name="canvas">The visual.</param>
    /// <param name="fields">Dimensions first, then measures.</param>
    /// <param name="limits">The limits of the dimensions, in order.</param>
    /// <param name="notes">Gets what is not in the picture.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public static async Task<(VisualAnswer Answer, ImmutableArray<bool> HasOther)> AskAsync(
        DrawingTask canvas, ImmutableArray<FieldDefinition> fields, ImmutableArray<ItemLimit> limits, ICollection<string> notes,
        CancellationToken cancellationToken)
    {
        var answer = await canvas.AskAsync(fields, new QueryRequest { Take = Most + 1 }, cancellationToken);
        if (answer.Rows.Length > Most)
        {
            notes.Add($"More than {Most:N0} groups; only the first are shown.");
        }

        var measure = fields.Length > limits.Length ? limits.Length : -1;
        var buckets = ImmutableArray.CreateBuilder<OtherBucket>();
        var hasOther = new bool[limits.Length];
        var dropped = new HashSet<object>[limits.Length];
        for (var index = 0; index < limits.Length; index++)
        {
            dropped[index] = [];
            var (limit, place) = (limits[index], index);
            if (limit.Count is not { } count || answer.Plan.Types[index] == ResultType.Time)
            {
                continue;
            }

            var order = Ordered(answer.Rows, place, limit.ByCategory ? -1 : measure, limit.IsDescending);
            if (order.Length <= count)
            {
                continue;
            }

            if (limit.IncludesOther)
            {
                hasOther[index] = true;
                buckets.Add(new(fields[index], [.. order.Take(count).OfType<string>()]));
            }
            else
            {
                dropped[index] = [.. order.Skip(count).Select(value => value ?? DBNull.Value)];
                notes.Add($"{order.Length - count:N0} of {order.Length:N0} are not shown: {Labels.Of(canvas.Visual, fields[index])}.");
            }
        }

        if (buckets.Count > 0 && answer.Rows.Length <= Most && fields.Skip(limits.Length).All(OtherGroups.CanFold))
        {
            answer = answer with { Result = answer.Result with { Rows = OtherGroups.Fold(answer.Rows, fields, limits.Length, buckets) } };
        }
        else if (buckets.Count > 0)
        {
            answer = await canvas.AskAsync(
                fields, new QueryRequest { Take = Most + 1, Others = buckets.ToImmutable() }, cancellationToken);
        }

        ImmutableArray<object?[]> rows =
            [.. answer.Rows.Take(Most).Where(row => !dropped.Index().Any(item => item.Item.Contains(row[item.Index] ?? DBNull.Value)))];
        return (answer with { Result = answer.Result with { Rows = rows } }, [.. hasOther]);
    }

    /// <summary>The values of a dimension in order: by itself, or by the sum of a measure.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="place">The dimension's place.</param>
    /// <param name="measure">The measure's place; negative sorts by the dimension itself.</param>
    /// <param name="isDescending">Whether the greatest comes first; NULL always is last.</param>
    public static ImmutableArray<object?> Ordered(ImmutableArray<object?[]> rows, int place, int measure, bool isDescending)
    {
        var groups = rows.GroupBy(row => row[place] ?? DBNull.Value)
            .Select(group => (Value: group.First()[place], Weight: measure < 0 ? 0 : group.Sum(row => Weight(row[measure])))).ToList();
        groups.Sort((one, other) =>
            (one.Value is null).CompareTo(other.Value is null) is var nulls && nulls != 0 ? nulls
            : measure >= 0 && one.Weight != other.Weight ? isDescending ? other.Weight.CompareTo(one.Weight)
                : one.Weight.CompareTo(other.Weight)
            : measure < 0 && isDescending ? Compare(other.Value, one.Value) : Compare(one.Value, other.Value));
        return [.. groups.Select(group => group.Value)];
    }

    private static decimal Weight(object? value) => value is null or string or DateTime ? 0 : Evaluator.Number(value);

    private static int Compare(object? one, object? other) => (one, other) switch
    {
        (null, null) => 0,
        (DateTime left, DateTime right) => left.CompareTo(right),
        _ => Evaluator.Compare(one, other) ?? 0,
    };
}

/// <summary>How many values of a dimension a chart shows.</summary>
/// <param name="Count">At most; null for all.</param>
/// <param name="IncludesOther">Whether the rest is one value of its own.</param>
/// <param name="ByCategory">Whether the order is that of the values themselves rather than of the measure.</param>
/// <param name="IsDescending">Whether the greatest comes first.</param>
internal sealed record ItemLimit(int? Count, bool IncludesOther, bool ByCategory, bool IsDescending)
{
    /// <summary>Reads a limit of a chart.</summary>
    /// <param name="chart">The chart's configuration.</param>
    /// <param name="limit">The member that says how many.</param>
    /// <param name="sort">The member that says in which order.</param>
    /// <param name="field">The dimension.</param>
    /// <param name="usual">How many where nothing is said.</param>
    public static ItemLimit Read(DefinitionNode chart, string limit, string sort, FieldDefinition field, int? usual)
    {
        var configuration = chart["SortConfiguration"];
        var key = configuration[sort].Items.FirstOrDefault()["FieldSort"];
        var byCategory = key.Exists ? key["FieldId"].Text == field.Id : field.IsDate;
        return new(
            configuration[limit]["ItemsLimit"].Whole ?? usual,
            configuration[limit]["OtherCategories"].Text != "EXCLUDE",
            byCategory,
            key.Exists ? key["Direction"].Text == "DESC" : !byCategory);
    }
}
