namespace QsGen.Wire.Changes;

/// <summary>How a place in a document differs between old and new.</summary>
internal enum DifferenceKind
{
    Add,
    Delete,
    Update,
}
