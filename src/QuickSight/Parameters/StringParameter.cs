using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using QsGen.QuickSight.Data;
using QsGen.QuickSight.Emission;

namespace QsGen.QuickSight.Parameters;

/// <summary>A parameter that holds texts.</summary>
internal sealed class StringParameter : Parameter
{
    /// <summary>The value of a sentinel parameter that means “no filter”.</summary>
    public const string All = "__ALL__";

    /// <summary>Declares a text parameter.</summary>
    /// <param name="name">Letters and digits.</param>
    /// <param name="shape">What its values mean; needed when a drill writes it.</param>
    /// <exception cref="TreeException">The name does not fit QuickSight's pattern.</exception>
    public StringParameter(
        string name,
        DrillShape? shape = null,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0)
        : base(name, shape, SourceLine.At(file, line))
    {
    }

    /// <summary>Values before anybody sets one; may be empty.</summary>
    public ImmutableArray<string> Default { get; init; } = [];

    /// <summary>Whether it takes several values.</summary>
    public bool MultiValued { get; init; }

    /// <summary>Whether only drills set it, and every drill that does not write it resets it to <see cref="All"/>.</summary>
    public bool IsSentinel { get; private init; }

    internal override ColumnType ValueType => ColumnType.String;

    internal override bool TakesSeveral => MultiValued;

    internal override bool HasDefault => !Default.IsEmpty;

    /// <summary>A parameter without a control that drills set, and that means “no filter” while it is <see cref="All"/>.</summary>
    /// <inheritdoc cref="StringParameter(string, DrillShape?, string, int)"/>
    public static StringParameter Sentinel(
        string name,
        DrillShape shape,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0) => new(name, shape, file, line) { Default = [All], IsSentinel = true };

    /// <summary>A write of <see cref="All"/>, for a drill.</summary>
    public ParameterWrite Reset() => new(this, "StringValues", All);

    internal override JsonObject Emit() => Json.Object(("StringParameterDeclaration", Json.Object(
        ("ParameterValueType", MultiValued ? "MULTI_VALUED" : "SINGLE_VALUED"),
        ("Name", Name),
        ("DefaultValues", Json.Object(("StaticValues", Json.Texts(Default)))),
        ("MappedDataSetParameters", EmitMappings()))));
}
