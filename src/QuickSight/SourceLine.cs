namespace QsGen.QuickSight;

/// <summary>The line of source that wrote a node, so that a whole-tree check can point at it.</summary>
/// <param name="File">File name without folders; empty when unknown.</param>
/// <param name="Line">Line number, from 1.</param>
internal sealed record SourceLine(string File, int Line)
{
    /// <summary>Nobody knows which line it was.</summary>
    public static SourceLine Unknown { get; } = new("", 0);

    /// <summary>Builds an origin from caller information; folders are dropped so that no machine path is shown.</summary>
    public static SourceLine At(string filePath, int line) =>
        new(filePath[(filePath.LastIndexOfAny(['/', '\\']) + 1)..], line);

    /// <summary><c>OrdersSheet.cs:41</c>, or nothing when the origin is unknown.</summary>
    public override string ToString() => File.Length == 0 ? "" : $"{File}:{Line}";
}
