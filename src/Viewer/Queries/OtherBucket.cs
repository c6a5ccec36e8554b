using System.Collections.Immutable;
using QsGen.Viewer.Definitions;
using QsGen.Viewer.Expressions;

namespace QsGen.Viewer.Queries;

/// <summary>The groups that a limit leaves; all others are one, whose value is NULL.</summary>
/// <param name="Field">The dimension.</param>
/// <param name="Kept">The values that stay.</param>
internal sealed record OtherBucket(FieldDefinition Field, ImmutableArray<string> Kept)
{
    /// <summary>The dimension's value where it stays.</summary>
    public string Condition(DatasetScope scope, SqlExpression item) => Kept.IsEmpty
        ? "NULL"
        : $"CASE WHEN {item.AsValue} IN ({string.Join(", ", Kept.Select(scope.Bindings.Add))}) THEN {item.AsValue} END";
}
