using System.IO.Compression;

namespace QsGen.Audit.Pdf.Fonts;

/// <summary>The fonts of one document.</summary>
internal sealed class PdfFonts
{
    /// <summary>Reads them from this assembly. They gather what the document uses, so another document needs others.</summary>
    public PdfFonts()
    {
        Regular = new PdfFont("R", "Inter-Regular", Load("inter-regular.ttf"));
        Strong = new PdfFont("S", "Inter-SemiBold", Load("inter-semibold.ttf"));
    }

    /// <summary>For running text.</summary>
    public PdfFont Regular { get; }

    /// <summary>For what stands out.</summary>
    public PdfFont Strong { get; }

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
