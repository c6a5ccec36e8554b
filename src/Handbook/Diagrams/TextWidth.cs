namespace QsGen.Handbook.Diagrams;

/// <summary>How wide a text is, near enough to put a box around it: widths of Inter at 12 px, rounded up.</summary>
internal static class TextWidth
{
    /// <summary>The width in pixels.</summary>
    public static double Of(string text)
    {
        var width = 0d;
        foreach (var letter in text)
        {
            width += letter switch
            {
                'i' or 'l' or 'j' or '.' or ',' or ':' or ';' or '\'' or '|' or '!' or 'I' or ' ' => 3.7,
                'f' or 't' or 'r' or '(' or ')' or '-' or '/' => 4.9,
                'm' or 'w' or 'M' or 'W' or '@' or '→' => 10.9,
                >= 'A' and <= 'Z' => 8.6,
                > '\u2000' => 11,
                _ => 7.3,
            };
        }

        return width;
    }
}
