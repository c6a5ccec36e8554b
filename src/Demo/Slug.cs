using System.Text;

namespace QsGen.Demo;

/// <summary>Turns declared names into parts of ids.</summary>
internal static class Slug
{
    /// <summary>The name in lower case, with a hyphen between its words and for everything that is not a letter or digit.</summary>
    /// <param name="name">Any text.</param>
    /// <param name="length">The longest result.</param>
    public static string Of(string name, int length)
    {
        var slug = new StringBuilder();
        for (var index = 0; index < name.Length && slug.Length < length; index++)
        {
            var letter = name[index];
            if (!char.IsAsciiLetterOrDigit(letter))
            {
                Break(slug);
                continue;
            }

            if (char.IsAsciiLetterUpper(letter) && index > 0 && char.IsAsciiLetterLower(name[index - 1]))
            {
                Break(slug);
            }

            slug.Append(char.ToLowerInvariant(letter));
        }

        var text = slug.ToString().Trim('-');
        return text.Length == 0 ? "x" : text[..Math.Min(text.Length, length)].TrimEnd('-');
    }

    private static void Break(StringBuilder slug)
    {
        if (slug.Length > 0 && slug[^1] != '-')
        {
            slug.Append('-');
        }
    }
}
