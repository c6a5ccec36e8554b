namespace QsGen.Institution;

/// <summary>Names a group of chain children of which one parent firing picks one.</summary>
/// <param name="Value">The text as written in the YAML file; never trimmed, compared ordinally and case-sensitively.</param>
public sealed record XorGroupName(string Value) : IName, IComparable<XorGroupName>
{
    /// <summary>Orders by ordinal text, so that sorted output is the same on every machine.</summary>
    public int CompareTo(XorGroupName? other) => string.CompareOrdinal(Value, other?.Value);

    /// <summary>The bare text.</summary>
    public override string ToString() => Value;
}
