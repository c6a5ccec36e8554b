using System.Runtime.CompilerServices;

namespace QsGen.Tests.Support;

/// <summary>The checkout that the tests belong to.</summary>
internal static class Repository
{
    /// <summary>Its root: the folder of <c>QsGen.csproj</c>.</summary>
    public static string Root { get; } = FindRoot();

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
