using System.Collections.Immutable;
using System.Text.Json.Nodes;
using QsGen.QuickSight.Data;
using QsGen.QuickSight.Emission;

namespace QsGen.QuickSight.Parameters;

/// <summary>A value that readers, drills and links set and that filters and calculated fields read.</summary>
/// <remarks>Compared by object identity; an app refuses two parameters with one name.</remarks>
internal abstract class Parameter
{
    private protected Parameter(string name, DrillShape? shape, SourceLine origin)
    {
        Name = Require.ParameterName(name, "parameter name");
        (Shape, Origin) = (shape, origin);
    }

    /// <summary>Stable name, used in links from outside.</summary>
    public string Name { get; }

    /// <summary>What its values mean; needed when a drill writes it.</summary>
    public DrillShape? Shape { get; }

    /// <summary>Dataset parameters that follow this one.</summary>
    public ImmutableArray<QueryParameterReference> MappedTo { get; init; } = [];

    /// <summary>The line that wrote this parameter.</summary>
    public SourceLine Origin { get; }

    /// <summary>Type of the values, for mappings.</summary>
    internal abstract ColumnType ValueType { get; }

    /// <summary>Whether it takes several values.</summary>
    internal abstract bool TakesSeveral { get; }

    /// <summary>Whether it has a value before anybody sets one.</summary>
    internal abstract bool HasDefault { get; }

    /// <summary>A write of the clicked row's value, for a drill.</summary>
    /// <param name="field">A field of the visual.</param>
    /// <exception cref="TreeException">A shape is missing, or the field's shape does not fit the parameter's.</exception>
    public ParameterWrite From(Field field)
    {
        var source = field.Source;
        Require.That(Shape is not null, $"parameter '{Name}' has no shape, so a drill cannot write it");
        Require.That(
            source.Shape is not null,
            $"{(source is Column ? "column" : "calculated field")} {source} has no shape, "
            + $"so a drill cannot read it into parameter '{Name}'");
        Require.That(source.Shape!.FitsInto(Shape!),
            $"{source} holds {source.Shape}; parameter '{Name}' wants {Shape}");
        return new ParameterWrite(this, field);
    }

    /// <summary>A write of the clicked row's value, for a drill.</summary>
    /// <inheritdoc cref="From(Field)"/>
    public ParameterWrite From(FieldSource source) => From(source.Dimension());

    internal abstract JsonObject Emit();

    private protected JsonArray? EmitMappings() => Json.ArrayUnlessEmpty(MappedTo.Select(mapping => Json.Object(
        ("DataSetIdentifier", mapping.Dataset.Identifier),
        ("DataSetParameterName", mapping.Parameter.Name))));
}
