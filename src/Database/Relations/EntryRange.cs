using QsGen.Database.Templates;

namespace QsGen.Database.Relations;

/// <summary>Which rows of a base table a refresh takes into account.</summary>
/// <param name="Latest">Highest entry that it takes into account.</param>
/// <param name="Seen">Highest entry that the refresh before took into account; 0 when there was none.</param>
/// <param name="Readable">What a row must meet to count at all, under the alias leg or balance; null when all rows do.</param>
internal sealed record EntryRange(long Latest, long Seen = 0, SqlText? Readable = null);
