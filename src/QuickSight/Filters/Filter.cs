using System.Collections.Immutable;
using System.Text.Json.Nodes;
using QsGen.QuickSight.Data;
using QsGen.QuickSight.Emission;
using QsGen.QuickSight.Parameters;
using QsGen.QuickSight.Sheets;
using QsGen.QuickSight.Visuals;

namespace QsGen.QuickSight.Filters;

/// <summary>A condition on one column or calculated field.</summary>
/// <remarks>
/// Listed in <see cref="Sheet.Filters"/> it works on that sheet, so it cannot be left without a scope. Compared by object identity.
/// </remarks>
internal abstract class Filter : ITreeNode
{
    private protected Filter(string key, FieldSource source, SourceLine origin)
    {
        Key = Require.Identifier(key, "key of a filter");
        (Source, Origin) = (source, origin);
    }

    /// <summary>Short name within the sheet (or filter group); never shown, never changed.</summary>
    public string Key { get; }

    /// <summary>What it compares.</summary>
    public FieldSource Source { get; }

    /// <summary>An id in place of the derived one.</summary>
    /// <exception cref="TreeException">The id does not fit QuickSight's pattern.</exception>
    public string? Id
    {
        get;
        init => field = Require.Identifier(value, $"id of filter '{Key}'");
    }

    /// <summary>The control that each sheet of a filter group gets; only for filters that span several sheets.</summary>
    public DefaultControl? DefaultControl { get; init; }

    /// <summary>The line that wrote this filter.</summary>
    public SourceLine Origin { get; }

    /// <summary>Word for the kind of filter, as in derived ids and messages.</summary>
    internal abstract string Kind { get; }

    /// <summary>Parameters that the condition reads.</summary>
    internal abstract ImmutableArray<Parameter> Parameters { get; }

    /// <summary>This filter, on some visuals of its sheet only.</summary>
    public SheetFilter On(params ImmutableArray<Visual> visuals) => new(this) { Only = visuals };

    /// <summary>This filter, on every dataset of its sheet that has a column of the same name and type.</summary>
    public SheetFilter AcrossDatasets() => new(this) { AllDatasets = true };

    public string Describe() => $"{Kind} filter '{Key}' on {Source}";

    internal abstract JsonObject Emit(NodeIds ids);

    private protected JsonObject? EmitDefaultControl() => DefaultControl?.Emit();
}
