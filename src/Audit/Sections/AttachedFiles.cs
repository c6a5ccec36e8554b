using System.Text;
using System.Text.Json;
using QsGen.Audit.Document;
using QsGen.Audit.Figures;
using QsGen.Institution;

namespace QsGen.Audit.Sections;

/// <summary>The files that travel with a report.</summary>
internal static class AttachedFiles
{
    /// <summary>The recipe that recomputes the fingerprint without anything of ours.</summary>
    public const string RecipeName = "verify-provenance.py";

    /// <summary>What the report is about, for programs.</summary>
    public const string FactsName = "report.json";

    /// <summary>All of them: the institution's file, the recipe, the facts, and a CSV for each question and for the walked legs.</summary>
    public static ValueList<ReportAttachment> Of(ReportContent content)
    {
        var subject = content.Subject;
        return All().ToValueList();

        IEnumerable<ReportAttachment> All()
        {
            yield return new(
                subject.FileName, "application/yaml", "The institution's file, byte for byte as it was hashed",
                AttachmentRelationship.Source, subject.GeneratedAt, (stream, cancellation) =>
                    stream.WriteAsync(subject.FileBytes.AsMemory(), cancellation).AsTask());
            yield return Text(
                RecipeName, "text/x-python", "Recomputes the fingerprint with a database cursor and nothing of ours",
                AttachmentRelationship.Supplement, VerificationRecipe.For(subject.Institution.Instance.Value, content.Books?.Provenance));
            if (content.Books is not { } books)
            {
                yield break;
            }

            yield return Text(
                FactsName, "application/json", "What the report is about, for programs", AttachmentRelationship.Data,
                Facts(content, books));
            foreach (var query in ReportQueries.All)
            {
                yield return Csv(query, books.Figures[query].Rows.ToAsyncEnumerable());
            }

            yield return Csv(FigureReader.Legs, LegsAsync(books));
        }

        ReportAttachment Text(string name, string type, string description, AttachmentRelationship relationship, string text) => new(
            name, type, description, relationship, subject.GeneratedAt, (stream, cancellation) =>
                stream.WriteAsync(Encoding.UTF8.GetBytes(text), cancellation).AsTask());

        ReportAttachment Csv(ReportQuery query, IAsyncEnumerable<object?[]> rows) => new(
            query.FileName, "text/csv", query.Description, AttachmentRelationship.Data, subject.GeneratedAt,
            (stream, cancellation) => CsvText.WriteAsync(stream, query, rows, new(subject.Institution.Currency), cancellation));
    }

    private static async IAsyncEnumerable<object?[]> LegsAsync(ReportBooks books)
    {
        var days = StatementDays.Of(books.Figures[ReportQueries.Statements]).Drifting;
        foreach (var row in days.Rows)
        {
            var start = days.Time(row, "business_day_start");
            await foreach (var leg in books.Reader.LegsAsync(days.Text(row, "account_id"), start, start.PlusMilliseconds(1)))
            {
                yield return leg;
            }
        }
    }

    private static string Facts(ReportContent content, ReportBooks books)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, new() { Indented = true, NewLine = "\n" }))
        {
            var (figures, snapshot) = (books.Figures, books.Figures.Snapshot);
            json.WriteStartObject();
            json.WriteString("schema", "qsgen-audit-report-1");
            json.WriteString("instance", content.Subject.Institution.Instance.Value);
            json.WriteString("institution", content.Subject.Name);
            json.WriteString("product", content.Subject.Product);
            json.WriteString("generated_at", ReportFormat.Instant(content.Subject.GeneratedAt));
            json.WriteString("from", ReportFormat.Day(content.Period.First));
            json.WriteString("to", ReportFormat.Day(content.Period.Last));
            json.WriteString("currency", content.Subject.Institution.Currency.Code);
            json.WriteString("as_of", ReportFormat.Minute(snapshot.AsOf));
            if (snapshot.KnownAt is { } known)
            {
                json.WriteString("known_at", ReportFormat.Minute(known));
            }

            json.WriteString("refreshed_at", ReportFormat.Minute(snapshot.RefreshedAt));
            json.WriteString("fingerprint", books.Provenance.Composite);
            json.WriteNumber("legs", figures.Volume.Legs);
            json.WriteNumber("transfers", figures.Volume.Transfers);
            json.WriteNumber("gross", figures.Volume.Gross);
            json.WriteNumber("net", figures.Volume.Net);
            json.WriteStartObject("rows");
            foreach (var query in ReportQueries.All)
            {
                json.WriteNumber(query.Name, figures[query].Count);
            }

            json.WriteEndObject();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(bytes.ToArray()) + "\n";
    }
}
