namespace QsGen.Cli.Shared;

/// <summary>Which program this is: its version and its commit, of a checkout the one that stands there now.</summary>
internal static class CodeIdentity
{
    private const int HashDigits = 12;
    private const string Root = "QsGen.csproj";
    private const string Reference = "ref: ";

    /// <summary>As <c>v1.2.0</c> or <c>v1.2.0+g0123456789ab</c>.</summary>
    public static string Text { get; } = Of(ProgramVersion.Text, AppContext.BaseDirectory, ProgramVersion.Commit);

    /// <summary>The first digits of the commit, in hexadecimal; null when nothing says which it is.</summary>
    public static string? Commit { get; } = CommitOf(AppContext.BaseDirectory, ProgramVersion.Commit);

    /// <summary>The identity of a version that runs from a folder.</summary>
    /// <param name="version">The version, as <c>1.2.0</c>.</param>
    /// <param name="folder">Where the program is.</param>
    /// <param name="built">The commit that the build remembers, for a folder that is no checkout; null if it remembers none.</param>
    public static string Of(string version, string folder, string? built = null) =>
        CommitOf(folder, built) is { } commit ? $"v{version}+g{commit}" : $"v{version}";

    private static string? CommitOf(string folder, string? built)
    {
        for (var candidate = new DirectoryInfo(folder); candidate is not null; candidate = candidate.Parent)
        {
            if (File.Exists(Path.Combine(candidate.FullName, Root)))
            {
                return Short(HeadOf(Path.Combine(candidate.FullName, ".git")));
            }
        }

        return Short(built);
    }

    private static string? Short(string? commit) => commit is not null && IsHash(commit) ? commit[..HashDigits] : null;

    // Read instead of asked of git, which need not be installed.
    private static string? HeadOf(string git)
    {
        try
        {
            var folder = File.Exists(git) ? File.ReadAllText(git).Trim()["gitdir: ".Length..] : git;
            var head = File.ReadAllText(Path.Combine(folder, "HEAD")).Trim();
            if (!head.StartsWith(Reference, StringComparison.Ordinal))
            {
                return IsHash(head) ? head : null;
            }

            var common = Path.Combine(folder, "commondir") is var file && File.Exists(file)
                ? Path.GetFullPath(File.ReadAllText(file).Trim(), folder)
                : folder;
            var name = head[Reference.Length..];
            var loose = Path.Combine(common, name);
            var hash = File.Exists(loose)
                ? File.ReadAllText(loose).Trim()
                : File.ReadLines(Path.Combine(common, "packed-refs"))
                    .FirstOrDefault(line => line.EndsWith($" {name}", StringComparison.Ordinal))?.Split(' ')[0];
            return hash is not null && IsHash(hash) ? hash : null;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or ArgumentOutOfRangeException)
        {
            return null;
        }
    }

    private static bool IsHash(string text) => text.Length >= HashDigits && text.All(char.IsAsciiHexDigit);
}
