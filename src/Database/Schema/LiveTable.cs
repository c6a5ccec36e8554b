using System.Collections.Immutable;

namespace QsGen.Database.Schema;

/// <summary>Something that a database has under the name of a declared table.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Columns">Its columns in order.</param>
/// <param name="Key">Its primary key; null when it has none.</param>
/// <param name="Checks">Its CHECK constraints.</param>
/// <param name="References">The foreign keys that refer to it; none on engines that do not say.</param>
internal sealed record LiveTable(
    LiveKind Kind,
    ImmutableArray<LiveColumn> Columns,
    LiveKey? Key,
    ImmutableArray<LiveCheck> Checks,
    ImmutableArray<LiveReference> References);
