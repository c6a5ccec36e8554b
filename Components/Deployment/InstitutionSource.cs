using System.Collections.Immutable;
using System.Text;
using QsGen.Institution.Bundled;
using QsGen.Institution.Files;

namespace QsGen.Components.Deployment;

/// <summary>Where an institution comes from: a YAML file, its text, or one that QsGen brings along.</summary>
/// <param name="FileName">The name that findings carry.</param>
/// <param name="Content">The bytes of the file.</param>
internal sealed record InstitutionSource(string FileName, ImmutableArray<byte> Content)
{
    private const string LimitVariable = "QSGEN_INSTITUTION_MAX_MB";

    /// <summary>Whether it comes with the program.</summary>
    public bool IsBundled { get; init; }

    /// <summary>The bytes of the file.</summary>
    public ReadOnlySpan<byte> Bytes => Content.AsSpan();

    /// <summary>The text of a file that is known to load.</summary>
    public string Text => Encoding.UTF8.GetString(Bytes).TrimStart('\uFEFF');

    /// <summary>Reads a file relative to a folder, or a bundled institution when no such file exists.</summary>
    /// <param name="named">A path, a name such as <c>spec_example</c>, or the YAML itself, which has more than one line.</param>
    /// <param name="folder">Where relative paths start.</param>
    /// <param name="problem">Why it can't be had and what to do; null when it was.</param>
    public static InstitutionSource? Find(string named, string folder, out string? problem)
    {
        problem = null;
        if (named.Contains('\n', StringComparison.Ordinal))
        {
            return new InstitutionSource("institution", [.. Encoding.UTF8.GetBytes(named)]);
        }

        var path = Path.GetFullPath(named, folder);
        try
        {
            if (File.Exists(path))
            {
                return new InstitutionSource(NameOf(path, folder), [.. GivenFile.ReadBytes(path, MostMegabytes)]);
            }
        }
        catch (FileTooLargeException)
        {
            problem = $"'{named}' has more than {MostMegabytes} MB, which no institution needs; if yours does, set {LimitVariable} to how "
                + "many it may have";
            return null;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            problem = $"'{named}' can't be read: {failure.Message}";
            return null;
        }

        if (BundledInstitutions.Names.Contains(named))
        {
            var text = BundledInstitutions.Text(named);
            return new InstitutionSource($"{named}.yaml", [.. Encoding.UTF8.GetBytes(text)]) { IsBundled = true };
        }

        var bundled = string.Join(", ", BundledInstitutions.Names);
        problem = $"there is no file '{named}', and no bundled institution of that name; bundled are {bundled}";
        return null;
    }

    private static int MostMegabytes =>
        int.TryParse(Environment.GetEnvironmentVariable(LimitVariable), out var megabytes) && megabytes is > 0 and < 1024 ? megabytes : 16;

    // Findings are shortest where the person stands; a file elsewhere keeps its full path.
    private static string NameOf(string path, string folder)
    {
        var relative = Path.GetRelativePath(folder, path);
        return relative.StartsWith("..", StringComparison.Ordinal) ? path : relative;
    }
}
