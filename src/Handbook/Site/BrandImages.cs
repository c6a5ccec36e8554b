using QsGen.Institution;
using QsGen.Institution.Files;

namespace QsGen.Handbook.Site;

/// <summary>The institution's logo and favicon as files of the site.</summary>
/// <param name="Logo">The logo, or null.</param>
/// <param name="Icon">The favicon; the product's own when the institution has none.</param>
/// <param name="Notes">Why one of them is not there.</param>
/// <param name="Problems">Files that the institution names and that can't be read.</param>
internal sealed record BrandImages(SiteFile? Logo, SiteFile Icon, IReadOnlyList<string> Notes, IReadOnlyList<string> Problems)
{
    /// <summary>Reads what a theme names. An address is not fetched: the site asks nobody for anything.</summary>
    /// <param name="theme">The theme.</param>
    /// <param name="usual">The product's own icon.</param>
    public static BrandImages Read(ThemeBlock? theme, byte[] usual)
    {
        var (notes, problems) = (new List<string>(), new List<string>());
        var logo = File(theme?.Logo, "theme.logo", "logo", notes, problems);
        var icon = File(theme?.Favicon, "theme.favicon", "favicon", notes, problems);
        return new(logo, icon ?? new SiteFile("images/icon.svg", usual), notes, problems);
    }

    private static SiteFile? File(string? place, string key, string name, List<string> notes, List<string> problems)
    {
        if (place is null)
        {
            return null;
        }

        if (!Path.IsPathFullyQualified(place))
        {
            notes.Add($"{key} is an address on the web, and the handbook loads nothing from there; name a file to have it shown");
            return null;
        }

        try
        {
            return new($"images/{name}{Path.GetExtension(place).ToLowerInvariant()}", GivenFile.ReadBytes(place, mostMegabytes: 16));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            problems.Add($"{key} names {place}, which can't be read: {failure.Message}");
            return null;
        }
    }
}
