namespace QsGen.Viewer.Frames;

/// <summary>What the page writes into <c>data-state</c>; <c>loading</c> is the page's own.</summary>
internal enum VisualState
{
    /// <summary>There is something to see.</summary>
    Settled,

    /// <summary>The query had no rows.</summary>
    Empty,

    /// <summary>The query failed, or the definition of this visual can't be read.</summary>
    Error,
}
