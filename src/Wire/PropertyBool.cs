namespace QsGen.Wire;

/// <summary>A boolean.</summary>
internal sealed record PropertyBool(bool Value) : PropertyValue;
