using System.Globalization;
using System.Text;

namespace QsGen.Audit.Pdf.Objects;

/// <summary>How values are written in a PDF file (ISO 32000-1, 7.3). What it writes is ASCII.</summary>
internal static class PdfSyntax
{
    /// <summary>A number with at most two decimals: a hundredth of a point is finer than any printer.</summary>
    public static string Number(double value) => Math.Round(value, 2).ToString("0.##", CultureInfo.InvariantCulture);

    /// <summary>A reference to an object.</summary>
    public static string Reference(int number) => string.Create(CultureInfo.InvariantCulture, $"{number} 0 R");

    /// <summary>References to objects, in brackets.</summary>
    public static string References(IEnumerable<int> numbers) => $"[{string.Join(' ', numbers.Select(Reference))}]";

    /// <summary>A text for people: as it is where it is ASCII, else as UTF-16.</summary>
    public static string Text(string text) =>
        text.All(character => character is >= ' ' and <= '~')
            ? $"({text.Replace("\\", "\\\\").Replace("(", "\\(").Replace(")", "\\)")})"
            : Hexadecimal([0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes(text)]);

    /// <summary>Bytes, as a string.</summary>
    public static string Hexadecimal(ReadOnlySpan<byte> bytes) => $"<{Convert.ToHexStringLower(bytes)}>";

    /// <summary>A name, whatever it is made of.</summary>
    public static string Name(string name)
    {
        var written = new StringBuilder("/");
        foreach (var part in Encoding.UTF8.GetBytes(name))
        {
            written.Append(
                char.IsAsciiLetterOrDigit((char)part) || part is (byte)'-' or (byte)'.' or (byte)'_'
                    ? ((char)part).ToString()
                    : $"#{part:X2}");
        }

        return written.ToString();
    }

    /// <summary>A time with its offset, as text.</summary>
    public static string Date(DateTimeOffset time)
    {
        var offset = time.Offset == TimeSpan.Zero
            ? "Z"
            : (time.Offset < TimeSpan.Zero ? "-" : "+") + time.Offset.ToString("hh\\'mm\\'", CultureInfo.InvariantCulture);
        return $"(D:{time.ToString("yyyyMMddHHmmss", CultureInfo.InvariantCulture)}{offset})";
    }

    /// <summary>A rectangle.</summary>
    public static string Rectangle(double left, double bottom, double right, double top) =>
        $"[{Number(left)} {Number(bottom)} {Number(right)} {Number(top)}]";
}
