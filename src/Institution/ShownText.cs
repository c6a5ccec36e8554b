using System.Buffers;
using System.Globalization;

namespace QsGen.Institution;

/// <summary>
/// Text from files and databases as a terminal or Markdown may show it: characters that move the cursor, colour the terminal, break a line
/// unseen or turn the direction of reading stand there as <c>\u202e</c>, which is also how JSON spells them.
/// </summary>
internal static class ShownText
{
    private static readonly SearchValues<char> Unseen = SearchValues.Create(
        [.. Enumerable.Range(0, 0x20).Concat(Enumerable.Range(0x7F, 0x21)).Concat([0x061C, 0x200E, 0x200F])
            .Concat(Enumerable.Range(0x2028, 7)).Concat(Enumerable.Range(0x2066, 4)).Select(code => (char)code)]);

    /// <summary>Whether a character is none that people see.</summary>
    public static bool IsUnseen(char character) => Unseen.Contains(character);

    /// <summary>The text on one line.</summary>
    public static string Line(string text) => Spelled(text, (_, _) => false);

    /// <summary>The text with its lines and tabs as they are; a carriage return stays where a line ends with both.</summary>
    public static string Lines(string text) => Spelled(text, (all, index) =>
        all[index] is '\n' or '\t' || (all[index] == '\r' && index + 1 < all.Length && all[index + 1] == '\n'));

    private static string Spelled(string text, Func<string, int, bool> isKept) => text.AsSpan().IndexOfAny(Unseen) < 0
        ? text
        : string.Concat(text.Select((character, index) => !IsUnseen(character) || isKept(text, index)
            ? character.ToString()
            : string.Create(CultureInfo.InvariantCulture, $"\\u{(int)character:x4}")));
}
