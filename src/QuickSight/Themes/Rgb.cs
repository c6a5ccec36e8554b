using System.Globalization;

namespace QsGen.QuickSight.Themes;

/// <summary>A colour as its red, green and blue parts.</summary>
internal sealed record Rgb
{
    private readonly int _parts;

    /// <summary>A colour by its six hexadecimal digits.</summary>
    /// <param name="parts">Two digits each of red, green and blue, such as <c>0x2E5090</c>.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number has more than six hexadecimal digits, or a sign.</exception>
    public Rgb(int parts)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(parts);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(parts, 0xFFFFFF);
        _parts = parts;
    }

    /// <summary><c>#RRGGBB</c> in upper case: AWS refuses lower-case digits.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"#{_parts:X6}");
}
