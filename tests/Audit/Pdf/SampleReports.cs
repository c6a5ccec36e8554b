using QsGen.Audit.Document;
using QsGen.Audit.Pdf;
using QsGen.Institution;

namespace QsGen.Tests.Audit.Pdf;

/// <summary>Reports that tests write: as small as what they show allows.</summary>
internal static class SampleReports
{
    /// <summary>What is attached to <see cref="Small"/>.</summary>
    public const string Attached = "institution: acme\n";

    private static readonly ValueList<ReportColumn> Columns =
    [
        new("Account ID", ColumnKind.Id, 1.15), new("Account name", ColumnKind.Text, 1.5), new("Role", ColumnKind.Text, 1.05),
        new("Day", ColumnKind.Date, 0.8), new("Drift", ColumnKind.Money, 0.95),
    ];

    /// <summary>When the reports were generated.</summary>
    public static DateTimeOffset Time { get; } = new(2026, 4, 8, 6, 30, 12, TimeSpan.FromHours(-5));

    /// <summary>A report with some of everything.</summary>
    public static ReportDocument Small { get; } = Of(
        Section(
            "Drift",
            "drift",
            new HeadingBlock(2, "All accounts", "drift-all"),
            new ParagraphBlock(
                [new("Stored minus "), new("computed", TextStyle.Strong), new(", see the "), new("appendix", Anchor: "appendix")]),
            Table(Row("acct-1", "Cash", -0.5m), Row("acct-2", "Cash & <due>", 1234567.89m)) with
            {
                Total = () => Row("", "", 1234567.39m),
            }),
        Section("Overdraft", "overdraft", new NoticeBlock(NoticeTone.Clean, "No account was overdrawn.")),
        Section("Sign-Off", "sign-off", new FactsBlock([new("Institution", "Acme")]), new SignOffBlock()),
        Section("Appendix", "appendix", new CodeBlock("qsgen audit verify report.pdf")));

    /// <summary>A report of sections.</summary>
    public static ReportDocument Of(params ReportSection[] sections) => new()
    {
        Title = "Audit Reconciliation Report",
        Institution = "Acme <Bank> & Söhne",
        Period = "2026-04-01 – 2026-04-07 (inclusive)",
        Product = "QsGen v0.1.0",
        Provenance = """{"schema":"qsg-audit-provenance-v1","code_identity":"v(0.1)\\"}""",
        Fingerprint = "3eb3053c",
        GeneratedAt = Time,
        Cover = [new ParagraphBlock("Every figure comes from the database.")],
        Sections = [.. sections],
        Attachments =
        [
            new(
                "acme.yaml", "application/yaml", "The institution", AttachmentRelationship.Source, Time,
                async (stream, token) => await stream.WriteAsync(System.Text.Encoding.UTF8.GetBytes(Attached), token)),
        ],
    };

    /// <summary>A section.</summary>
    public static ReportSection Section(string title, string anchor, params ReportBlock[] blocks) =>
        new(title, anchor, blocks.ToAsyncEnumerable());

    /// <summary>A table of accounts.</summary>
    public static TableBlock Table(params IEnumerable<ReportRow> rows) => new(Columns, rows.ToAsyncEnumerable());

    /// <summary>An account.</summary>
    public static ReportRow Row(string id, string name, decimal drift) =>
        new(id, name, "CustomerSubledger", "2026-04-01", new ReportMoney(MoneyUnit.Usd).Cell(drift));

    /// <summary>The file of a report.</summary>
    public static async Task<byte[]> WriteAsync(ReportDocument document)
    {
        using var file = new MemoryStream();
        await ReportPdf.WriteAsync(document, file, CancellationToken.None);
        return file.ToArray();
    }
}
