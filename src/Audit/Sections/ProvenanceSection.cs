using QsGen.Audit.Document;
using QsGen.Institution;

namespace QsGen.Audit.Sections;

/// <summary>What the report is bound to, and how to recompute it.</summary>
internal static class ProvenanceSection
{
    private const string NotAvailable = "not available";

    /// <summary>The sources with their hashes, and the fingerprint over all of them.</summary>
    /// <param name="content">The report.</param>
    /// <param name="withIdentifier">The header of the column that says how far a source goes.</param>
    public static TableBlock Sources(ReportContent content, string withIdentifier)
    {
        var provenance = content.Books?.Provenance;
        return new(
            [new("Source", ColumnKind.Text, 1.23), new(withIdentifier, ColumnKind.Text, 1.12), new("SHA256", ColumnKind.Id, 4.65)],
            [
                new("Transactions table", provenance is null ? NotAvailable : $"entry ≤ {ReportFormat.Count(provenance.Transactions.Mark)}",
                    provenance?.Transactions.Sha ?? NotAvailable),
                new("Daily balances table", provenance is null ? NotAvailable : $"entry ≤ {ReportFormat.Count(provenance.Balances.Mark)}",
                    provenance?.Balances.Sha ?? NotAvailable),
                new("Institution file", content.Subject.FileName, Fingerprints.Provenance.HashOf(content.Subject.FileBytes.AsSpan())),
                new("Program", content.Subject.Code, "identity, no hash"),
                new(new ValueList<ReportCell>(
                [
                    new("Fingerprint", IsStrong: true), new("over all of these"),
                    new(provenance?.Composite ?? NotAvailable),
                ])),
            ]);
    }

    /// <summary>The section.</summary>
    /// <param name="content">The report.</param>
    /// <param name="attachments">The files that travel with it.</param>
    public static ReportSection Of(ReportContent content, IReadOnlyList<ReportAttachment> attachments) =>
        new("Provenance Appendix", "provenance", Blocks(content, attachments).ToAsyncEnumerable());

    private static IEnumerable<ReportBlock> Blocks(ReportContent content, IReadOnlyList<ReportAttachment> attachments)
    {
        yield return new HeadingBlock(2, "Evidence of the Derived Relations");
        yield return new ParagraphBlock(
            "Supporting evidence, not part of the fingerprint: where only these differ, a refresh is missing or the formula of a "
            + "relation is "
            + "another, and the source data are the same.");
        yield return content.Books is { Evidence: { IsEmpty: false } evidence }
            ? new TableBlock(
                [new("Relation", ColumnKind.Text, 1.5), new("Rows", ColumnKind.Count, 0.8), new("SHA256", ColumnKind.Id, 4.7)],
                evidence.Select(relation => new ReportRow(relation.Relation, ReportFormat.Count(relation.Rows), relation.Sha))
                    .ToValueList())
            : content.Books is null
                ? Parts.NoDatabase
                : new NoticeBlock(NoticeTone.Note, "Left out on request.");
        yield return new HeadingBlock(2, "Reproduce With the Program");
        yield return new CodeBlock($"qsgen audit verify report.pdf --institution {content.Subject.FileName}");
        yield return new ParagraphBlock(
            "It recomputes the table hashes at the entries named below and the hash of the institution's file, compares them with "
            + "this report, "
            + "and checks signature, attachments and later revisions of the file.");
        yield return new HeadingBlock(2, "Reproduce Without It");
        yield return new ParagraphBlock(
            $"The attached {AttachedFiles.RecipeName} needs Python 3 and a driver of the database, and nothing of ours. The tables are "
            + $"{content.Subject.Institution.Instance.Value}_transactions and "
            + $"{content.Subject.Institution.Instance.Value}_daily_balances.");
        yield return new GroupBlock([Sources(content, withIdentifier: "Identifier")]);
        yield return new HeadingBlock(2, "Attachments");
        yield return Parts.WithNext(
            new ParagraphBlock("Every row that a section shows or counts, with names whole that are cut here."));
        yield return new TableBlock(
            [new("File", ColumnKind.Id, 2.1), new("What it is", ColumnKind.Text, 4.9)],
            attachments.Select(file => new ReportRow(file.Name, file.Description)).ToValueList());
    }
}
