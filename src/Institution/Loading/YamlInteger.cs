using System.Globalization;
using System.Numerics;

namespace QsGen.Institution.Loading;

/// <summary>Turns YAML 1.1 integers of every notation into decimal digits.</summary>
internal static class YamlInteger
{
    // Longer ones exceed any amount or hour; converting them would only cost time.
    private const int MaxLength = 60;

    /// <summary>The decimal digits of an integer such as <c>0x1F</c>, <c>017</c> or <c>12:30</c> (base 60).</summary>
    public static string Parse(string text)
    {
        var plain = text.Replace("_", "", StringComparison.Ordinal);
        if (plain.Length > MaxLength)
        {
            return plain;
        }

        var sign = plain.StartsWith('-') ? "-" : "";
        var digits = plain.TrimStart('+', '-');
        var value = digits switch
        {
            ['0', 'x', .. var hex] => FromBase(hex, 16),
            ['0', 'b', .. var binary] => FromBase(binary, 2),
            ['0', .. { Length: > 0 } octal] => FromBase(octal, 8),
            _ when digits.Contains(':', StringComparison.Ordinal) => FromSixties(digits),
            _ => FromBase(digits, 10),
        };
        return sign + value.ToString(CultureInfo.InvariantCulture);
    }

    private static BigInteger FromBase(string digits, int radix) =>
        digits.Aggregate(
            BigInteger.Zero, (sum, digit) => (sum * radix) + int.Parse([digit], NumberStyles.HexNumber, CultureInfo.InvariantCulture));

    private static BigInteger FromSixties(string digits) =>
        digits.Split(':').Aggregate(BigInteger.Zero, (sum, part) => (sum * 60) + int.Parse(part, CultureInfo.InvariantCulture));
}
