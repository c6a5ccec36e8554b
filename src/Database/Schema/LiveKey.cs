using System.Collections.Immutable;

namespace QsGen.Database.Schema;

/// <summary>The primary key that a table of a database has.</summary>
/// <param name="Name">Name of the constraint as the engine's catalog spells it; null on engines that do not name it.</param>
/// <param name="Columns">Its columns, most significant first; names in lower case unless they were quoted.</param>
internal sealed record LiveKey(string? Name, ImmutableArray<string> Columns);
