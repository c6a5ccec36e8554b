namespace QsGen.Wire.Changes;

/// <summary>What a line is about, for its colour.</summary>
internal enum Tone
{
    Plain,
    Quiet,
    Heading,
    Added,
    Changed,
    Removed,
    Replaced,
    Warning,
    Error,
}
