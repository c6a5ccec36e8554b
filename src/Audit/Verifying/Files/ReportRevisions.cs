using System.Collections.Immutable;
using QsGen.Audit.Pdf.Objects;
using QsGen.Audit.Signing;

namespace QsGen.Audit.Verifying.Files;

/// <summary>The revisions of a report's file: the report as it was written, the signature's update, what others added.</summary>
/// <param name="Report">The file as of our last revision.</param>
/// <param name="ReportEnd">Where that revision ends, in bytes.</param>
/// <param name="IsSigned">Whether that revision is a signature's update.</param>
/// <param name="Latest">The file as of the last revision of all.</param>
internal sealed record ReportRevisions(PdfView Report, int ReportEnd, bool IsSigned, PdfView Latest)
{
    /// <summary>How many revisions others added.</summary>
    public int LaterCount => Latest.Sections.Length - Report.Sections.Length;

    /// <summary>Reads them: of ours every byte has to have its place.</summary>
    /// <exception cref="PdfShapeException">The file is not of this product, or broken.</exception>
    public static ReportRevisions Read(ReadOnlyMemory<byte> file)
    {
        new PdfParser(file, 0).Expect(PdfFileWriter.Header);
        var sections = PdfSections.Read(file);
        var end = EndOf(file, PdfFileWriter.Header.Length, new PdfView(file, [sections[^1]]));
        if (sections.Length > 1)
        {
            var second = new PdfView(file, sections[^2..]);
            if (HasSignature(second))
            {
                return new ReportRevisions(second, EndOf(file, end, second), true, new PdfView(file, sections));
            }
        }

        return new ReportRevisions(new PdfView(file, sections[^1..]), end, false, new PdfView(file, sections));
    }

    // Objects lie one behind the other from the start to the cross-reference, and after that comes the end.
    private static int EndOf(ReadOnlyMemory<byte> file, int start, PdfView view)
    {
        var section = view.Sections[0];
        var position = start;
        var placed = section.Entries.Where(entry => entry.Value is { IsPacked: false, IsThere: true });
        foreach (var (number, entry) in placed.OrderBy(entry => entry.Value.Place))
        {
            if (entry.Place == section.Start)
            {
                continue;
            }

            if (entry.Place != position)
            {
                throw new PdfShapeException($"object {number} does not follow the one before it", position);
            }

            (_, _, position) = PdfSections.ReadObject(file, position, view.LengthOf);
        }

        if (position != section.Start)
        {
            throw new PdfShapeException("the cross-reference does not follow the objects", position);
        }

        var parser = new PdfParser(file, PdfSections.ReadObject(file, position, null).End);
        parser.Expect($"startxref\n{section.Start}\n%%EOF\n");
        return parser.Position;
    }

    private static bool HasSignature(PdfView view) =>
        view.Find<PdfDictionary>(view.Catalog.Entries.GetValueOrDefault("AcroForm")) is { } form
        && view.Find<PdfList>(form.Entries.GetValueOrDefault("Fields")) is { } fields
        && fields.Items.Any(field => view.Find<PdfDictionary>(field)?.Get<PdfString>("T")?.Text == SignatureUpdate.Field);
}
