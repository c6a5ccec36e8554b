using QsGen.Audit.Figures;

namespace QsGen.Audit.Sections;

/// <summary>A check of the summary.</summary>
/// <param name="Label">Its name there; an asterisk where it is not of the period alone.</param>
/// <param name="Anchor">The section that shows what it found.</param>
/// <param name="Findings">What it found, each thing once, with its amount: 0 or more, null where it is about no money.</param>
internal sealed record ReportCheck(string Label, string Anchor, Func<ReportFigures, IEnumerable<decimal?>> Findings)
{
    // Corrections are no violations: most of them are how transactions move on.
    private const string Corrected = "Supersession*";

    /// <summary>Whether its findings are violations.</summary>
    public bool IsOfViolations => Label != Corrected;

    /// <summary>The checks in the order of the report.</summary>
    public static IReadOnlyList<ReportCheck> All { get; } =
    [
        new("Drift", "drift", Breaks("drift")),
        new("Ledger drift", "ledger-drift", Breaks("ledger_drift")),
        new("Overdraft", "overdraft", Breaks("overdraft")),
        new("Limit breach", "limit-breach", Rows(ReportQueries.LimitBreach, "overshoot")),
        new("Stuck pending*", "stuck-pending", Rows(ReportQueries.StuckPending, "amount_money")),
        new("Stuck unbundled*", "stuck-unbundled", Rows(ReportQueries.StuckUnbundled, "amount_money")),
        new("Expected end-of-day balance", "expected-balance", Breaks("expected_eod_balance_breach")),
        new("Other checks", "flow", OtherChecks),
        new("Chains and shared transfers", "flow", Rows(ReportQueries.Chains, "amount")),
        new("Declaration against data*", "flow", Counted(ReportQueries.Declarations)),
        new(Corrected, "supersession", Corrections),
        new("Control totals", "completeness", figures => Amounts(CompletenessSection.Breaks(figures), "difference")),
        new("Accounts without a counterpart*", "completeness", Rows(ReportQueries.Coverage, "amount")),
        new("Trial balance", "trial-balance", figures => Amounts(TrialBalanceSection.Off(figures), "out_of_balance")),
    ];

    // A fault that lasts is one finding, with its largest amount, however many days of it lie in the period.
    private static Func<ReportFigures, IEnumerable<decimal?>> Breaks(string check) => figures =>
    {
        var breaks = figures[ReportQueries.Breaks];
        return Amounts(breaks.Where(row => breaks.Text(row, "check_type") == check), "largest_amount");
    };

    private static Func<ReportFigures, IEnumerable<decimal?>> Rows(ReportQuery query, string column) =>
        figures => Amounts(figures[query], column);

    private static Func<ReportFigures, IEnumerable<decimal?>> Counted(ReportQuery query) =>
        figures => Enumerable.Repeat((decimal?)null, figures[query].Count);

    // One of them has a row for each day that its fault lasts.
    private static IEnumerable<decimal?> OtherChecks(ReportFigures figures)
    {
        const string Lasting = "unknown_parent";
        var rows = figures[ReportQueries.OtherChecks];
        return Amounts(rows.Where(row => rows.Text(row, "check_type") != Lasting), "magnitude").Concat(Breaks(Lasting)(figures));
    }

    private static IEnumerable<decimal?> Corrections(ReportFigures figures)
    {
        var totals = figures[ReportQueries.SupersessionTotals];
        return Enumerable.Repeat((decimal?)null, (int)totals.Rows.Sum(row => (long)totals.Number(row, "total")));
    }

    private static IEnumerable<decimal?> Amounts(ReportRows rows, string column) =>
        rows.Rows.Select(row => rows.Value(row, column) is null ? (decimal?)null : Math.Abs(rows.Number(row, column)));
}
