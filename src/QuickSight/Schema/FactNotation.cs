namespace QsGen.QuickSight.Schema;

/// <summary>The short notation of the schema facts.</summary>
/// <remarks>
/// <list type="table">
/// <item><term><c>Visual</c></term><description>a value of the named type</description></item>
/// <item><term><c>string 1..9 /^[\w\-]+$</c></term><description>a text, its length and pattern; either may be missing</description></item>
/// <item><term><c>string date-time</c></term><description>a text that is a date-time</description></item>
/// <item><term><c>number 0..35</c>, <c>integer</c>, <c>boolean</c></term><description>as they say</description></item>
/// <item><term><c>[0..50] Visual</c></term><description>a list of 0 to 50 visuals</description></item>
/// <item><term><c>{1..32 ^[a-z]*$} Table</c></term><description>a map of 1 to 32 entries whose keys match</description></item>
/// </list>
/// </remarks>
internal static class FactNotation
{
    /// <summary>Reads one notation.</summary>
    /// <exception cref="FormatException">The text is not in this notation: the facts are damaged.</exception>
    public static ValueRule Parse(string text, TypeTable types)
    {
        if (text.StartsWith('['))
        {
            var end = text.IndexOf("] ", StringComparison.Ordinal);
            return new ListRule(Bounds.Parse(text[1..end]), Parse(text[(end + 2)..], types));
        }

        if (text.StartsWith('{'))
        {
            var end = text.LastIndexOf("} ", StringComparison.Ordinal);
            var space = text.IndexOf(' ');
            var pattern = new TextPattern(text[(space + 1)..end]);
            return new MapRule(Bounds.Parse(text[1..space]), pattern, Parse(text[(end + 2)..], types));
        }

        var gap = text.IndexOf(' ');
        var (word, rest) = gap < 0 ? (text, "") : (text[..gap], text[(gap + 1)..]);

        return word switch
        {
            "string" => Text(rest),
            "number" => new NumberRule(Bounds.Parse(rest), isWhole: false),
            "integer" => new NumberRule(Bounds.Parse(rest), isWhole: true),
            "boolean" => new BooleanRule(),
            _ when rest.Length == 0 => new ReferenceRule(types, word),
            _ => throw new FormatException($"'{text}' is no schema fact."),
        };
    }

    private static TextRule Text(string rest)
    {
        if (rest == "date-time")
        {
            return new(default, null, isDateTime: true);
        }

        var slash = rest.IndexOf('/');
        return slash < 0
            ? new(Bounds.Parse(rest), null, isDateTime: false)
            : new(Bounds.Parse(rest[..slash].TrimEnd()), new TextPattern(rest[(slash + 1)..]), isDateTime: false);
    }
}
