using System.Collections.Immutable;
using QsGen.Sql.Relations;

namespace QsGen.Sql.Refresh;

/// <summary>One table that a full refresh makes aside.</summary>
/// <param name="Step">What it is.</param>
/// <param name="Table">Its full name, unquoted.</param>
/// <param name="Query">The query whose rows it gets.</param>
/// <param name="Needs">Full names of the tables made aside that the query reads.</param>
internal sealed record Build(RefreshStep Step, string Table, string Query, ImmutableArray<string> Needs);
