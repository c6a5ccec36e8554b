namespace QsGen.Wire;

/// <summary>A number.</summary>
internal sealed record PropertyNumber(double Value) : PropertyValue;
