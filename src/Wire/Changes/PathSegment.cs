namespace QsGen.Wire.Changes;

/// <summary>One step into a document: a key, an index, or any of either.</summary>
internal readonly record struct PathSegment(string? Key, int? Index)
{
    /// <summary>Any key or index: <c>[*]</c>.</summary>
    public static PathSegment Any { get; } = new(null, null);

    public bool IsAny => Key is null && Index is null;

    /// <summary>Whether this segment, of a pattern, covers one of a path.</summary>
    public bool Covers(PathSegment other) => IsAny || this == other;
}
