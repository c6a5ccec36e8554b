using System.Text.RegularExpressions;

namespace QsGen.QuickSight.Themes;

/// <summary>A colour as <c>#RRGGBB</c>.</summary>
/// <remarks>Upper case always: AWS refuses lower-case digits.</remarks>
internal sealed partial record HexColor
{
    private readonly string _text;

    /// <summary>Reads a colour, in any case.</summary>
    /// <exception cref="TreeException">The text is not a hash sign and six hexadecimal digits.</exception>
    public HexColor(string text)
    {
        Require.That(text is not null && Pattern().IsMatch(text), $"'{text}' is no colour; write # and six hexadecimal digits");
        _text = text!.ToUpperInvariant();
    }

    /// <summary>Reads a colour, in any case.</summary>
    public static implicit operator HexColor(string text) => new(text);

    /// <summary><c>#RRGGBB</c>.</summary>
    public override string ToString() => _text;

    [GeneratedRegex(@"^#[0-9A-Fa-f]{6}\z")]
    private static partial Regex Pattern();
}
