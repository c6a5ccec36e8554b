using YamlDotNet.Core;

namespace QsGen.Institution.Parsing;

/// <summary>Finds a bracket without its end in text that the YAML scanner gives up on before it says where it was.</summary>
internal static class UnclosedBracket
{
    /// <summary>The place of the innermost bracket that is still open at the end of the text; null when there is none.</summary>
    public static Mark? In(string text)
    {
        var open = new Stack<Mark>();
        var (line, start, quote, before) = (1, 0, '\0', '\n');
        for (var index = 0; index < text.Length; index++)
        {
            var letter = text[index];
            switch (letter)
            {
                case '\n':
                    (line, start, before) = (line + 1, index + 1, '\n');
                    continue;
                case '\\' when quote == '"':
                    index++;
                    continue;
                case '\'' or '"' when quote == letter:
                    quote = '\0';
                    break;
                case '\'' or '"' when quote == '\0' && BeginsValue(before, open.Count > 0):
                    quote = letter;
                    break;
                case '#' when quote == '\0' && (index == start || char.IsWhiteSpace(text[index - 1])):
                    index = text.IndexOf('\n', index) is var end and >= 0 ? end - 1 : text.Length;
                    continue;
                case '[' or '{' when quote == '\0' && (open.Count > 0 || BeginsValue(before, isInside: false)):
                    open.Push(new(index, line, index - start + 1));
                    break;
                case ']' or '}' when quote == '\0' && open.Count > 0:
                    open.Pop();
                    break;
            }

            before = letter is ' ' or '\t' or '\r' ? before : letter;
        }

        return open.TryPeek(out var last) ? last : null;
    }

    // Within a text these characters mean themselves.
    private static bool BeginsValue(char before, bool isInside) =>
        before is '\n' or ':' or '-' or '?' || (isInside && before is '[' or '{' or ',');
}
