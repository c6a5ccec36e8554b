namespace QsGen.QuickSight.Data;

/// <summary>A declared parameter of a dataset, for mapping a dashboard parameter to it.</summary>
/// <remarks>Made by <see cref="Dataset.Parameter"/> only, so it always exists.</remarks>
internal sealed class QueryParameterReference
{
    internal QueryParameterReference(Dataset dataset, QueryParameter parameter) => (Dataset, Parameter) = (dataset, parameter);

    /// <summary>The dataset that declares it.</summary>
    public Dataset Dataset { get; }

    /// <summary>The declaration.</summary>
    public QueryParameter Parameter { get; }
}
