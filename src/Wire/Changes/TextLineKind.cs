namespace QsGen.Wire.Changes;

/// <summary>What happened to a line.</summary>
internal enum TextLineKind
{
    Context,
    Added,
    Removed,
}
