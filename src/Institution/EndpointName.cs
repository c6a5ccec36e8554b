namespace QsGen.Institution;

/// <summary>One end of a chain: the name of a rail or of a transfer template.</summary>
/// <param name="Value">The text as written in the YAML file; never trimmed, compared ordinally and case-sensitively.</param>
public sealed record EndpointName(string Value) : IName, IComparable<EndpointName>
{
    /// <summary>Orders by ordinal text, so that sorted output is the same on every machine.</summary>
    public int CompareTo(EndpointName? other) => string.CompareOrdinal(Value, other?.Value);

    /// <summary>The bare text.</summary>
    public override string ToString() => Value;
}
