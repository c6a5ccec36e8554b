using QsGen.Audit.Document;
using QsGen.Audit.Figures;

namespace QsGen.Audit.Sections;

/// <summary>Whether everything that was posted is loaded, and whether somebody changed what was.</summary>
internal static class CompletenessSection
{
    /// <summary>Control totals that the loaded rows do not meet.</summary>
    public static ReportRows Breaks(ReportFigures figures)
    {
        var told = figures[ReportQueries.ControlTotals];
        return told.Where(row => told.Number(row, "is_break") == 1);
    }

    // So few accounts are read; more of them are counted.
    private const int FewRows = 25;

    /// <summary>The section; null figures stand for a report without a database.</summary>
    public static ReportSection Of(ReportFigures? figures) =>
        figures is null
            ? Parts.Section("Completeness and Control Totals", "completeness", [Parts.NoDatabase])
            : Parts.Section(
                "Completeness and Control Totals", "completeness", Blocks(figures),
                Breaks(figures).Count + figures[ReportQueries.Coverage].Count + figures[ReportQueries.HandChanges].Count);

    private static int Accounts(ReportRows rows) => rows.Rows.Select(row => rows.Text(row, "account_id")).Distinct().Count();

    private static IEnumerable<ReportBlock> Blocks(ReportFigures figures)
    {
        var (told, breaks) = (figures[ReportQueries.ControlTotals], Breaks(figures));
        if (told.IsEmpty)
        {
            yield return new NoticeBlock(
                NoticeTone.Note,
                "The feed delivers no control totals for the period: nobody counted, so this report cannot show that all postings "
                + "are loaded.");
        }
        else if (breaks.IsEmpty)
        {
            yield return Parts.Clean(
                $"All {Parts.Number(told.Count, "control total")} of the source system are met: count, debits and credits.");
        }
        else
        {
            yield return new HeadingBlock(2, "Control Totals That Are Not Met", "control-totals");
            yield return new ParagraphBlock(
                $"{Parts.Number(breaks.Count, "account-day")} of {ReportFormat.Count(told.Count)} that the source system counted.");
            yield return Parts.Table(breaks);
        }

        if (figures[ReportQueries.Coverage] is { IsEmpty: false } gaps)
        {
            yield return new HeadingBlock(2, "Accounts That Only One Side Knows*", "coverage");
            yield return new ParagraphBlock("* Over the whole history, not only the period.");
            yield return Parts.Table(gaps);
        }
        else
        {
            yield return Parts.Clean("Every internal account with postings has balances, and every account with balances is declared.");
        }

        if (figures[ReportQueries.AssumedStarts] is { IsEmpty: false } starts)
        {
            yield return new HeadingBlock(2, "Accounts Whose Start Is Assumed*", "assumed-starts");
            yield return new ParagraphBlock(
                $"Nobody delivered an opening balance for {Parts.Number(Accounts(starts), "account")}: the first stored balance counts as "
                + "the start, so that no drift up to that day can be seen.");
            yield return starts.Count > FewRows
                ? new ParagraphBlock($"Every one of them is in the attached {starts.Query.FileName}.")
                : Parts.Table(starts);
        }
        else
        {
            yield return Parts.Clean("Every account begins with an opening balance that was delivered, or with nothing.");
        }

        if (figures[ReportQueries.HandChanges] is { IsEmpty: false } changes)
        {
            yield return new HeadingBlock(2, "Base Rows Changed by Hand*", "hand-changes");
            yield return new NoticeBlock(
                NoticeTone.Warning, "Rows that were loaded were deleted or changed, although rows are only ever added.");
            yield return Parts.Table(changes);
        }
        else
        {
            yield return Parts.Clean("No refresh noticed that loaded rows had been deleted or changed by hand.");
        }
    }
}
