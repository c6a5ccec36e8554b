namespace QsGen.Audit.Fingerprints;

/// <summary>How far a hash has come.</summary>
/// <param name="Table">The table, by its full name.</param>
/// <param name="Rows">Rows hashed so far.</param>
/// <param name="Entry">The highest entry among them.</param>
/// <param name="Mark">The entry that the hash ends with.</param>
internal sealed record HashedRows(string Table, long Rows, long Entry, long Mark);
