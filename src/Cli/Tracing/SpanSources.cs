namespace QsGen.Cli.Tracing;

/// <summary>Whose spans are shown: our own rooms', which hold no secrets. Those of libraries may hold anything.</summary>
internal static class SpanSources
{
    /// <summary>What the names of all our sources begin with.</summary>
    public const string Prefix = "QsGen.";
}
