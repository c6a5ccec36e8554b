using QsGen.Audit.Document;
using QsGen.Audit.Figures;
using QsGen.Institution;

namespace QsGen.Audit.Sections;

/// <summary>The executive summary: what moved, and how much each check found.</summary>
internal static class SummarySection
{
    // Corrections are no violations: most of them are how transactions move on.
    private const string Corrected = "Supersession*";

    /// <summary>The section; null figures stand for a report without a database.</summary>
    public static ReportSection Of(ReportFigures? figures, ReportMoney money) =>
        new("Executive Summary", "summary", Blocks(figures, money).ToAsyncEnumerable());

    /// <summary>The checks in the order of the report: label, section, how many findings.</summary>
    public static IEnumerable<(string Label, string Anchor, Func<ReportFigures, long> Count)> Checks { get; } =
    [
        ("Drift", "drift", figures => figures[ReportQueries.Drift].Count),
        ("Ledger drift", "ledger-drift", figures => figures[ReportQueries.LedgerDrift].Count),
        ("Overdraft", "overdraft", figures => figures[ReportQueries.Overdraft].Count),
        ("Limit breach", "limit-breach", figures => figures[ReportQueries.LimitBreach].Count),
        ("Stuck pending*", "stuck-pending", figures => figures[ReportQueries.StuckPending].Count),
        ("Stuck unbundled*", "stuck-unbundled", figures => figures[ReportQueries.StuckUnbundled].Count),
        ("Expected end-of-day balance", "expected-balance", figures => figures[ReportQueries.ExpectedBalance].Count),
        ("Other checks", "flow", figures => figures[ReportQueries.OtherChecks].Count),
        ("Chains and shared transfers", "flow", figures => figures[ReportQueries.Chains].Count),
        ("Declaration against data*", "flow", figures => figures[ReportQueries.Declarations].Count),
        (Corrected, "supersession", figures => Corrections(figures[ReportQueries.SupersessionTotals])),
        ("Control totals", "completeness", figures => CompletenessSection.Breaks(figures).Count),
        ("Accounts without a counterpart*", "completeness", figures => figures[ReportQueries.Coverage].Count),
        ("Trial balance", "trial-balance", figures => TrialBalanceSection.Off(figures).Count),
    ];

    private static IEnumerable<ReportBlock> Blocks(ReportFigures? figures, ReportMoney money)
    {
        if (figures is null)
        {
            yield return Parts.NoDatabase;
        }
        else
        {
            if (figures.Volume.Legs == 0 && figures[ReportQueries.Statements].IsEmpty)
            {
                yield return new NoticeBlock(
                    NoticeTone.Warning,
                    "Nothing posted in the period and no control account has a balance: the checks had nothing to look at, so that none of "
                    + "them found anything says nothing.");
            }

            var found = Checks.Where(check => check.Label != Corrected && check.Count(figures) > 0)
                .Select(check => check.Label.TrimEnd('*')).ToList();
            yield return found.Count == 0
                ? Parts.Clean("Nothing is wrong: every check of the period is empty.")
                : new NoticeBlock(NoticeTone.Warning, $"To look into: {string.Join(", ", found)}. All other checks are empty.");
        }

        yield return new HeadingBlock(2, "Volume", "volume");
        var volume = figures?.Volume;
        var name = money.Unit == MoneyUnit.Usd ? "Dollar volume" : $"Volume in {money.Unit.Code}";
        yield return Parts.Large("Metric", "Value", ColumnKind.Money,
        [
            new("Transactions (legs)", volume is null ? Parts.Unknown : ReportFormat.Count(volume.Legs)),
            new("Transfers (logical events)", volume is null ? Parts.Unknown : ReportFormat.Count(volume.Transfers)),
            new($"{name} — gross", volume is null ? Parts.Unknown : money.Text(volume.Gross)),
            new($"{name} — net", volume is null ? Parts.Unknown : money.Text(volume.Net)),
        ]);
        yield return new ParagraphBlock(
            "Posted legs in their current versions, without opening balances. Gross is what the transfers moved: the debits of each. "
            + "Net is by how much the bank's internal accounts changed.");
        yield return new HeadingBlock(2, "Exception Counts", "exception-counts");
        yield return new TableBlock(
            [new("Check", ColumnKind.Text, 3.5), new("Findings", ColumnKind.Count, 2.5)],
            Checks.Select(check => Row(check, figures)).ToValueList());
        yield return new ParagraphBlock("* As the books are now or over the whole history, whatever the period.");
    }

    private static ReportRow Row((string Label, string Anchor, Func<ReportFigures, long> Count) check, ReportFigures? figures)
    {
        var count = figures is null ? (long?)null : check.Count(figures);
        return new(new ValueList<ReportCell>(
        [
            new(check.Label, Anchor: check.Anchor),
            new(count is { } found ? ReportFormat.Count(found) : Parts.Unknown, IsStrong: count > 0 && check.Label != Corrected),
        ]));
    }

    private static long Corrections(ReportRows totals) => totals.Rows.Sum(row => (long)totals.Number(row, "total"));
}
