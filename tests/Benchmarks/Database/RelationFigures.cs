namespace QsGen.Benchmarks.Database;

/// <summary>One relation's share of the refreshes, the best of several runs each.</summary>
/// <param name="Rows">Rows after the last run.</param>
/// <param name="Full">Seconds of a full refresh.</param>
/// <param name="Day">Seconds of the refresh of one more day.</param>
internal sealed record RelationFigures(long Rows, double? Full, double? Day);
