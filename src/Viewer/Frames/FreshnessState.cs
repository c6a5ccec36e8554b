namespace QsGen.Viewer.Frames;

/// <summary>Whether figures can be relied on.</summary>
internal enum FreshnessState
{
    /// <summary>The last refresh saw all data.</summary>
    Fresh,

    /// <summary>Data arrived after the last refresh.</summary>
    Stale,

    /// <summary>Relations are of different refreshes.</summary>
    Incomplete,

    /// <summary>No refresh ran yet.</summary>
    Never,

    /// <summary>The database keeps no record of refreshes.</summary>
    Unknown,
}
