namespace QsGen.QuickSight.Data;

/// <summary>A declared parameter of a dataset, for mapping a dashboard parameter to it.</summary>
/// <remarks>Made by <see cref="Dataset.Parameter"/> only, so it always exists.</remarks>
internal sealed class DatasetParameterReference
{
    internal DatasetParameterReference(Dataset dataset, DatasetParameter parameter) => (Dataset, Parameter) = (dataset, parameter);

    /// <summary>The dataset that declares it.</summary>
    public Dataset Dataset { get; }

    /// <summary>The declaration.</summary>
    public DatasetParameter Parameter { get; }
}
