using System.Collections.Immutable;
using System.Text.RegularExpressions;
using QsGen.Handbook.Authoring;

namespace QsGen.Handbook.References;

/// <summary>The terms of the glossary page: each heading is a term, its first paragraph what it means.</summary>
/// <param name="Terms">Meanings by term in lower case.</param>
internal sealed partial record Glossary(ImmutableSortedDictionary<string, string> Terms)
{
    /// <summary>The page that holds them.</summary>
    public const string Page = "reference/glossary";

    /// <summary>Reads the terms off the page; none when there is no such page.</summary>
    public static Glossary Of(PageLibrary library)
    {
        var body = library.Pages.FirstOrDefault(page => page.Path == Page)?.Body ?? "";
        return new(Entry().Matches(body).ToImmutableSortedDictionary(
            match => match.Groups["term"].Value.Trim().ToLowerInvariant(),
            match => Plain(match.Groups["meaning"].Value),
            StringComparer.Ordinal));
    }

    // What is shown on hovering is text alone.
    private static string Plain(string markdown) =>
        Spaces().Replace(Marks().Replace(Reference().Replace(markdown, "${text}"), ""), " ").Trim();

    [GeneratedRegex(@"^## (?<term>[^\n]+)\n+(?<meaning>(?:[^\n]+\n?)+)", RegexOptions.Multiline)]
    private static partial Regex Entry();

    [GeneratedRegex(@"\[\[\w+:(?:[^\]|]*[/.])?(?<text>[^\]|]*)(?:\|(?<text>[^\]]*))?\]\]")]
    private static partial Regex Reference();

    [GeneratedRegex(@"[`*]|\]\([^)]*\)|\[")]
    private static partial Regex Marks();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
