using System.Collections.Immutable;
using System.Globalization;
using QsGen.Engine.Steps;

namespace QsGen.Engine.Plans;

/// <summary>How many resources each thing happens to, in the words of Pulumi's own summary.</summary>
internal static class PlanSummary
{
    private static readonly ImmutableArray<StepKind> Order =
    [
        StepKind.Create, StepKind.Import, StepKind.Read, StepKind.Update, StepKind.Replace, StepKind.Delete, StepKind.Refresh,
        StepKind.Discard, StepKind.RemovePendingReplace, StepKind.Same,
    ];

    /// <summary>The number of resources by what happens to them as a whole; failed ones don't count.</summary>
    public static ImmutableArray<(StepKind Kind, int Count)> Counts(Plan plan)
    {
        if (!plan.Stated.IsEmpty)
        {
            return [.. plan.Stated.OrderBy(count => Order.IndexOf(count.Kind))];
        }

        var rows = PlanTree.Rows(plan).Where(row => row.Failure is null).ToLookup(Summed);
        return [.. Order.Where(rows.Contains).Select(kind => (kind, rows[kind].Count()))];
    }

    /// <summary>Lines such as <c>+ 12 created</c>, <c>~ 2 to update</c>, <c>12 unchanged</c>, <c>! 1 failed</c>.</summary>
    public static IEnumerable<string> Lines(Plan plan)
    {
        var failed = plan.Stated.IsEmpty ? PlanTree.Rows(plan).Count(row => row.Failure is not null) : 0;
        return Counts(plan).Select(count => count.Kind == StepKind.Same
            ? string.Create(CultureInfo.InvariantCulture, $"{count.Count} unchanged")
            : string.Create(CultureInfo.InvariantCulture, $"{PlanWords.Symbol(count.Kind)} {count.Count} {Words(count.Kind)}"))
            .Concat(failed > 0 ? [string.Create(CultureInfo.InvariantCulture, $"! {failed} failed")] : []);

        string Words(StepKind kind) => plan.Preview ? PlanWords.Future(kind) : PlanWords.Past(kind);
    }

    private static StepKind Summed(ResourceRow row) => row.Kind switch
    {
        StepKind.DeleteReplaced or StepKind.CreateReplacement or StepKind.ImportReplacement => StepKind.Replace,
        StepKind.ReadReplacement => StepKind.Read,
        StepKind.DiscardReplaced => StepKind.Discard,
        StepKind.Refresh when !row.IsChange => StepKind.Same,
        var kind => kind,
    };
}
