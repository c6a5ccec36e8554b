using System.Collections.Immutable;
using QsGen.Database.Sessions;
using QsGen.Viewer.Definitions;
using QsGen.Viewer.Expressions;

namespace QsGen.Viewer.Queries;

/// <summary>A query for a visual.</summary>
/// <param name="Statement">The statement; its columns are the fields in order, then the count where one was asked for.</param>
/// <param name="Fields">The fields that it returns.</param>
/// <param name="Types">What they come to.</param>
/// <param name="Filters">What narrows it.</param>
internal sealed record QueryPlan(
    SqlStatement Statement,
    ImmutableArray<FieldDefinition> Fields,
    ImmutableArray<ResultType> Types,
    ImmutableArray<AppliedFilter> Filters)
{
    /// <summary>Whether another plan asks the same.</summary>
    public bool IsSameAs(QueryPlan other) =>
        Statement.Text == other.Statement.Text && Statement.Values.SequenceEqual(other.Statement.Values);
}
