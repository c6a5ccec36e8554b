namespace QsGen.Wire;

/// <summary>The limits that both ends of the engine's protocol agree on.</summary>
internal static class WireLimits
{
    /// <summary>The largest message, in bytes: 400 MiB.</summary>
    public const int MaxMessageSize = 400 * 1024 * 1024;
}
