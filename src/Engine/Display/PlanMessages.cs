using QsGen.Engine.Plans;
using QsGen.Wire.Changes;

namespace QsGen.Engine.Display;

/// <summary>How messages of each severity are shown.</summary>
internal static class PlanMessages
{
    /// <summary>What stands before the message.</summary>
    public static string Word(MessageSeverity severity) => severity switch
    {
        MessageSeverity.Error => "error: ",
        MessageSeverity.Warning => "warning: ",
        MessageSeverity.Info => "",
        MessageSeverity.Debug => "debug: ",
        _ => throw new ArgumentOutOfRangeException(nameof(severity), severity, "unknown severity"),
    };

    public static Tone ToneOf(MessageSeverity severity) => severity switch
    {
        MessageSeverity.Error => Tone.Error,
        MessageSeverity.Warning => Tone.Warning,
        MessageSeverity.Info => Tone.Plain,
        MessageSeverity.Debug => Tone.Quiet,
        _ => throw new ArgumentOutOfRangeException(nameof(severity), severity, "unknown severity"),
    };
}
