using System.Text.RegularExpressions;

namespace QsGen.Wire.Changes;

/// <summary>Texts with tags, as people read them.</summary>
internal static partial class Markup
{
    /// <summary>A text without the tags of its markup.</summary>
    public static string WithoutTags(string text) => Blanks().Replace(Tags().Replace(text, " "), " ").Trim();

    /// <summary>What stands between the tags, empty pieces left out.</summary>
    public static IEnumerable<string> Pieces(string text) =>
        Tags().Split(text).Select(piece => piece.Trim()).Where(piece => piece.Length > 0);

    [GeneratedRegex("<[^>]*>", RegexOptions.CultureInvariant)]
    private static partial Regex Tags();

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Blanks();
}
