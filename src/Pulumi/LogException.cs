namespace Pulumi;

/// <summary>The engine could not be told something: logging itself failed.</summary>
public sealed class LogException : Exception
{
    /// <summary>Creates the exception with its cause.</summary>
    public LogException(Exception exception)
        : base("Error occurred during logging", exception)
    {
    }
}
