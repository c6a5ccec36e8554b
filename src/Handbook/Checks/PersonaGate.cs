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
    // Pages that speak of the institution by name, and pages that show whom the demo data planted.
    private static readonly string[] Naming =
        [PageLibrary.Home, "handbook/l1", "handbook/etl", "for-your-role/operator", "for-your-role/compliance-analyst"];

    private static readonly string[] Showing =
    [
        "handbook/investigation", "for-your-role/compliance-analyst",
        "walkthroughs/investigation/who-is-getting-money-from-too-many-senders",
        "walkthroughs/investigation/what-does-this-accounts-money-network-look-like",
    ];

    /// <summary>What is wrong.</summary>
    /// <param name="pages">The pages.</param>
    /// <param name="institution">Whose handbook they are.</param>
    /// <param name="vocabulary">What it calls things.</param>
    /// <exception cref="ArgumentException">There is no page: a gate that looks at nothing finds nothing.</exception>
    public static ImmutableArray<PageProblem> Find(
        ImmutableArray<RenderedPage> pages, InstitutionModel institution, HandbookVocabulary vocabulary)
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

        var (name, acronym) = (vocabulary.Institution.Name, vocabulary.Institution.Acronym);
        problems.AddRange(Missing(texts, Naming, [name, acronym], "{{ vocab.institution.name }}"));
        if (vocabulary.Demo.Investigation is { Anchor: var anchor })
        {
            problems.AddRange(Missing(texts, Showing, [anchor.Id], "{{ vocab.demo.investigation.anchor.id | code }}"));
        }

        return problems.ToImmutable();
    }

    private static IEnumerable<PageProblem> Missing(
        Dictionary<string, string> texts, IEnumerable<string> pages, string[] words, string remedy)
    {
        foreach (var page in pages)
        {
            if (!texts.TryGetValue(page, out var text))
            {
                yield return new(page, 0, "is missing; it is one of those that speak of the institution");
            }
            else if (!words.Any(word => text.Contains(word, StringComparison.Ordinal)))
            {
                yield return new(page, 0, $"does not speak of {words[0]}; write {remedy}");
            }
        }
    }

    /// <summary>The words by which an institution is known: name, short form, people, merchants, places.</summary>
    public static IEnumerable<string> WordsOf(InstitutionModel institution)
    {
        var persona = institution.Persona ?? new();
        return persona.Institution.Concat(persona.Merchants).Concat(persona.Flavor).Concat(persona.Stakeholders)
            .Where(word => word.Length > 2).Distinct();
    }

    private static Regex Whole(string word) => new($@"(?<!\w){Regex.Escape(word)}(?!\w)", RegexOptions.CultureInvariant);
}
