namespace QsGen.Cli;

/// <summary>The four ways in which the process can be started.</summary>
internal enum LaunchMode
{
    /// <summary>A person or a script gave a command.</summary>
    CommandLine,

    /// <summary>An engine runs the program: it registers the stack's resources.</summary>
    Program,

    /// <summary>An engine starts the provider plugin.</summary>
    Provider,

    /// <summary>An engine starts the stand-in for AWS's provider as a plugin.</summary>
    StandIn,
}
