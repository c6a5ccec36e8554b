namespace QsGen.Institution;

/// <summary>A colour written <c>#RRGGBB</c>.</summary>
/// <param name="Value">The text, letter case kept.</param>
public sealed record HexColor(string Value) : IName
{
    /// <summary>True for <c>#</c> and exactly six hexadecimal digits.</summary>
    public static bool IsWellFormed(string text) => text is ['#', .. { Length: 6 } digits] && digits.All(char.IsAsciiHexDigit);

    /// <summary>The colour's text.</summary>
    public override string ToString() => Value;
}
