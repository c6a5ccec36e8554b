namespace QsGen.Wire;

/// <summary>The limits that both ends of the engine's protocol agree on.</summary>
internal static class WireLimits
{
    /// <summary>The largest message, in bytes: 400 MiB.</summary>
    public const int MaxMessageSize = 400 * 1024 * 1024;

    /// <summary>How many bytes of one call may be under way before the receiver says that it has read them: 8 MiB.</summary>
    /// <remarks>HTTP/2's own 64 KiB would make a document of some megabytes wait dozens of times.</remarks>
    public const int StreamWindow = 8 * 1024 * 1024;

    /// <summary>The same for all calls of one connection together: 16 MiB.</summary>
    public const int ConnectionWindow = 16 * 1024 * 1024;
}
