using System.Collections.Immutable;
using System.Text.Json.Nodes;
using QsGen.QuickSight.Data;
using QsGen.QuickSight.Emission;

namespace QsGen.QuickSight.Controls;

/// <summary>Where the choices of a dropdown come from: a fixed list or a column of a dataset.</summary>
internal sealed class OptionSource
{
    private OptionSource(ImmutableArray<string> values, Column? column) => (Values, Column) = (values, column);

    /// <summary>The fixed choices; empty when they come from a column.</summary>
    public ImmutableArray<string> Values { get; }

    /// <summary>The column, or none.</summary>
    public Column? Column { get; }

    /// <summary>The distinct values of a column.</summary>
    public static implicit operator OptionSource(Column column) => new([], column);

    /// <summary>A fixed list.</summary>
    /// <exception cref="TreeException">The list is empty: readers could never set the parameter.</exception>
    public static OptionSource Of(ImmutableArray<string> values)
    {
        Require.That(!values.IsDefaultOrEmpty, "the fixed list of options is empty, so nothing could be chosen");
        return new OptionSource(values, null);
    }

    internal JsonObject Emit() => Column is null
        ? Json.Object(("Values", Json.Texts(Values)))
        : Json.Object(("LinkToDataSetColumn", Column.EmitColumn()));
}
