using QsGen.QuickSight.Text;

namespace QsGen.Components.Shared;

/// <summary>Words that several apps say alike.</summary>
internal static class AppTexts
{
    // A definition must stay small enough to deploy, whatever an institution says about itself and in how many places.
    private const int LongestDescription = 2_000;
    private const int LongestInList = 200;

    /// <summary>The name of an app's analysis and dashboard: the institution's own prefix, the title, the institution,
    /// and whose books it shows where the file has accounts in several currencies.</summary>
    public static string NameOf(AppContext context, string title)
    {
        var books = context.Institution.Currencies.IsEmpty ? "" : $", {context.Institution.Currency.Code}";
        var name = $"{title} ({context.Institution.Instance}{books})";
        return context.Institution.Theme?.AnalysisNamePrefix is { Length: > 0 } prefix ? $"{prefix} {name}" : name;
    }

    /// <summary>Who the institution is, in its own words; a notice when it says nothing about itself.</summary>
    public static RichText Description(AppContext context) =>
        string.IsNullOrWhiteSpace(context.Institution.Description)
            ? RichText.Plain("This institution has no description yet. Fill the top-level key 'description' of its YAML file "
                + "and deploy again.")
            : RichText.Excerpt(context.Institution.Description, LongestDescription);

    /// <summary>What to call the institution in a sentence.</summary>
    public static string InstitutionName(AppContext context) =>
        context.Institution.Persona?.Institution is [var name, ..] ? name : context.Institution.Instance.Value;

    /// <summary>A sentence that holds only for some institutions, such as why a sheet of theirs stays empty; else nothing.</summary>
    public static string When(bool holds, string sentence) => holds ? sentence : "";

    /// <summary>The sentence under a visual: why there is nothing to see where an institution declares nothing, else what it shows.
    /// </summary>
    public static string Subtitle(bool isNothingDeclared, string whyEmpty, string usual) => isNothingDeclared ? whyEmpty : usual;

    /// <summary>A list entry with the beginning of the entity's own description behind a dash, if it has one.</summary>
    public static RichText Described(string entry, string? description) =>
        string.IsNullOrWhiteSpace(description)
            ? RichText.Plain(entry)
            : RichText.Of(RichText.Plain($"{entry} — "), RichText.Excerpt(description, LongestInList));
}
