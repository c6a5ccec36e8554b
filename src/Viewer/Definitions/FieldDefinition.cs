namespace QsGen.Viewer.Definitions;

/// <summary>A field in a well of a visual.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Well">The well by AWS's name, such as <c>Category</c>.</param>
/// <param name="Dataset">The identifier of its dataset.</param>
/// <param name="Column">Its column or calculated field; for a field that is an expression of its own, that expression.</param>
/// <param name="Role">What it does.</param>
/// <param name="Aggregation">For a measure its function, such as <c>SUM</c> or <c>PERCENTILE</c>; null for what aggregates itself.</param>
/// <param name="Percentile">For <c>PERCENTILE</c> which, 0 to 100.</param>
/// <param name="Granularity">For a date what it is cut to; null leaves it as it is.</param>
/// <param name="IsDate">Whether the definition takes it for a date.</param>
/// <param name="IsExpression">Whether <paramref name="Column"/> is an expression.</param>
/// <param name="Format">How its values are written.</param>
internal sealed record FieldDefinition(
    string Id,
    string Well,
    string Dataset,
    string Column,
    FieldRole Role,
    string? Aggregation,
    decimal? Percentile,
    string? Granularity,
    bool IsDate,
    bool IsExpression,
    DefinitionNode Format);

/// <summary>What a field does in a visual.</summary>
internal enum FieldRole
{
    /// <summary>Rows are grouped by it.</summary>
    Dimension,

    /// <summary>It is aggregated over each group.</summary>
    Measure,

    /// <summary>It is shown as it is, row by row.</summary>
    Plain,
}
