using System.Text.RegularExpressions;

namespace QsGen.Cli;

/// <summary>Which mode a process is in, read from its arguments and environment.</summary>
/// <param name="Mode">The mode.</param>
/// <param name="EngineAddress">A provider: the engine's address; null when it was started by hand and waits to be attached.</param>
internal sealed partial record LaunchPlan(LaunchMode Mode, string? EngineAddress)
{
    private const string ProviderCommand = "provider";
    private const string StandInFlag = "--aws-native-local";

    /// <summary>Decides. An explicit command wins, then an engine's environment, then an engine's address as the only argument.</summary>
    /// <param name="args">The process's arguments.</param>
    /// <param name="hasMonitor">Whether <c>PULUMI_MONITOR</c> is set.</param>
    public static LaunchPlan Of(string[] args, bool hasMonitor)
    {
        if (args is [ProviderCommand, StandInFlag, .. var flags])
        {
            return new LaunchPlan(LaunchMode.StandIn, WithoutEngineFlags(flags).FirstOrDefault());
        }

        if (args is [ProviderCommand, .. var rest])
        {
            return new LaunchPlan(LaunchMode.Provider, WithoutEngineFlags(rest).FirstOrDefault());
        }

        var meaningful = WithoutEngineFlags(args);
        return meaningful switch
        {
            [] when hasMonitor => new LaunchPlan(LaunchMode.Program, null),
            [var only] when Address().IsMatch(only) => new LaunchPlan(LaunchMode.Provider, only),
            _ => new LaunchPlan(LaunchMode.CommandLine, null),
        };
    }

    private static List<string> WithoutEngineFlags(IEnumerable<string> args)
    {
        var meaningful = new List<string>();
        var skipNext = false;
        foreach (var argument in args)
        {
            if (!skipNext && !EngineFlag().IsMatch(argument))
            {
                meaningful.Add(argument);
            }

            skipNext = argument == "--tracing";
        }

        return meaningful;
    }

    [GeneratedRegex(@"^(--logtostderr|--logflow|-v=\d+|--tracing(=.*)?)\z")]
    private static partial Regex EngineFlag();

    [GeneratedRegex(@"^(\w+@)?[\w.\-\[\]:]+:\d{1,5}\z")]
    private static partial Regex Address();
}
