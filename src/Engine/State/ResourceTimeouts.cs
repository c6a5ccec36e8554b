namespace QsGen.Engine.State;

/// <summary>How long the operations of one resource may take. A missing one has no limit.</summary>
internal sealed record ResourceTimeouts(TimeSpan? Create = null, TimeSpan? Update = null, TimeSpan? Delete = null, TimeSpan? Read = null)
{
    /// <summary>No limits.</summary>
    public static ResourceTimeouts None { get; } = new();
}
