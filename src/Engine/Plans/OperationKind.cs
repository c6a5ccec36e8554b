namespace QsGen.Engine.Plans;

/// <summary>What a person asked the engine for.</summary>
internal enum OperationKind
{
    Up,
    Refresh,
    Destroy,
}
