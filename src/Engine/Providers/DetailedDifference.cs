using QsGen.Wire.Changes;

namespace QsGen.Engine.Providers;

/// <summary>One change of a detailed diff.</summary>
/// <param name="Kind">What happened to the property.</param>
/// <param name="Replaces">Whether it cannot be changed in place.</param>
/// <param name="OfInputs">Whether old and new inputs were compared; otherwise the old output and the new input were.</param>
internal sealed record DetailedDifference(DifferenceKind Kind, bool Replaces, bool OfInputs);
