using System.Collections.Immutable;
using System.Text;
using NodaTime;
using QsGen.Audit.Document;
using QsGen.Audit.Figures;
using QsGen.Audit.Periods;
using QsGen.Audit.Rendering;
using QsGen.Audit.Sections;
using QsGen.Database.Sessions;
using QsGen.Institution;

namespace QsGen.Tests.Audit;

/// <summary>Reports over a database that a test has loaded.</summary>
internal sealed class AuditedBooks(ISqlSession session, InstitutionModel institution)
{
    /// <summary>The figures of a period.</summary>
    public async Task<ReportFigures> FiguresAsync(ReportPeriod period)
    {
        var reader = new FigureReader(session, institution);
        return await reader.ReadAsync(period, await reader.SnapshotAsync(default), default);
    }

    /// <summary>The report of a period as Markdown, by the titles of its sections.</summary>
    public Task<ImmutableDictionary<string, string>> SectionsAsync(ReportPeriod period) =>
        ReportMaker.MakeAsync(session, Request(institution, period), async document =>
            (await TextAsync(document)).Split("\n---\n\n## ").Skip(1)
                .ToImmutableDictionary(section => section[..section.IndexOf('\n', StringComparison.Ordinal)]), default);

    /// <summary>The attached files of a report.</summary>
    public Task<ImmutableDictionary<string, string>> AttachmentsAsync(ReportPeriod period) =>
        ReportMaker.MakeAsync(session, Request(institution, period), ContentsAsync, default);

    /// <summary>A report that is asked for.</summary>
    public static ReportRequest Request(InstitutionModel institution, ReportPeriod period) => new(Subject(institution), _ => period)
    {
        HasEvidence = false,
    };

    /// <summary>All of a report as Markdown.</summary>
    public static async Task<string> TextAsync(ReportDocument document)
    {
        await using var writer = new StringWriter();
        await new MarkdownRenderer(writer).WriteAsync(document, default);
        return writer.ToString();
    }

    private static ReportSubject Subject(InstitutionModel institution) => new()
    {
        Institution = institution,
        FileName = "bank.yaml",
        FileBytes = [.. Encoding.UTF8.GetBytes("instance: bank\n")],
        Product = "QsGen v1.0.0",
        Code = "v1.0.0",
        GeneratedAt = new(2030, 1, 31, 18, 0, 0, TimeSpan.Zero),
    };

    private static async Task<ImmutableDictionary<string, string>> ContentsAsync(ReportDocument document)
    {
        var files = ImmutableDictionary.CreateBuilder<string, string>();
        foreach (var file in document.Attachments)
        {
            using var bytes = new MemoryStream();
            await file.WriteAsync(bytes, default);
            files.Add(file.Name, Encoding.UTF8.GetString(bytes.ToArray()));
        }

        return files.ToImmutable();
    }
}
