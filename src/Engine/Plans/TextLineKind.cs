namespace QsGen.Engine.Plans;

/// <summary>What happened to a line.</summary>
internal enum TextLineKind
{
    Context,
    Added,
    Removed,
}
