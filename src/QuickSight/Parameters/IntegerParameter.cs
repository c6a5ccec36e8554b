using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using QsGen.QuickSight.Data;
using QsGen.QuickSight.Emission;

namespace QsGen.QuickSight.Parameters;

/// <summary>A parameter that holds whole numbers.</summary>
internal sealed class IntegerParameter : Parameter
{
    /// <summary>Declares a number parameter.</summary>
    /// <param name="name">Letters and digits.</param>
    /// <param name="shape">What its values mean; needed when a drill writes it.</param>
    /// <exception cref="TreeException">The name does not fit QuickSight's pattern.</exception>
    public IntegerParameter(
        string name,
        DrillShape? shape = null,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0)
        : base(name, shape, SourceLine.At(file, line))
    {
    }

    /// <summary>Values before anybody sets one; may be empty.</summary>
    public ImmutableArray<long> Default { get; init; } = [];

    /// <summary>Whether it takes several values.</summary>
    public bool MultiValued { get; init; }

    internal override ColumnType ValueType => ColumnType.Integer;

    internal override bool TakesSeveral => MultiValued;

    internal override bool HasDefault => !Default.IsEmpty;

    internal override JsonObject Emit() => Json.Object(("IntegerParameterDeclaration", Json.Object(
        ("ParameterValueType", MultiValued ? "MULTI_VALUED" : "SINGLE_VALUED"),
        ("Name", Name),
        ("DefaultValues", Json.Object(("StaticValues", Json.Array(Default.Select(value => (JsonNode)JsonValue.Create(value)))))),
        ("MappedDataSetParameters", EmitMappings()))));
}
