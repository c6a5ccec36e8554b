using System.Collections.Immutable;

namespace QsGen.Viewer.Queries;

/// <summary>The rows of a query.</summary>
/// <param name="Rows">The values in the order of the columns.</param>
/// <param name="Took">How long the database took.</param>
internal sealed record QueryRows(ImmutableArray<object?[]> Rows, TimeSpan Took);
