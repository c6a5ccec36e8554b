using System.Collections.Immutable;
using QsGen.Components.Shared;
using QsGen.Database.Datasets;
using QsGen.QuickSight.Controls;
using QsGen.QuickSight.Data;
using QsGen.QuickSight.Parameters;

namespace QsGen.Components.L2FlowTracing;

/// <summary>The days and the metadata that one explorer sheet shows. Each sheet has its own, so that none moves another.</summary>
/// <remarks>
/// Key and value are handed down to parameters of the datasets, whose SQL keeps the rows that carry one of the values under the
/// key. The choices of the value dropdown follow the key only through the cascade; QuickSight does not ask for them again when a
/// dataset parameter changes.
/// </remarks>
internal sealed class ExplorerParameters
{
    private const string KeyParameter = "pKey";
    private const string ValuesParameter = "pValues";

    /// <summary>Declares the parameters of a sheet.</summary>
    /// <param name="prefix">What their names begin with, such as <c>pL2ftChains</c>.</param>
    /// <param name="filtered">The datasets that follow key and value.</param>
    public ExplorerParameters(string prefix, params ImmutableArray<Dataset> filtered)
    {
        Window = DateWindow.AllTime($"{prefix}DateStart", $"{prefix}DateEnd");
        Key = new($"{prefix}MetaKey")
        {
            Default = [FlowTracingDatasets.AllKeys],
            MappedTo = [.. filtered.Select(dataset => dataset.Parameter(KeyParameter))],
        };
        Values = new($"{prefix}MetaValue")
        {
            MultiValued = true,
            Default = [FlowTracingDatasets.NoValue],
            MappedTo = [.. filtered.Select(dataset => dataset.Parameter(ValuesParameter))],
        };
    }

    /// <summary>The chosen days; all time until somebody narrows them.</summary>
    public DateWindow Window { get; }

    /// <summary>The metadata key, or the value that switches the filter off.</summary>
    public StringParameter Key { get; }

    /// <summary>The metadata values; a key without a value keeps nothing, which shows that a value is still missing.</summary>
    public StringParameter Values { get; }

    /// <summary>All four, in order.</summary>
    public ImmutableArray<Parameter> All => [Window.Start, Window.End, Key, Values];

    /// <summary>Date pickers and metadata dropdowns.</summary>
    /// <param name="metadata">Where the choices come from.</param>
    public ImmutableArray<Control> Controls(MetadataChoices metadata)
    {
        var key = Key.Dropdown("Metadata Key", OptionSource.Of(metadata.Keys), hideSelectAll: true);
        var values = Values.Dropdown(
            "Metadata Value", metadata.Pairs["metadata_value"], cascade: new(key, metadata.Pairs["metadata_key"]));

        return [.. Window.Pickers(), key, values];
    }
}
