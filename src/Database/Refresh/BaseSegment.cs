namespace QsGen.Database.Refresh;

/// <summary>What a stretch of entries of a base table holds.</summary>
/// <param name="Table">Short name of the base table.</param>
/// <param name="First">First entry of the stretch, whether or not a row has it.</param>
/// <param name="Last">Last entry of the stretch, or of what was read of it.</param>
/// <param name="Rows">How many rows.</param>
/// <param name="Digest">The sum of what each row hashes to, whatever the order they are read in.</param>
internal sealed record BaseSegment(string Table, long First, long Last, long Rows, decimal Digest);
