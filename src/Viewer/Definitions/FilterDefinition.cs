namespace QsGen.Viewer.Definitions;

/// <summary>A filter.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Kind">The kind by AWS's name, such as <c>CategoryFilter</c>.</param>
/// <param name="Dataset">The identifier of its column's dataset.</param>
/// <param name="Column">Its column or calculated field.</param>
/// <param name="Body">The rest, read where the kind is known.</param>
internal sealed record FilterDefinition(string Id, string Kind, string Dataset, string Column, DefinitionNode Body)
{
    /// <summary>What it does with NULL: <c>ALL_VALUES</c>, <c>NULLS_ONLY</c>, <c>NON_NULLS_ONLY</c>, or null when nothing is
    /// said.</summary>
    public string? NullOption => Kind == "CategoryFilter" ? Body["Configuration"].Members.FirstOrDefault().Node["NullOption"].Text
        : Body["NullOption"].Text;
}
