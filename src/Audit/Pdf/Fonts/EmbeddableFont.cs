using System.Collections.Immutable;
using QsGen.Audit.Document;

namespace QsGen.Audit.Pdf.Fonts;

/// <summary>Takes fonts that somebody else made, if a report can carry them.</summary>
internal static class EmbeddableFont
{
    // OpenType 1.9, "OS/2", fsType: the lowest bits say whether embedding is allowed.
    private const int Permissions = 0x000F;
    private const int Restricted = 0x0002;

    /// <summary>Reads a font's file.</summary>
    /// <param name="name">Its file's name.</param>
    /// <param name="bytes">What is in it.</param>
    /// <exception cref="FormatException">It is none that a report can carry; the message says why, without a full stop.</exception>
    public static ReportFont Read(string name, ImmutableArray<byte> bytes)
    {
        try
        {
            var font = new SfntFont([.. bytes]);
            if (!font.Has("glyf"))
            {
                throw new FormatException("it has no TrueType outlines; take the font's TrueType file (.ttf)");
            }

            if ((font.Permissions & Permissions) == Restricted)
            {
                throw new FormatException("its licence does not allow it to be embedded; take another font");
            }

            // Nobody vouches for this file: every outline is read before the report is begun.
            SfntSubset.Write(font, [0, .. font.Glyphs]);
            return new(PlainName(name), bytes);
        }
        catch (Exception mistake) when (mistake is ArgumentException or KeyNotFoundException or IndexOutOfRangeException
            or InvalidOperationException or OverflowException)
        {
            throw new FormatException("it is no TrueType font with a map of Unicode's characters", mistake);
        }
    }

    private static string PlainName(string name) =>
        string.Concat(Path.GetFileNameWithoutExtension(name).Where(letter => char.IsAsciiLetterOrDigit(letter) || letter == '-')) is
        { Length: > 0 } plain ? plain : "Font";
}
