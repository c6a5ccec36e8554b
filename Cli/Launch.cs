namespace QsGen.Cli;

/// <summary>Decides in which of its three modes the process runs.</summary>
internal static class Launch
{
    /// <summary>Runs the mode that the arguments and the environment ask for, and returns the process's exit code.</summary>
    public static Task<int> RunAsync(string[] args) => CommandLine.RunAsync(args, CliContext.OfProcess());
}
