namespace QsGen.Institution;

/// <summary>The kind of a transfer (<c>ach_inbound</c>, <c>fee</c>): an open vocabulary that rails and transfer templates extend.</summary>
/// <param name="Value">The text as written in the YAML file; never trimmed, compared ordinally and case-sensitively.</param>
public sealed record TransferType(string Value) : IName, IComparable<TransferType>
{
    /// <summary>Orders by ordinal text, so that sorted output is the same on every machine.</summary>
    public int CompareTo(TransferType? other) => string.CompareOrdinal(Value, other?.Value);

    /// <summary>The bare text.</summary>
    public override string ToString() => Value;
}
