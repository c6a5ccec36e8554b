namespace QsGen.Provider.Resources;

/// <summary>What happened to a property.</summary>
internal enum ChangeKind
{
    /// <summary>It was not there before.</summary>
    Added,

    /// <summary>It is not there any more.</summary>
    Removed,

    /// <summary>It has another value.</summary>
    Changed,
}
