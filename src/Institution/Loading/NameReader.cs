using QsGen.Institution.Findings;
using QsGen.Institution.Format;

namespace QsGen.Institution.Loading;

/// <summary>Reads <c>institution_name</c> and <c>institution_acronym</c>, as the persona's institution says elsewhere.</summary>
internal static class NameReader
{
    /// <summary>The persona with the institution's name; null when the file has neither.</summary>
    public static Persona? Read(EntityReader map, Persona? persona)
    {
        var name = map.Optional<string>(Keys.InstitutionName, TextValues.Text, out var text) ? text : null;
        var acronym = map.Optional<string>(Keys.InstitutionAcronym, TextValues.Text, out var shortened) ? shortened : null;
        if (name is null && acronym is null)
        {
            return persona;
        }

        var known = persona?.Institution ?? [];
        Compare(map, Keys.InstitutionName, name, known.ElementAtOrDefault(0));
        Compare(map, Keys.InstitutionAcronym, acronym, known.ElementAtOrDefault(1));
        var (title, letters) = (name ?? known.ElementAtOrDefault(0), acronym ?? known.ElementAtOrDefault(1));

        // Without its name an institution is shown by its acronym.
        return (persona ?? new()) with { Institution = letters is null ? [title!] : [title ?? letters, letters] };
    }

    // Files of the time in between say it twice, which is no mistake while both say the same.
    private static void Compare(EntityReader map, string key, string? said, string? elsewhere)
    {
        if (said is not null && elsewhere is not null && said != elsewhere)
        {
            map.Log.AddBroken(
                LoadRules.NameOnce,
                map.Node(key)!,
                map.Path.Key(key),
                $"'{key}' is '{said}', and the persona's institution says '{elsewhere}'");
        }
    }
}
