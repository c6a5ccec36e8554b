using System.Collections.Immutable;
using System.IO.Compression;
using QsGen.Audit.Document;

namespace QsGen.Audit.Pdf.Fonts;

/// <summary>The fonts of one document.</summary>
internal sealed class PdfFonts
{
    /// <summary>Reads them from this assembly. They gather what the document uses, so another document needs others.</summary>
    /// <param name="others">Fonts of the institution for what these do not have.</param>
    public PdfFonts(IEnumerable<ReportFont> others)
    {
        Regular = new PdfFont("R", "Inter-Regular", Load("inter-regular.ttf"));
        Strong = new PdfFont("S", "Inter-SemiBold", Load("inter-semibold.ttf"));
        Others = [.. others.Select((font, index) => new PdfFont($"O{index + 1}", font.Name, new SfntFont([.. font.Bytes])))];
    }

    /// <summary>For running text.</summary>
    public PdfFont Regular { get; }

    /// <summary>For what stands out.</summary>
    public PdfFont Strong { get; }

    /// <summary>For what the others do not have, in the order in which they are asked.</summary>
    public ImmutableArray<PdfFont> Others { get; }

    private static SfntFont Load(string name)
    {
        using var packed = typeof(PdfFonts).Assembly.GetManifestResourceStream($"Audit/Fonts/{name}")
            ?? throw new InvalidOperationException($"the build left out {name}");
        using var unpacker = new GZipStream(packed, CompressionMode.Decompress);
        using var bytes = new MemoryStream();
        unpacker.CopyTo(bytes);
        return new SfntFont(bytes.ToArray());
    }
}
