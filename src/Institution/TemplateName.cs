namespace QsGen.Institution;

/// <summary>Names a transfer template; unique among the transfer templates of an institution.</summary>
/// <param name="Value">The text as written in the YAML file; never trimmed, compared ordinally and case-sensitively.</param>
public sealed record TemplateName(string Value) : IName, IComparable<TemplateName>
{
    /// <summary>Orders by ordinal text, so that sorted output is the same on every machine.</summary>
    public int CompareTo(TemplateName? other) => string.CompareOrdinal(Value, other?.Value);

    /// <summary>The bare text.</summary>
    public override string ToString() => Value;
}
