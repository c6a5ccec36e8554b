using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using QsGen.Institution;
using QsGen.Institution.Bundled;
using QsGen.Institution.Editing;
using QsGen.Institution.Files;
using QsGen.Institution.Format;
using QsGen.Institution.Loading;

namespace QsGen.Components.Deployment;

/// <summary>Where an institution comes from: a YAML file, its text, or one that QsGen brings along.</summary>
/// <param name="FileName">The name that findings carry.</param>
/// <param name="Content">The bytes of the file.</param>
internal sealed partial record InstitutionSource(string FileName, ImmutableArray<byte> Content)
{
    private const string LimitVariable = "QSGEN_INSTITUTION_MAX_MB";
    private const int UsualMegabytes = 16;

    /// <summary>Whether it comes with the program.</summary>
    public bool IsBundled { get; init; }

    /// <summary>The bytes of the file.</summary>
    public ReadOnlySpan<byte> Bytes => Content.AsSpan();

    /// <summary>The currency whose books are meant, as it was named behind the file; null when the file tells.</summary>
    public string? Books { get; init; }

    /// <summary>The text of a file that is known to load; it says itself whose books are meant.</summary>
    public string Text
    {
        get
        {
            var text = Encoding.UTF8.GetString(Bytes).TrimStart('\uFEFF');
            return Books is { } books ? TopKeyEdit.Set(text, Keys.Books, books) : text;
        }
    }

    /// <summary>Loads it.</summary>
    /// <param name="prefix">The prefix of a file that names none; null when every file must.</param>
    public InstitutionLoadResult Load(InstanceName? prefix = null) => InstitutionLoader.Parse(Bytes, FileName, prefix, Books);

    /// <summary>Reads a file relative to a folder, or a bundled institution when no such file exists.</summary>
    /// <param name="named">A path, a name such as <c>spec_example</c>, or the YAML itself, which has more than one line. Behind a path or
    /// name may stand whose books are meant: <c>bank.yaml#USD</c>.</param>
    /// <param name="folder">Where relative paths start.</param>
    /// <param name="problem">Why it can't be had and what to do; null when it was.</param>
    public static InstitutionSource? Find(string named, string folder, out string? problem)
    {
        problem = null;
        if (named.Contains('\n', StringComparison.Ordinal))
        {
            return new InstitutionSource("institution", [.. Encoding.UTF8.GetBytes(named)]);
        }

        if (BooksBehind().Match(named) is { Success: true } asked && !File.Exists(Path.GetFullPath(named, folder)))
        {
            return Find(asked.Groups["file"].Value, folder, out problem) is { } found
                ? found with { Books = asked.Groups["books"].Value }
                : null;
        }

        if (MostMegabytes is not { } most)
        {
            problem = $"{LimitVariable}: '{Environment.GetEnvironmentVariable(LimitVariable)}' is not a whole number from 1 to 1023";
            return null;
        }

        var path = Path.GetFullPath(named, folder);
        try
        {
            if (File.Exists(path))
            {
                return new InstitutionSource(NameOf(path, folder), [.. GivenFile.ReadBytes(path, most)]);
            }
        }
        catch (FileTooLargeException)
        {
            problem = $"'{named}' has more than {most} MB, which no institution needs; if yours does, set {LimitVariable} to how "
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

    /// <summary>The path or name alone, without the currency that may stand behind it.</summary>
    public static string FileOf(string named) => BooksBehind().Match(named) is { Success: true } asked ? asked.Groups["file"].Value : named;

    // Null when what the variable says is no such number.
    private static int? MostMegabytes => Environment.GetEnvironmentVariable(LimitVariable) is not { Length: > 0 } set ? UsualMegabytes
        : int.TryParse(set, CultureInfo.InvariantCulture, out var megabytes) && megabytes is > 0 and < 1024 ? megabytes : null;

    // Findings are shortest where the person stands; a file elsewhere keeps its full path.
    private static string NameOf(string path, string folder)
    {
        var relative = Path.GetRelativePath(folder, path);
        return relative.StartsWith("..", StringComparison.Ordinal) ? path : relative;
    }

    [GeneratedRegex("^(?<file>[^\\n]+)#(?<books>[A-Z]{3})$", RegexOptions.ExplicitCapture)]
    private static partial Regex BooksBehind();
}
