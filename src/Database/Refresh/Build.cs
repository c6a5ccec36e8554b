using System.Collections.Immutable;
using QsGen.Database.Relations;

namespace QsGen.Database.Refresh;

/// <summary>One statement's worth of work of a full refresh.</summary>
/// <param name="Needs">Full names of the tables that have to be ready before.</param>
internal abstract record Build(ImmutableArray<string> Needs);

/// <summary>Gathers the statistics of a base table.</summary>
/// <param name="Table">The table's full name, unquoted.</param>
/// <param name="Statement">The statement.</param>
internal sealed record StatisticsBuild(string Table, string Statement) : Build([]);

/// <summary>Makes one table aside.</summary>
/// <param name="Step">What it is.</param>
/// <param name="Table">Its full name, unquoted.</param>
/// <param name="Query">The query whose rows it gets.</param>
/// <param name="Needs">Full names of the tables that the query reads and that others of these builds make or analyse.</param>
internal sealed record TableBuild(RefreshStep Step, string Table, string Query, ImmutableArray<string> Needs) : Build(Needs);

/// <summary>Makes one index of a table that is there.</summary>
/// <param name="Table">The table's full name, unquoted.</param>
/// <param name="Statement">The statement.</param>
internal sealed record IndexBuild(string Table, string Statement) : Build([Table]);
