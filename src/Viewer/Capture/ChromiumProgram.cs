namespace QsGen.Viewer.Capture;

/// <summary>Where Chromium is on this machine.</summary>
internal static class ChromiumProgram
{
    /// <summary>What to tell who has none.</summary>
    public const string Remedy =
        "Install Chromium (on Debian: apt-get install chromium), or name one with QSGEN_CHROMIUM=/path/to/chromium.";

    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome", "chrome", "msedge"];

    /// <summary>Finds it.</summary>
    /// <param name="variable">Reads an environment variable; null when it is not set.</param>
    /// <returns>What <c>QSGEN_CHROMIUM</c> names, else the first on the path; null when there is none.</returns>
    public static string? Find(Func<string, string?> variable)
    {
        if (variable("QSGEN_CHROMIUM") is { Length: > 0 } named)
        {
            return named;
        }

        var folders = (variable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        var ending = OperatingSystem.IsWindows() ? ".exe" : "";
        return (from name in Names from folder in folders select Path.Combine(folder, name + ending)).FirstOrDefault(File.Exists);
    }
}
