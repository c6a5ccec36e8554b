using QsGen.Institution.Findings;
using QsGen.Institution.Yaml;

namespace QsGen.Institution.Loading;

/// <summary>Reads values that are text.</summary>
internal static class TextValues
{
    private const int LongestDescription = 10_000;

    /// <summary>An identifier: text, not empty, without stray blanks.</summary>
    public static bool Identifier(YamlNode node, ModelPath path, FindingLog log, out string value)
    {
        value = "";
        if (node is not YamlScalar { Kind: ScalarKind.Text } scalar)
        {
            return Broken(LoadRules.IdentifierIsText, node, path, log, $"'{path}' must be text, not {node.Describe()}");
        }

        value = scalar.Text;
        return value.Length == 0
            ? Broken(LoadRules.IdentifierNotEmpty, node, path, log, $"'{path}' is empty")
            : IsTidy(scalar, path, log);
    }

    /// <summary>A text that is used as a key (transfer types, origins): not empty, without stray blanks.</summary>
    public static bool Word(YamlNode node, ModelPath path, FindingLog log, out string value) =>
        IsFilled(node, path, log, out value) && IsTidy((YamlScalar)node, path, log);

    /// <summary>A text for people: not empty.</summary>
    public static bool Text(YamlNode node, ModelPath path, FindingLog log, out string value) =>
        IsFilled(node, path, log, out value) && IsStorable(value, node, path, log);

    /// <summary>A text for people that is shown where not more than some characters fit.</summary>
    public static TryRead<string> TextUpTo(int characters) => (YamlNode node, ModelPath path, FindingLog log, out string value) =>
        Text(node, path, log, out value) && Fits(value, characters, node, path, log);

    /// <summary>A description: text with something to read in it; kept verbatim.</summary>
    public static bool Description(YamlNode node, ModelPath path, FindingLog log, out string value)
    {
        value = "";
        if (node is not YamlScalar { Kind: ScalarKind.Text } scalar)
        {
            return Broken(LoadRules.DescriptionIsText, node, path, log, $"'{path}' must be text, not {node.Describe()}");
        }

        value = scalar.Text;
        return string.IsNullOrWhiteSpace(value)
            ? Broken(LoadRules.DescriptionNotBlank, node, path, log, $"'{path}' is blank")
            : IsStorable(value, node, path, log) && Fits(value, LongestDescription, node, path, log);
    }

    /// <summary>True when every database can store the text; reports it otherwise.</summary>
    public static bool IsStorable(string text, YamlNode node, ModelPath path, FindingLog log) =>
        !HasUnstorable(text, allowBreaks: true)
        || Broken(LoadRules.NoControlCharacters, node, path, log, $"'{path}' contains a character that cannot be stored");

    /// <summary>Reports a value that could not be read; always false.</summary>
    public static bool Broken(Rule rule, YamlNode node, ModelPath path, FindingLog log, string message, string? remedy = null)
    {
        log.AddBroken(rule, node, path, message, remedy);
        return false;
    }

    private static bool Fits(string text, int characters, YamlNode node, ModelPath path, FindingLog log) =>
        text.Length <= characters || Broken(
            LoadRules.TextFits, node, path, log,
            FormattableString.Invariant($"'{path}' has {text.Length} characters, and not more than {characters} can be shown"));

    private static bool IsFilled(YamlNode node, ModelPath path, FindingLog log, out string value)
    {
        value = node is YamlScalar { Kind: ScalarKind.Text } scalar ? scalar.Text : "";
        return value.Length > 0 || Broken(LoadRules.TextIsText, node, path, log, $"'{path}' must be a text, not {Empty(node)}");
    }

    private static bool IsTidy(YamlScalar scalar, ModelPath path, FindingLog log)
    {
        var text = scalar.Text;
        return (text.Trim().Length == text.Length && !HasUnstorable(text, allowBreaks: false) && !text.Any(TurnsOrBreaks))
            || Broken(LoadRules.NoStrayBlanks, scalar, path, log, $"'{path}' has blanks around it, or control characters in it");
    }

    // Breaks that no editor shows, and what makes the rest of a line read as something else. Marks of direction alone do neither.
    private static bool TurnsOrBreaks(char character) => character is (>= '\u2028' and <= '\u202E') or (>= '\u2066' and <= '\u2069');

    private static string Empty(YamlNode node) => node is YamlScalar { Kind: ScalarKind.Text } ? "an empty one" : node.Describe();

    private static bool HasUnstorable(string text, bool allowBreaks)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var isPair = i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]);
            if (isPair)
            {
                i++;
            }
            else if (char.IsSurrogate(text[i]) || (char.IsControl(text[i]) && !(allowBreaks && text[i] is '\t' or '\n' or '\r')))
            {
                return true;
            }
        }

        return false;
    }
}
