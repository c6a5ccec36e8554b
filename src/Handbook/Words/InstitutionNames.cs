using System.Text.RegularExpressions;
using QsGen.Institution;

namespace QsGen.Handbook.Words;

/// <summary>What an institution is called: by its persona, else by its description, else neutrally.</summary>
internal static partial class InstitutionNames
{
    private const string NeutralName = "Your Institution";
    private const string NeutralAcronym = "the institution";
    private const string NeutralDescription = "An institution whose accounts, rails and limits are declared in one file.";

    private static readonly string[] Articles = ["The ", "A ", "An "];

    /// <summary>The words of an institution, field by field.</summary>
    public static InstitutionWords Of(InstitutionModel institution)
    {
        var persona = institution.Persona ?? new();
        var name = At(persona.Institution, 0) ?? NameIn(institution.Description);
        return new(
            name ?? NeutralName,
            At(persona.Institution, 1) ?? (name is null ? null : Initials(name)) ?? NeutralAcronym,
            institution.Description?.Trim() is { Length: > 0 } description ? description : NeutralDescription,
            At(persona.Institution, 2) ?? At(persona.Flavor, 1),
            At(persona.Institution, 3) ?? At(persona.Flavor, 2));
    }

    /// <summary>The first run of two to five capitalised words in the first sentence of a description; null when there is none.</summary>
    public static string? NameIn(string? description)
    {
        var sentence = FirstSentence(description ?? "");
        foreach (Match match in Run().Matches(sentence))
        {
            var words = match.Value;
            if (Array.Find(Articles, words.StartsWith) is { } article)
            {
                words = words[article.Length..];
            }

            if (words.Contains(' ', StringComparison.Ordinal))
            {
                return string.Join(' ', words.Split(' ').Take(5));
            }
        }

        return null;
    }

    /// <summary>The first sentence of a text.</summary>
    public static string FirstSentence(string text) => Sentence().Match(text.Trim()) is { Success: true } match ? match.Value : text.Trim();

    private static string? Initials(string name) => name.Split(' ') is { Length: > 1 } words
        ? string.Concat(words.Where(word => char.IsUpper(word[0])).Select(word => word[0]))
        : null;

    private static string? At(ValueList<string> texts, int place) =>
        texts.Length > place && texts[place].Trim() is { Length: > 0 } text ? text : null;

    [GeneratedRegex(@"(?<![\w'’-])[A-Z][a-z]+(?: [A-Z][a-z]+)+(?![\w-])")]
    private static partial Regex Run();

    [GeneratedRegex(@"\A.*?[.!?](?=\s|\z)", RegexOptions.Singleline)]
    private static partial Regex Sentence();
}
