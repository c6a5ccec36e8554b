using System.Collections.Immutable;

namespace QsGen.Database.Schema;

/// <summary>A CHECK constraint that a table of a database has.</summary>
/// <param name="Name">Name of the constraint as the engine's catalog spells it; null on engines that do not name it.</param>
/// <param name="Condition">The condition as the engine's catalog spells it.</param>
/// <param name="IsValid">Whether every row is known to meet it; not so when it was added without a look at the rows.</param>
/// <param name="Columns">The columns that it is about; names in lower case unless they were quoted.</param>
internal sealed record LiveCheck(string? Name, string Condition, bool IsValid, ImmutableArray<string> Columns);
