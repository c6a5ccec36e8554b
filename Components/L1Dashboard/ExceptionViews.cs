using System.Collections.Immutable;
using QsGen.QuickSight.Data;
using QsGen.QuickSight.Visuals;

namespace QsGen.Components.L1Dashboard;

/// <summary>Views of the open exceptions that two sheets show alike.</summary>
internal static class ExceptionViews
{
    /// <summary>How many there are of each kind.</summary>
    /// <param name="key">The key of the visual.</param>
    /// <param name="open">One row per open exception.</param>
    /// <param name="count">Counts them.</param>
    public static BarChart ByCheck(string key, Dataset open, Measure count) => new(
        key, "Open Exceptions by Check", "One bar per check; the longest is the class of error to look at first.",
        open["check_name"], count)
    { CategoryLabel = "Check", ValueLabel = "Open Exceptions", Sort = [count.Descending()] };

    /// <summary>Where an open exception leads: a click opens the statement of its account-day, which is there whatever the check; the menu
    /// the account's drift, and the legs of its transfer.</summary>
    public static ImmutableArray<VisualAction> Drills(Dataset open, L1Parameters parameters) =>
    [
        parameters.ToDailyStatement(open["account_id"], open["business_day"], ActionTrigger.LeftClick),
        parameters.ToDrift(open["account_id"]),
        parameters.ToTransactions(open["transfer_id"]),
    ];

    /// <summary>How much those are about that reach the materiality of the institution's file.</summary>
    /// <param name="open">One row per open exception.</param>
    /// <param name="fields">Adds them up.</param>
    public static Kpi MaterialAmount(Dataset open, L1CalculatedFields fields) => new(
        "material-amount", $"Amount of Material Ones, {open.Unit}",
        "What the open exceptions are about that reach the materiality of the institution's file.",
        fields.Totals.Of(open["material_amount"]).Money());

    /// <summary>The five that are about the most money; the sheet keeps the first five places.</summary>
    public static Table WorstFive(Dataset open, L1Parameters parameters) => new(
        "worst",
        "Worst Five by Amount",
        "The open exceptions about the most money; click an account for its statement, the menu leads to drift and transfer.",
        [
            open["account_name"].Labelled("Account"), open["magnitude"].Money().Labelled($"Amount ({open.Unit})"),
            open["check_name"].Labelled("Check"), open["days_open"].Labelled("Days Open"), open["owner"].Labelled("Owner"),
            open["account_id"].Labelled("Account ID"), open["business_day"].Labelled("Day"),
            open["transfer_id"].Labelled("Transfer ID"),
        ])
    {
        Sort = [open["magnitude"].Descending()],
        ClickableCells = [open["account_id"].Dimension()],
        Actions = Drills(open, parameters),
    };
}
