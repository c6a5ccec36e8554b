using System.Collections.Immutable;
using System.Text;
using QsGen.Audit.Document;
using QsGen.Audit.Pdf.Blocks;
using QsGen.Audit.Pdf.Fonts;
using QsGen.Audit.Pdf.Objects;
using QsGen.Audit.Pdf.Pages;
using QsGen.Audit.Pdf.Text;

namespace QsGen.Audit.Pdf;

/// <summary>
/// Writes a report as a PDF file, from the front to the back in one go: pages are written as they fill, and what has to know all of them
/// (contents, footers, structure, fonts) after them. The same report makes the same bytes.
/// </summary>
internal sealed class ReportPdf
{
    private readonly ReportDocument _document;
    private readonly PdfFileWriter _file;
    private readonly PdfStructure _structure;
    private readonly PdfPages _pages;
    private readonly PdfFonts _fonts;
    private readonly PdfTypesetter _typesetter;
    private readonly PdfLook _look;
    private readonly PdfForm _form;
    private readonly List<PdfPlace> _places = [];
    private readonly PdfBlocks _blocks;
    private readonly PdfImage? _logo;

    private ReportPdf(ReportDocument document, PdfFileWriter file)
    {
        (_document, _file) = (document, file);
        _structure = new PdfStructure(file);
        _pages = new PdfPages(file, _structure);
        _fonts = new PdfFonts(document.Fonts);
        _typesetter = new PdfTypesetter(_fonts.Others);
        _look = new PdfLook(_fonts, document.Theme);
        _form = new PdfForm(file, _structure, _typesetter, _look);
        _blocks = new PdfBlocks(_structure, _typesetter, _look, _places, _form);
        _logo = document.Logo is { } logo ? PdfImage.Read(logo.Bytes) : null;
    }

    /// <summary>Writes a report.</summary>
    /// <param name="document">The report. It is read once.</param>
    /// <param name="output">Where it goes. It is left open.</param>
    /// <param name="cancellationToken">Stops between the strips of a page.</param>
    public static async Task<PdfOutput> WriteAsync(ReportDocument document, Stream output, CancellationToken cancellationToken)
    {
        using var file = new PdfFileWriter(output);
        return await new ReportPdf(document, file).WriteAsync(cancellationToken);
    }

    private async Task<PdfOutput> WriteAsync(CancellationToken cancellationToken)
    {
        await WriteCoverAsync(cancellationToken);
        var contents = _structure.Open(_structure.Document, "Sect");
        var cover = _places.Count;
        await WriteSectionsAsync(cancellationToken);
        var sections = _places[cover..];
        var contentsPlaces = WriteContents(contents, sections);
        _places.InsertRange(cover, contentsPlaces);
        WriteFooters();
        var attachments = new PdfAttachments(_file);
        await attachments.WriteAsync(_document.Attachments, cancellationToken);
        return Finish(attachments);
    }

    private async Task WriteCoverAsync(CancellationToken cancellationToken)
    {
        var part = _structure.Open(_structure.Document, "Sect");
        var flow = _pages.Flow(PdfPagePart.Cover);
        foreach (var band in new PdfCover(_structure, _typesetter, _look, _places).Bands(_document, _logo, part))
        {
            flow.Add(band);
        }

        await AddAsync(flow, _document.Cover.ToAsyncEnumerable(), part, cancellationToken);
        flow.Break();
    }

    private async Task WriteSectionsAsync(CancellationToken cancellationToken)
    {
        var flow = _pages.Flow(PdfPagePart.Text);
        foreach (var section in _document.Sections)
        {
            if (section.StartsPage)
            {
                flow.Break();
            }

            var part = _structure.Open(_structure.Document, "Sect");
            flow.Add(_blocks.Heading(1, section.Title, section.Anchor, part));
            await AddAsync(flow, section.Blocks, part, cancellationToken);
        }

        flow.Break();
    }

    private async Task AddAsync(
        PdfFlow flow, IAsyncEnumerable<ReportBlock> blocks, PdfElement part, CancellationToken cancellationToken)
    {
        await foreach (var block in blocks.WithCancellation(cancellationToken))
        {
            if (block is PageBreakBlock)
            {
                flow.Break();
                continue;
            }

            await foreach (var band in _blocks.Bands(block, part).WithCancellation(cancellationToken))
            {
                cancellationToken.ThrowIfCancellationRequested();
                flow.Add(band);
            }
        }

        flow.Settle();
        _structure.Close(part);
    }

