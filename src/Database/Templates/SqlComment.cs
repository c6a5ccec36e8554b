using System.Text;
using QsGen.Institution;

namespace QsGen.Database.Templates;

/// <summary>Writes text as SQL line comments.</summary>
internal static class SqlComment
{
    private const int Width = 110;

    /// <summary>The text behind two hyphens per line, wrapped between words; nothing in it can end the comment.</summary>
    public static string Write(string text)
    {
        var lines = new List<StringBuilder> { new("--") };
        foreach (var word in Printable(text).Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (lines[^1].Length > 2 && lines[^1].Length + 1 + word.Length > Width)
            {
                lines.Add(new("--"));
            }

            lines[^1].Append(' ').Append(word);
        }

        return string.Join('\n', lines);
    }

    // Engines disagree on which characters end a line, so none of them stays; nor does what makes a comment read as something else.
    private static string Printable(string text) =>
        string.Concat(text.Select(character => ShownText.IsUnseen(character) ? ' ' : character));
}
