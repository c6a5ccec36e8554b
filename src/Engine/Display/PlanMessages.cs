using QsGen.Engine.Plans;
using QsGen.Wire.Changes;

namespace QsGen.Engine.Display;

/// <summary>How messages of each severity are shown.</summary>
internal static class PlanMessages
{
    /// <summary>What stands before the message.</summary>
    public static string Word(Severity severity) => severity switch
    {
        Severity.Error => "error: ",
        Severity.Warning => "warning: ",
        Severity.Info => "",
        Severity.Debug => "debug: ",
        _ => throw new ArgumentOutOfRangeException(nameof(severity), severity, "unknown severity"),
    };

    public static Tone ToneOf(Severity severity) => severity switch
    {
        Severity.Error => Tone.Error,
        Severity.Warning => Tone.Warning,
        Severity.Info => Tone.Plain,
        Severity.Debug => Tone.Quiet,
        _ => throw new ArgumentOutOfRangeException(nameof(severity), severity, "unknown severity"),
    };
}
