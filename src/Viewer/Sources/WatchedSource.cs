namespace QsGen.Viewer.Sources;

/// <summary>Definitions that are made anew when files change.</summary>
/// <param name="files">The files that they depend on.</param>
/// <param name="make">Makes them.</param>
internal sealed class WatchedSource(Func<IEnumerable<string>> files, Func<DefinitionSet> make) : IDefinitionSource
{
    private readonly Lock _turn = new();
    private string? _stamp;
    private DefinitionSet? _made;

    /// <inheritdoc/>
    public DefinitionSet Current()
    {
        lock (_turn)
        {
            var stamp = string.Join('|', files().Order(StringComparer.Ordinal).Select(Stamp));
            if (_made is null || stamp != _stamp)
            {
                _made = make();
                _stamp = stamp;
            }

            return _made;
        }
    }

    private static string Stamp(string file)
    {
        var info = new FileInfo(file);
        return info.Exists ? $"{file}:{info.Length}:{info.LastWriteTimeUtc.Ticks}" : $"{file}:gone";
    }
}
