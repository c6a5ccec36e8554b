using QsGen.Viewer.Capture;

namespace QsGen.Tests.Browser;

/// <summary>The browser that tests drive.</summary>
internal static class Chromium
{
    /// <summary>What to tell who has none.</summary>
    public const string Missing = $"No Chromium is here. {ChromiumProgram.Remedy}";

    /// <summary>Where it is; null when there is none.</summary>
    public static string? Find() => ChromiumProgram.Find(Environment.GetEnvironmentVariable);
}
