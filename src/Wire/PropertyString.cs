namespace QsGen.Wire;

/// <summary>A string.</summary>
internal sealed record PropertyString(string Value) : PropertyValue;
