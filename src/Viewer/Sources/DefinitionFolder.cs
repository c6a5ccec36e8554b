namespace QsGen.Viewer.Sources;

/// <summary>A folder of documents as <c>json apply</c> writes them.</summary>
internal static class DefinitionFolder
{
    /// <summary>The definitions of a folder, read again when a file changes.</summary>
    /// <param name="folder">The folder's full path.</param>
    /// <param name="named">How the person named it.</param>
    public static IDefinitionSource Source(string folder, string named) =>
        new WatchedSource(() => Files(folder), () => Read(folder, named));

    private static DefinitionSet Read(string folder, string named)
    {
        if (!Directory.Exists(folder))
        {
            throw new SourceException([new("There is no such folder.", named, "Write it with `json apply`, or name another.")]);
        }

        var set = DefinitionSet.Read(
            named,
            Files(folder).Order(StringComparer.Ordinal).Select(file =>
                (Path.GetRelativePath(folder, file), (ReadOnlyMemory<byte>)File.ReadAllBytes(file))));
        return set.Dashboards.IsEmpty
            ? throw new SourceException(
                [.. set.Problems, new("There is no dashboard that can be read.", named, "Write the folder with `json apply`.")])
            : set;
    }

    private static IEnumerable<string> Files(string folder) => Directory.Exists(folder)
        ? Directory.EnumerateFiles(folder, "*.json", SearchOption.AllDirectories)
        : [];
}
