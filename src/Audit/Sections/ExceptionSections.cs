using QsGen.Audit.Document;
using QsGen.Audit.Figures;

namespace QsGen.Audit.Sections;

/// <summary>What the remaining checks found, and what was corrected.</summary>
internal static class ExceptionSections
{
    private const int MostOfReason = 20;

    /// <summary>What the checks of transfers, chains and declarations found.</summary>
    public static ReportSection Flow(ReportFigures? figures)
    {
        return figures is null
            ? Parts.Section("Flow and Declaration Exceptions", "flow", [Parts.NoDatabase])
            : Parts.Section(
                "Flow and Declaration Exceptions", "flow", Blocks(figures),
                figures[ReportQueries.OtherChecks].Count + figures[ReportQueries.Chains].Count + figures[ReportQueries.Declarations].Count);

        static IEnumerable<ReportBlock> Blocks(ReportFigures figures)
        {
            var (other, chains, declared) =
                (figures[ReportQueries.OtherChecks], figures[ReportQueries.Chains], figures[ReportQueries.Declarations]);
            if (other.IsEmpty && chains.IsEmpty && declared.IsEmpty)
            {
                yield return Parts.Clean(
                    "No other exceptions: every check of Today's Exceptions is empty for the period, all chains are complete, and data and "
                    + "declaration agree.");
                yield break;
            }

            yield return new HeadingBlock(2, "Checks of the Period", "flow-checks");
            yield return other.IsEmpty
                ? Parts.Clean("The remaining checks of Today's Exceptions found nothing in the period.")
                : Parts.Table(other);
            yield return new HeadingBlock(2, "Chains and Shared Transfers of the Period", "flow-chains");
            yield return chains.IsEmpty
                ? Parts.Clean("Every firing of the period has what its chain requires, and shared transfers net as they should.")
                : Parts.Table(chains);
            yield return new HeadingBlock(2, "Declaration against Data*", "flow-declarations");
            if (declared.IsEmpty)
            {
                yield return Parts.Clean("Everything that is declared is used, and everything used is declared.");
                yield break;
            }

            yield return new ParagraphBlock("* Over the whole history, not only the period.");
            yield return Parts.Table(declared);
        }
    }

    /// <summary>The correcting entries.</summary>
    public static ReportSection Supersession(ReportFigures? figures)
    {
        return figures is null
            ? Parts.Section("Supersession Audit", "supersession", [Parts.NoDatabase])
            : Parts.Section(
                "Supersession Audit", "supersession", Blocks(figures),
                figures[ReportQueries.SupersededTransactions].Count + figures[ReportQueries.SupersededBalances].Count);

        static IEnumerable<ReportBlock> Blocks(ReportFigures figures)
        {
            var totals = figures[ReportQueries.SupersessionTotals];
            if (totals.IsEmpty)
            {
                yield return Parts.Clean("No corrections are recorded.");
                yield break;
            }

            yield return new ParagraphBlock(
                "Rows are never changed: a correction is a new row that gives a reason and replaces an earlier one. The originals are kept "
                + "and not counted here.");
            yield return new HeadingBlock(2, "Aggregate (Entire Dataset)*", "supersession-totals");
            yield return Parts.Table(totals);
            var (legs, balances) = (figures[ReportQueries.SupersededTransactions], figures[ReportQueries.SupersededBalances]);
            if (legs.IsEmpty && balances.IsEmpty)
            {
                yield return Parts.Clean("No new corrections fell in the period.");
            }

            foreach (var block in Detail("Transactions — Correcting Entries in Period", "supersession-transactions", legs)
                .Concat(Detail("Daily Balances — Correcting Entries in Period", "supersession-balances", balances)))
            {
                yield return block;
            }
        }
    }

    // A reason that a feed gives for thousands of rows, as when transactions move on, is told by its number.
    private static IEnumerable<ReportBlock> Detail(string title, string anchor, ReportRows rows)
    {
        if (rows.IsEmpty)
        {
            yield break;
        }

        var frequent = rows.Rows.CountBy(row => rows.Text(row, "reason")).Where(reason => reason.Value > MostOfReason)
            .OrderBy(reason => reason.Key, StringComparer.Ordinal).ToList();
        var rare = rows.Where(row => frequent.All(reason => reason.Key != rows.Text(row, "reason")));
        yield return new HeadingBlock(2, title, anchor);
        if (!rare.IsEmpty)
        {
            yield return Parts.Table(rare);
        }

        foreach (var reason in frequent)
        {
            yield return new ParagraphBlock(
                $"{Parts.Number(reason.Value, "correcting entry", "correcting entries")} of reason {reason.Key} are in the attached "
                + $"{rows.Query.FileName}.");
        }
    }
}
