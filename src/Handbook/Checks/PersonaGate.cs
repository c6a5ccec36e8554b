using System.Collections.Immutable;
using System.Text.RegularExpressions;
using QsGen.Handbook.Authoring;
using QsGen.Handbook.Rendering;
using QsGen.Handbook.Search;
using QsGen.Handbook.Words;
using QsGen.Institution;
using QsGen.Institution.Bundled;

namespace QsGen.Handbook.Checks;

/// <summary>A handbook speaks of its own institution: the words of a bundled one appear in no other's, and its own name does
/// appear.</summary>
internal static class PersonaGate
{
    /// <summary>What is wrong.</summary>
    /// <param name="pages">The pages.</param>
    /// <param name="institution">Whose handbook they are.</param>
    /// <exception cref="ArgumentException">There is no page: a gate that looks at nothing finds nothing.</exception>
    public static ImmutableArray<PageProblem> Find(ImmutableArray<RenderedPage> pages, InstitutionModel institution)
    {
        if (pages.IsEmpty)
        {
            throw new ArgumentException("there is no page to look at", nameof(pages));
        }

        var problems = ImmutableArray.CreateBuilder<PageProblem>();
        var texts = pages.ToDictionary(page => page.Source.Path, page => SearchText.Plain(page.Html), StringComparer.Ordinal);
        foreach (var other in BundledInstitutions.Names.Select(BundledInstitutions.Load))
        {
            var words = WordsOf(other).Except(WordsOf(institution)).Select(Whole).ToList();
            foreach (var (page, text) in texts)
            {
                var found = words.SelectMany(word => word.Matches(text).Select(match => match.Value)).ToList();
                if (found.Count > 0)
                {
                    problems.Add(new(page, 0, $"names {string.Join(", ", found.Distinct())}, which belongs to {other.Instance} alone"));
                }
            }
        }

        var name = InstitutionNames.Of(institution).Name;
        if (!texts.Values.Any(text => text.Contains(name, StringComparison.Ordinal)))
        {
            problems.Add(new(PageLibrary.Home, 0, $"does not name {name}, and no other page does"));
        }

        return problems.ToImmutable();
    }

    /// <summary>The words by which an institution is known: name, short form, people, merchants, places.</summary>
    public static IEnumerable<string> WordsOf(InstitutionModel institution)
    {
        var persona = institution.Persona ?? new();
        return persona.Institution.Concat(persona.Merchants).Concat(persona.Flavor)
            .Where(word => word.Length > 2).Distinct();
    }

    private static Regex Whole(string word) => new($@"(?<!\w){Regex.Escape(word)}(?!\w)", RegexOptions.CultureInvariant);
}
