using System.Globalization;

namespace QsGen.QuickSight.Schema;

/// <summary>A range with both ends included; a missing end does not limit.</summary>
internal readonly record struct Bounds(decimal? Minimum, decimal? Maximum)
{
    /// <summary>Whether the value lies in the range.</summary>
    public bool Contains(decimal value) => (Minimum is null || value >= Minimum) && (Maximum is null || value <= Maximum);

    /// <summary>Reads <c>1..512</c>, <c>1..</c> or <c>..512</c>; empty text is no limit.</summary>
    /// <exception cref="FormatException">The text is none of these.</exception>
    public static Bounds Parse(string text)
    {
        if (text.Length == 0)
        {
            return default;
        }

        var dots = text.IndexOf("..", StringComparison.Ordinal);
        return dots < 0 ? throw new FormatException($"'{text}' is not a range.") : new(End(text[..dots]), End(text[(dots + 2)..]));
    }

    /// <inheritdoc/>
    public override string ToString() => (Minimum, Maximum) switch
    {
        (null, null) => "any number",
        (null, { } most) => string.Create(CultureInfo.InvariantCulture, $"at most {most}"),
        ({ } least, null) => string.Create(CultureInfo.InvariantCulture, $"at least {least}"),
        ({ } least, { } most) when least == most => string.Create(CultureInfo.InvariantCulture, $"exactly {least}"),
        ({ } least, { } most) => string.Create(CultureInfo.InvariantCulture, $"{least} to {most}"),
    };

    private static decimal? End(string text) => text.Length == 0 ? null : decimal.Parse(text, CultureInfo.InvariantCulture);
}
