namespace Pulumi;

/// <summary>An error that the program's author expects: its message is shown alone, without a stack trace.</summary>
public class RunException : Exception
{
    /// <summary>Creates the exception.</summary>
    public RunException(string message)
        : base(message)
    {
    }

    /// <summary>Creates the exception with its cause.</summary>
    public RunException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }
}
