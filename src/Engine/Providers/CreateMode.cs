namespace QsGen.Engine.Providers;

/// <summary>What a create is to do.</summary>
internal enum CreateMode
{
    /// <summary>Nothing; only tell what would come of it.</summary>
    Preview,

    /// <summary>Make a new object, which must not exist yet.</summary>
    New,

    /// <summary>Make the object, or take over what an interrupted create of the same resource left.</summary>
    Repeat,
}
