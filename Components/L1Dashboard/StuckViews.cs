using QsGen.Components.Shared;
using QsGen.QuickSight.Data;
using QsGen.QuickSight.Sheets;
using QsGen.QuickSight.Visuals;

namespace QsGen.Components.L1Dashboard;

/// <summary>What Pending Aging and Unbundled Aging show alike.</summary>
/// <param name="Stuck">One row per stuck leg.</param>
/// <param name="Word">What the legs are stuck in: Pending or Unbundled.</param>
/// <param name="Bucket">The age band of a leg.</param>
/// <param name="Fields">Counts the legs and adds them up.</param>
/// <param name="IsUnlimited">Whether no rail has such a limit.</param>
internal sealed record StuckViews(Dataset Stuck, string Word, FieldSource Bucket, L1CalculatedFields Fields, bool IsUnlimited)
{
    private Measure Count => Fields.Rows.Of(Stuck);

    /// <summary>The rows of the sheet.</summary>
    public Row[] Rows(L1Parameters parameters)
    {
        var count = new Kpi("count", $"Stuck {Word}, Now", "Legs that have waited longer than their rail allows.",
            Fields.Rows.TotalOf(Stuck));

        var money = new Kpi(
            "amount", $"Amount Stuck {Word}, {Stuck.Unit}", "What those legs are about, each without its sign.",
            Fields.Totals.Of(Stuck["amount_stuck"]).Money());

        var oldest = new Kpi(
            "oldest", "Oldest Posted On", "The day on which the longest-waiting leg posted.", Stuck["posted_day"].Min());

        var ages = new BarChart(
            "ages", $"Stuck {Word} by Age", "Old bands tell of a lasting problem, the youngest of a run that just failed.",
            Bucket.Category(), Count)
        { CategoryLabel = "Age", ValueLabel = "Legs", Sort = [Bucket.Category().Ascending()] };

        var first = Stuck["posting"].Min().Labelled("Oldest Posting");
        var rails = new Table(
            "rails",
            $"Stuck {Word} by Rail, Oldest First",
            AppTexts.Subtitle(
                IsUnlimited, "The institution's file declares no such limit, so no leg can be stuck.",
                "One row per rail with stuck legs and what it allows."),
            [Stuck["rail_in_words"].Labelled("Rail"), Stuck["limit_words"].Labelled("Allowed")],
            [Count.Labelled("Legs"), Stuck["amount_stuck"].Sum().Money().Labelled($"Amount ({Stuck.Unit})"), first])
        { Sort = [first.Ascending()] };

        return
        [
            new Row(5, [(count, 12), (money, 12), (oldest, 12)]),
            new Row(8, [(rails, 22), (ages, 14)]),
            new Row(18, Detail(parameters)),
        ];
    }

    private Table Detail(L1Parameters parameters) => new(
        "detail",
        $"Stuck {Word} Legs, Oldest First",
        "One row per leg; open all legs of its transfer from the menu of the transfer.",
        [
            Stuck["account_name"].Labelled("Account"), Stuck["amount_money"].Money().Labelled($"Amount ({Stuck.Unit})"),
            Stuck["age_words"].Labelled("Age"), Stuck["limit_words"].Labelled("Allowed"), Stuck["rail_in_words"].Labelled("Rail"),
            Stuck["posting"].Labelled("Posted"), Stuck["transfer_id"].Labelled("Transfer ID"), Stuck["account_id"].Labelled("Account ID"),
        ])
    {
        Sort = [Stuck["posting"].Ascending(), Stuck["transfer_id"].Ascending(), Stuck["account_id"].Ascending()],
        ClickableCells = [Stuck["transfer_id"].Dimension()],
        Actions = [parameters.ToTransactions(Stuck["transfer_id"])],
    };
}
