using QsGen.Audit.Document;
using QsGen.Audit.Figures;

namespace QsGen.Audit.Sections;

/// <summary>Whether debits and credits meet, and whether sub-ledgers add up to their ledgers.</summary>
internal static class TrialBalanceSection
{
    // A month on one page; longer periods show the days that are off, and the sum.
    private const int MostDays = 31;

    // More than that is not read row by row.
    private const int MostTransfers = 40;

    /// <summary>Days on which the parts that have another side do not add up to zero.</summary>
    public static ReportRows Off(ReportFigures figures)
    {
        var days = figures[ReportQueries.TrialBalance];
        return days.Where(row => days.Number(row, "out_of_balance") != 0);
    }

    /// <summary>The section; null figures stand for a report without a database.</summary>
    public static ReportSection Of(ReportFigures? figures) =>
        figures is null
            ? Parts.Section("Trial Balance and Tie-Out", "trial-balance", [Parts.NoDatabase])
            : Parts.Section(
                "Trial Balance and Tie-Out", "trial-balance", Blocks(figures),
                Math.Min(figures[ReportQueries.TrialBalance].Count, MostDays));

    private static IEnumerable<ReportBlock> Blocks(ReportFigures figures)
    {
        var (days, off) = (figures[ReportQueries.TrialBalance], Off(figures));
        yield return new HeadingBlock(2, "Trial Balance", "trial-balance-days");
        if (days.IsEmpty)
        {
            yield return new NoticeBlock(NoticeTone.Note, "Nothing posted in the period.");
        }
        else
        {
            yield return new ParagraphBlock(
                "What all accounts gained on each calendar day. Rails with one leg and opening balances have no other side; what is left "
                + "without them must be zero. Legs of one transfer on both sides of midnight leave a difference on two days.");
            yield return Parts.WithNext(off.IsEmpty
                ? Parts.Clean($"All {Parts.Number(days.Count, "day")} with postings balance.")
                : new NoticeBlock(
                    NoticeTone.Warning, $"{Parts.Number(off.Count, "day")} of {ReportFormat.Count(days.Count)} do not balance."));
            var shown = days.Count > MostDays ? off : days;
            yield return Parts.Table(shown) with { Total = () => Sum(days) };
            if (shown.Count < days.Count)
            {
                yield return new ParagraphBlock($"Every day is in the attached {days.Query.FileName}; the last line is their sum.");
            }
        }

        if (!off.IsEmpty)
        {
            foreach (var block in Transfers(figures[ReportQueries.UnbalancedTransfers]))
            {
                yield return block;
            }
        }

        yield return new HeadingBlock(2, "Tie-Out of Ledgers and Sub-Ledgers", "tie-out");
        var ledgers = figures[ReportQueries.TieOut];
        var differing = ledgers.Where(row => ledgers.Number(row, "ties") != 1);
        if (ledgers.IsEmpty)
        {
            yield return new NoticeBlock(NoticeTone.Note, "No parent account has a balance in the period.");
        }
        else if (differing.IsEmpty)
        {
            yield return Parts.Clean(
                $"All {Parts.Number(ledgers.Count, "account-day")} of parent accounts tie out with their children and own postings.");
        }
        else
        {
            yield return new ParagraphBlock(
                $"{Parts.Number(differing.Count, "account-day")} of {ReportFormat.Count(ledgers.Count)} do not tie out.");
            yield return Parts.Table(differing);
        }
    }

    // Which transfers put days off; the days' sums of them are what the days are off by.
    private static IEnumerable<ReportBlock> Transfers(ReportRows transfers)
    {
        yield return new HeadingBlock(2, "Transfers That Put Days Off", "trial-balance-transfers");
        yield return Parts.WithNext(new ParagraphBlock(
            "The transfers whose legs of a day do not cancel; together they are what the day is off by. Where nothing is left over all "
            + "days, the transfer posted on both sides of midnight."));
        yield return Parts.Table(transfers.At(Enumerable.Range(0, Math.Min(transfers.Count, MostTransfers))));
        if (transfers.Count > MostTransfers)
        {
            yield return new ParagraphBlock(
                $"{Parts.Number(transfers.Count - MostTransfers, "more transfer")} in the attached {transfers.Query.FileName}.");
        }
    }

    private static ReportRow Sum(ReportRows days) => new(days.Query.ShownColumns
        .Select(column => column.Kind switch
        {
            FigureKind.Day => "Total",
            var kind => FigureText.Shown(days.Rows.Sum(row => days.Number(row, column.Name)), kind, days.Money),
        })
        .ToArray());
}
