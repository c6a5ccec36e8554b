namespace QsGen.Provider.Resources;

/// <summary>Tells the person what happens to one resource.</summary>
internal interface IResourceLog
{
    /// <summary>The stack that the resource belongs to.</summary>
    StackIdentity Stack { get; }

    /// <summary>Something that is worth keeping.</summary>
    void Info(string message);

    /// <summary>Something that may be wrong.</summary>
    void Warn(string message);

    /// <summary>How far things are; shown while it lasts and not kept.</summary>
    void Progress(string message);
}
