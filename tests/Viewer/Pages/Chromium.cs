namespace QsGen.Tests.Viewer.Pages;

/// <summary>The browser that tests drive: Debian's, or the one that <c>QSGEN_TEST_CHROMIUM</c> names.</summary>
internal static class Chromium
{
    /// <summary>What to tell who has none.</summary>
    public const string Missing =
        "No Chromium is installed: `apt-get install chromium`, or name one with QSGEN_TEST_CHROMIUM=/path/to/chromium.";

    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome"];

    /// <summary>Where it is; null when there is none.</summary>
    public static string? Find()
    {
        if (Environment.GetEnvironmentVariable("QSGEN_TEST_CHROMIUM") is { Length: > 0 } named)
        {
            return named;
        }

        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        return (from name in Names from folder in folders select Path.Combine(folder, name)).FirstOrDefault(File.Exists);
    }
}
