using System.Collections.Immutable;

namespace QsGen.Institution.Format;

/// <summary>The words that say how many of a chain's children follow one firing of the parent.</summary>
internal static class ChoiceWords
{
    /// <summary>Every one of them.</summary>
    public const string Each = "each";

    /// <summary>One of them, never none and never several.</summary>
    public const string ExactlyOne = "exactly_one";

    /// <summary>One of them, or none.</summary>
    public const string AtMostOne = "at_most_one";

    /// <summary>All words.</summary>
    public static ImmutableArray<string> All { get; } = [Each, ExactlyOne, AtMostOne];
}