    private List<PdfPlace> WriteContents(PdfElement part, IReadOnlyList<PdfPlace> sections)
    {
        var own = new List<PdfPlace>();
        var heading = new PdfBlocks(_structure, _typesetter, _look, own, _form).Heading(1, PdfContents.Title, PdfContents.Anchor, part);
        var list = new PdfContents(_structure, _typesetter, _look);
        var pageCount = 0;
        List<PdfBand> bands =
        [
            heading,
            .. list.Bands(list.OnOnePage(sections), place => _pages.NumberOf(place.Page, pageCount), part),
        ];
        pageCount = PdfFlow.CountPages(bands);
        var flow = _pages.Flow(PdfPagePart.Contents);
        foreach (var band in bands)
        {
            flow.Add(band);
        }

        flow.Break();
        _structure.Close(part);
        return own;
    }

    private void WriteFooters()
    {
        var footer = new PdfFooter(_document, _typesetter, _look);
        foreach (var (page, index) in _pages.InOrder().Select((page, index) => (page, index)))
        {
            var content = new PdfContent();
            footer.Draw(content, index + 1, _pages.Count);
            _file.WriteStream(_pages.FooterOf(page), "", content.Bytes);
        }
    }

    private PdfOutput Finish(PdfAttachments attachments)
    {
        WriteResources();
        const string NotesFont = $"/DR<</Font<</{PdfForm.NotesFont}<</Type/Font/Subtype/Type1/BaseFont/Helvetica"
            + $"/Encoding/WinAnsiEncoding>>>>>>/DA(/{PdfForm.NotesFont} 0 Tf 0 g)";
        var form = _file.AddObject($"<<{NotesFont}/Fields{PdfSyntax.References(_form.Fields)}>>");
        var metadata = new PdfMetadata(_document);
        var profile = _file.AddStream("/N 3", ColorProfile.Srgb());
        var catalog = $"/Type/Catalog/Pages {PdfSyntax.Reference(_pages.WriteTree())}/Lang{PdfSyntax.Text(_document.Language)}"
            + $"/MarkInfo<</Marked true>>/StructTreeRoot {PdfSyntax.Reference(_structure.Finish())}"
            + "/ViewerPreferences<</DisplayDocTitle true>>/PageMode/UseOutlines"
            + $"/Outlines {PdfSyntax.Reference(PdfOutline.Write(_file, _places))}"
            + $"/Names<</Dests {PdfSyntax.Reference(PdfOutline.WriteNames(_file, _places))}{attachments.NameTree}>>"
            + $"{attachments.Associated}/Metadata {PdfSyntax.Reference(metadata.WritePacket(_file))}"
            + $"/OutputIntents[<</Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier(sRGB)/Info(sRGB)"
            + $"/DestOutputProfile {PdfSyntax.Reference(profile)}>>]"
            + $"/Extensions<</ESIC<</BaseVersion/1.7/ExtensionLevel 1>>>>/AcroForm {PdfSyntax.Reference(form)}";
        var root = _file.AddObject($"<<{catalog}>>");
        var end = _file.Finish(root, metadata.WriteInformation(_file));
        var first = _pages.First!;
        return new PdfOutput(
            _pages.Count,
            Warnings(),
            new PdfSignable(
                end, catalog, form, NotesFont, [.. _form.Fields], first.Number, first.AnnotationList, [.. first.Annotations]));
    }

    private void WriteResources()
    {
        var (regular, strong) = (_file.Reserve(), _file.Reserve());
        _fonts.Regular.Write(_file, regular);
        _fonts.Strong.Write(_file, strong);
        var others = new StringBuilder();
        foreach (var font in _fonts.Others.Where(font => font.IsUsed))
        {
            var number = _file.Reserve();
            font.Write(_file, number);
            others.Append($"/{font.Resource} {PdfSyntax.Reference(number)}");
        }

        var images = _logo is null ? "" : $"/XObject<</{PdfImage.Resource} {PdfSyntax.Reference(_logo.Write(_file))}>>";
        _file.WriteObject(
            _pages.Resources,
            $"<</Font<</{_fonts.Regular.Resource} {PdfSyntax.Reference(regular)}"
            + $"/{_fonts.Strong.Resource} {PdfSyntax.Reference(strong)}{others}>>"
            + $"{images}>>");
    }

    private ImmutableArray<string> Warnings()
    {
        var warnings = ImmutableArray.CreateBuilder<string>();
        if (_document.Logo is not null && _logo is null)
        {
            warnings.Add("The logo is not drawn: it is no JPEG, and no PNG of eight bits for a colour without interlacing.");
        }

        if (_typesetter.MissingCount > 0)
        {
            var shown = _typesetter.Missing.Take(10).Select(character => $"{new Rune(character)} (U+{character:X4})");
            warnings.Add(
                $"{_typesetter.MissingCount} characters are not in the report's font and are written as their code points, "
                + $"{_typesetter.Missing.Count} different ones: {string.Join(", ", shown)}{(_typesetter.Missing.Count > 10 ? ", …" : "")}");
        }

        return warnings.ToImmutable();
    }
}
