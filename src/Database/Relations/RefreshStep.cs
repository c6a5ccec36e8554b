namespace QsGen.Database.Relations;

/// <summary>One step of a refresh.</summary>
internal abstract record RefreshStep
{
    /// <summary>The resource name of the template of its query.</summary>
    public abstract string Template { get; }
}
