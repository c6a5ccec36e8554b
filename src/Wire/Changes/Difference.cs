namespace QsGen.Wire.Changes;

/// <summary>One place where two documents differ. Only the missing side of an addition or removal is null.</summary>
internal sealed record Difference(PropertyPath Path, DifferenceKind Kind, PropertyValue? Old, PropertyValue? New);
