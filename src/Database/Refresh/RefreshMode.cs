namespace QsGen.Database.Refresh;

/// <summary>How much a refresh computes.</summary>
internal enum RefreshMode
{
    /// <summary>What changed since the last refresh where that is possible, everything otherwise.</summary>
    Incremental,

    /// <summary>Everything.</summary>
    Full,
}
