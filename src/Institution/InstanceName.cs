namespace QsGen.Institution;

/// <summary>
/// The prefix of an institution: it starts every database object name and is part of every resource id. Matches
/// <c>^[a-z][a-z0-9_]*$</c>, at most 30 characters.
/// </summary>
/// <param name="Value">The text as written in the YAML file; never trimmed, compared ordinally and case-sensitively.</param>
public sealed record InstanceName(string Value) : IName, IComparable<InstanceName>
{
    /// <summary>The most characters a prefix may have, so that every object name built from it fits its database.</summary>
    public const int MaxLength = 30;

    /// <summary>What a prefix is made of, for those who wrote something else.</summary>
    internal static string Form { get; } = $"lower-case letters, digits and '_', a letter first, at most {MaxLength} of them";

    /// <summary>True for lower-case letters, digits and underscores after a first letter, of any length.</summary>
    public static bool HasPattern(string text) =>
        text is [>= 'a' and <= 'z', ..] && text.All(
            letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter == '_');

    /// <summary>True when a text can be a prefix.</summary>
    public static bool IsWellFormed(string text) => HasPattern(text) && text.Length <= MaxLength;

    /// <summary>Orders by ordinal text, so that sorted output is the same on every machine.</summary>
    public int CompareTo(InstanceName? other) => string.CompareOrdinal(Value, other?.Value);

    /// <summary>The bare text.</summary>
    public override string ToString() => Value;
}
