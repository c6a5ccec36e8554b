using NodaTime;
using QsGen.Audit.Document;
using QsGen.Institution;

namespace QsGen.Audit.Sections;

/// <summary>What the cover says below title, institution and period.</summary>
internal static class CoverBlocks
{
    /// <summary>The blocks.</summary>
    public static ValueList<ReportBlock> Of(ReportContent content) => Blocks(content).ToValueList();

    private static IEnumerable<ReportBlock> Blocks(ReportContent content)
    {
        var subject = content.Subject;
        yield return new NoticeBlock(
            subject.Signer is null ? NoticeTone.Warning : NoticeTone.Note,
            subject.Signer is null
                ? "This report is unsigned: the fingerprint binds it to the data, but nothing shows whether its words were changed."
                : $"Signed by {subject.Signer}.");
        if (content.Books is { Figures.Snapshot: var snapshot })
        {
            yield return new ParagraphBlock(
                $"Read at one moment of the database, up to entry {ReportFormat.Count(snapshot.TransactionsMark)} of the transactions and "
                + $"entry {ReportFormat.Count(snapshot.BalancesMark)} of the daily balances. Checks and ages are as of "
                + $"{Time(snapshot.AsOf)}, "
                + $"as the refresh of {Time(snapshot.RefreshedAt)} computed them, in the institution's time.");
            if (snapshot.IsStale)
            {
                yield return new NoticeBlock(
                    NoticeTone.Warning,
                    "Rows arrived after that refresh: the fingerprint covers them, the checks do not. Refresh, then make the report "
                    + "again.");
            }
        }

        if (content.Books is { Figures.Snapshot.KnownAt: { } known })
        {
            yield return new NoticeBlock(
                NoticeTone.Warning,
                $"The books as they were known at {Time(known)}: rows that were loaded later, corrections among them, and notes that were "
                + "written later are as if they were not there. Rules, caps and delivered control totals are those of today.");
        }

        yield return new ParagraphBlock(
            "The report covers drift of leaf and parent accounts, overdrafts, limits, stuck transactions, expected balances, flow "
            + "exceptions, corrections, daily statements, completeness and the trial balance. All amounts are in "
            + $"{subject.Institution.Currency.Code}. All figures come directly from the reconciliation database. The table below and the "
            + "footer bind them to the data that they were computed from.");
        yield return new HeadingBlock(2, "Source-Data Provenance");
        yield return new ParagraphBlock(
            "Recompute the hashes at the entries named here, on any engine, to show that the data are still those of the report.");
        yield return ProvenanceSection.Sources(content, withIdentifier: "Last entry / version");
    }

    private static string Time(LocalDateTime time) => ReportFormat.Minute(time);
}
