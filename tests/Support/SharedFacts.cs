using System.Runtime.CompilerServices;
using System.Text.Json;

namespace QsGen.Tests.Support;

/// <summary>Reads the facts that stand beside the repository, in <c>../shared</c>; a test that needs them is skipped where they
/// are absent.</summary>
internal static class SharedFacts
{
    /// <summary>The root of this repository.</summary>
    public static string RepositoryRoot { get; } = FindRoot();

    /// <summary>The text of a shared file, such as <c>spec/inventory.json</c>.</summary>
    public static string ReadText(string relativePath) => File.ReadAllText(PathOf(relativePath));

    /// <summary>A shared file, parsed.</summary>
    public static JsonDocument ReadJson(string relativePath) => JsonDocument.Parse(ReadText(relativePath));

    /// <summary>The full path of a shared file; ends the test as ignored when it is not there.</summary>
    public static string PathOf(string relativePath)
    {
        var path = Path.GetFullPath(Path.Combine(RepositoryRoot, "..", "shared", relativePath));
        if (!File.Exists(path))
        {
            Assert.Ignore($"The shared facts are not beside the repository: {relativePath} is missing.");
        }

        return path;
    }

    private static string FindRoot([CallerFilePath] string thisFile = "")
    {
        foreach (var start in (string?[])[AppContext.BaseDirectory, Path.GetDirectoryName(thisFile)])
        {
            for (var folder = start; folder is not null; folder = Path.GetDirectoryName(folder))
            {
                if (File.Exists(Path.Combine(folder, "QsGen.csproj")))
                {
                    return folder;
                }
            }
        }

        throw new InvalidOperationException("QsGen.csproj is in no folder above the tests.");
    }
}
