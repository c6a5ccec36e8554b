using System.Text.Json.Nodes;

namespace QsGen.QuickSight.Data;

/// <summary>A column or calculated field in a well of a visual.</summary>
internal abstract record Field
{
    private protected Field(FieldSource source) => Source = source;

    /// <summary>What it reads.</summary>
    public FieldSource Source { get; }

    /// <summary>
    /// Name within the visual; give one when the same column stands twice in one well. Otherwise it follows from the column.
    /// </summary>
    public string? Key { get; init; }

    /// <summary>Header or axis text in place of the derived one.</summary>
    public string? CustomLabel { get; init; }

    /// <summary>Money format, or none.</summary>
    public Currency? Currency { get; private protected init; }

    /// <summary>Width of its column in pixels; as wide as its content when not given.</summary>
    public int? Width { get; init; }

    /// <summary>Whether its column is not shown: drills read it, readers do not.</summary>
    public bool IsHidden { get; init; }

    /// <summary>Header or axis text.</summary>
    public string Label => CustomLabel ?? DerivedLabel;

    /// <summary>Name within the visual.</summary>
    internal string EffectiveKey => Key ?? NaturalKey;

    /// <summary>Words for readers that follow from the source.</summary>
    private protected abstract string DerivedLabel { get; }

    /// <summary>The name that follows from the source and what is done with it.</summary>
    private protected abstract string NaturalKey { get; }

    /// <summary>Sorts by this field, smallest first.</summary>
    public FieldSort Ascending() => new(this, SortDirection.Asc);

    /// <summary>Sorts by this field, largest first.</summary>
    public FieldSort Descending() => new(this, SortDirection.Desc);

    /// <summary>Whether both mean the same field of a visual, whatever their format and label.</summary>
    internal bool SameFieldAs(Field other) =>
        ReferenceEquals(Source, other.Source) && GetType() == other.GetType() && EffectiveKey == other.EffectiveKey;

    /// <summary>The field as a member of a <c>DimensionField</c> or <c>MeasureField</c> list.</summary>
    internal abstract JsonObject Emit(string fieldId);
}
