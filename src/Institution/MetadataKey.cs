namespace QsGen.Institution;

/// <summary>Names one metadata field of a posting.</summary>
/// <param name="Value">The text as written in the YAML file; never trimmed, compared ordinally and case-sensitively.</param>
public sealed record MetadataKey(string Value) : IName, IComparable<MetadataKey>
{
    /// <summary>Orders by ordinal text, so that sorted output is the same on every machine.</summary>
    public int CompareTo(MetadataKey? other) => string.CompareOrdinal(Value, other?.Value);

    /// <summary>The bare text.</summary>
    public override string ToString() => Value;
}
