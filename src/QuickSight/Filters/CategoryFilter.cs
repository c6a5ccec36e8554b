using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using QsGen.QuickSight.Data;
using QsGen.QuickSight.Emission;
using QsGen.QuickSight.Parameters;

namespace QsGen.QuickSight.Filters;

/// <summary>A filter by value: the values that readers choose, a fixed list, a parameter, or one text.</summary>
internal sealed class CategoryFilter : Filter
{
    /// <summary>Declares a filter by value.</summary>
    /// <param name="key">Short name within the sheet.</param>
    /// <param name="source">What it compares.</param>
    /// <param name="binding">A parameter, a text, or a list; readers choose when not given.</param>
    /// <exception cref="TreeException">The source is a date-time or a number.</exception>
    public CategoryFilter(
        string key,
        FieldSource source,
        CategoryBinding? binding = null,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0)
        : base(key, source, SourceLine.At(file, line))
    {
        Require.That(source.Type is ColumnType.String or ColumnType.Bit,
            $"category filter '{key}' cannot read {source}: it is {ApiText.Of(source.Type)}; use a range filter");
        Binding = binding ?? CategoryBinding.ReadersChoice;
    }

    /// <summary>What it compares with.</summary>
    public CategoryBinding Binding { get; }

    /// <summary>What it does with rows without a value, in place of the usual for its binding.</summary>
    public NullOption? NullOption { get; init; }

    internal override string Kind => "category";

    internal override ImmutableArray<Parameter> Parameters => Binding.Parameter is { } parameter ? [parameter] : [];

    internal override JsonObject Emit(NodeIds ids) => Json.Object(("CategoryFilter", Json.Object(
        ("FilterId", ids.Of(this)),
        ("Column", Source.EmitColumn()),
        ("Configuration", Binding.Emit(NullOption)),
        ("DefaultFilterControlConfiguration", EmitDefaultControl()))));
}
