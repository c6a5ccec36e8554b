namespace QsGen.Institution;

/// <summary>
/// Who started a posting: <c>InternalInitiated</c>, <c>ExternalForcePosted</c>, <c>ExternalAggregated</c>, or a word
/// of the institution's own.
/// </summary>
/// <param name="Value">The text as written in the YAML file; never trimmed, compared ordinally and case-sensitively.</param>
public sealed record Origin(string Value) : IName, IComparable<Origin>
{
    /// <summary>Orders by ordinal text, so that sorted output is the same on every machine.</summary>
    public int CompareTo(Origin? other) => string.CompareOrdinal(Value, other?.Value);

    /// <summary>The bare text.</summary>
    public override string ToString() => Value;
}
