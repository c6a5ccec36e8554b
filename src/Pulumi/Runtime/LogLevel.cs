namespace Pulumi.Runtime;

/// <summary>How grave a message is.</summary>
internal enum LogLevel
{
    /// <summary>For those who look for a fault.</summary>
    Debug,

    /// <summary>For everybody.</summary>
    Info,

    /// <summary>Something may be wrong.</summary>
    Warning,

    /// <summary>Something is wrong; the run fails.</summary>
    Error,
}
