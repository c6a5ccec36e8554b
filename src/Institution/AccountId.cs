namespace QsGen.Institution;

/// <summary>Identifies one account (for example <c>gl-1010-cash-due-frb</c>); unique in an institution.</summary>
/// <param name="Value">The text as written in the YAML file; never trimmed, compared ordinally and case-sensitively.</param>
public sealed record AccountId(string Value) : IName, IComparable<AccountId>
{
    /// <summary>Orders by ordinal text, so that sorted output is the same on every machine.</summary>
    public int CompareTo(AccountId? other) => string.CompareOrdinal(Value, other?.Value);

    /// <summary>The bare text.</summary>
    public override string ToString() => Value;
}
