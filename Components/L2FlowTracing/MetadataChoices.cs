using System.Collections.Immutable;
using QsGen.QuickSight.Data;

namespace QsGen.Components.L2FlowTracing;

/// <summary>The metadata that readers can choose from.</summary>
/// <param name="Keys">The value that switches the filter off, then the declared keys in order.</param>
/// <param name="Pairs">A dataset with one row per key and value in use.</param>
internal sealed record MetadataChoices(ImmutableArray<string> Keys, Dataset Pairs)
{
    /// <summary>What to know about the two metadata dropdowns.</summary>
    public string Hint => Keys.Length > 1
        ? "The metadata key All keys means no metadata filter; a key without a value shows nothing. "
        : "The institution declares no metadata keys, so the metadata dropdowns have nothing to offer. ";
}
