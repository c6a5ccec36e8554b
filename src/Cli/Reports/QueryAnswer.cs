using System.Collections.Immutable;
using QsGen.Database.Sessions;

namespace QsGen.Cli.Reports;

/// <summary>What a database answered.</summary>
/// <param name="Columns">The columns, in order; names may repeat.</param>
/// <param name="Rows">The rows, as far as they were asked for.</param>
/// <param name="HasMore">Whether there are rows beyond them.</param>
internal sealed record QueryAnswer(ImmutableArray<SqlColumn> Columns, ImmutableArray<object?[]> Rows, bool HasMore);
