namespace QsGen.QuickSight.Data;

/// <summary>A column of a dataset. Made by indexing a <see cref="Dataset"/>, so it always exists.</summary>
internal sealed class Column : FieldSource
{
    internal Column(Dataset dataset, ContractColumn declared)
        : base(dataset, declared.Name, declared.Type, declared.Shape)
    {
        Label = declared.DisplayName ?? HumanName.Of(declared.Name);
    }

    /// <inheritdoc/>
    public override string Label { get; }
}
