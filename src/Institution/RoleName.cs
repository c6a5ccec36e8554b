namespace QsGen.Institution;

/// <summary>What an account is for. Rails name roles, never accounts; several accounts may share one role.</summary>
/// <param name="Value">The text as written in the YAML file; never trimmed, compared ordinally and case-sensitively.</param>
public sealed record RoleName(string Value) : IName, IComparable<RoleName>
{
    /// <summary>Orders by ordinal text, so that sorted output is the same on every machine.</summary>
    public int CompareTo(RoleName? other) => string.CompareOrdinal(Value, other?.Value);

    /// <summary>The bare text.</summary>
    public override string ToString() => Value;
}
