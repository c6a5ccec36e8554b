using System.Text.RegularExpressions;

namespace QsGen.QuickSight.Schema;

/// <summary>A pattern of the published schema. Word characters are ASCII, and <c>$</c> is the very end of the text.</summary>
/// <remarks>The patterns that occur on nearly every node are checked by hand: building regular expressions for them would cost more
/// than the check of a whole dashboard. The rare ones become regular expressions on first use.</remarks>
internal sealed class TextPattern
{
    private readonly string _source;
    private readonly Func<string, bool> _isMatch;

    /// <summary>A pattern from its published text.</summary>
    public TextPattern(string source)
    {
        _source = source;
        _isMatch = source switch
        {
            @"^[\w\-]+$" => text => text.Length > 0 && All(text, c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-'),
            "^[a-zA-Z0-9]+$" => text => text.Length > 0 && All(text, char.IsAsciiLetterOrDigit),
            "^[a-zA-Z0-9-]+$" => text => text.Length > 0 && All(text, c => char.IsAsciiLetterOrDigit(c) || c is '-'),
            "^[0-9a-zA-Z-]*$" => text => All(text, c => char.IsAsciiLetterOrDigit(c) || c is '-'),
            "^[0-9]{12}$" => text => text.Length == 12 && All(text, char.IsAsciiDigit),
            "^[A-Z]{3}$" => text => text.Length == 3 && All(text, char.IsAsciiLetterUpper),
            "^#[A-F0-9]{6}$" => text => text.Length == 7 && text[0] == '#' && All(text.AsSpan(1), char.IsAsciiHexDigitUpper),
            @"\S" => text => !string.IsNullOrWhiteSpace(text),
            _ => Compiled(source),
        };
    }

    /// <summary>Whether the text matches.</summary>
    public bool IsMatch(string text) => _isMatch(text);

    /// <inheritdoc/>
    public override string ToString() => _source;

    private static bool All(ReadOnlySpan<char> text, Func<char, bool> allows)
    {
        foreach (var c in text)
        {
            if (!allows(c))
            {
                return false;
            }
        }

        return true;
    }

    private static Func<string, bool> Compiled(string source)
    {
        var regex = new Lazy<Regex>(() => new(VeryEnd(source), RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1)));
        return text => regex.Value.IsMatch(text);
    }

    private static string VeryEnd(string source) =>
        (source.EndsWith('$') ? source[..^1] + @"\z" : source).Replace(@"\w", "a-zA-Z0-9_").Replace(@"\d", "[0-9]");
}
