using QsGen.Institution;

namespace QsGen.Components.Deployment;

/// <summary>Pictures of a theme that lie beside the institution's file.</summary>
internal static class ThemePictures
{
    /// <summary>The institution with full paths for the pictures that its file names as seen from itself.</summary>
    /// <param name="institution">The institution.</param>
    /// <param name="fileName">Its file, as findings call it.</param>
    /// <param name="folder">Where that name starts.</param>
    public static InstitutionModel Placed(InstitutionModel institution, string fileName, string folder)
    {
        if (institution.Theme is not { } theme)
        {
            return institution;
        }

        var beside = Path.GetDirectoryName(Path.GetFullPath(fileName, folder)) ?? folder;
        return institution with
        {
            Theme = theme with { Logo = Full(theme.Logo, beside), Favicon = Full(theme.Favicon, beside) },
        };
    }

    private static string? Full(string? picture, string folder) =>
        picture is null || picture.Contains(':', StringComparison.Ordinal) || Path.IsPathFullyQualified(picture)
            ? picture
            : Path.GetFullPath(picture, folder);
}
