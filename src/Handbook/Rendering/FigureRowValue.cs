using System.Collections.Immutable;
using System.Globalization;
using System.Text.Encodings.Web;
using Fluid;
using Fluid.Values;

namespace QsGen.Handbook.Rendering;

/// <summary>A row of a worked figure: <c>row.column</c> in a page. A column that the query does not have is an error.</summary>
internal sealed class FigureRowValue(ImmutableArray<string> columns, ImmutableArray<object?> values) : FluidValue
{
    /// <inheritdoc/>
    public override FluidValues Type => FluidValues.Object;

    /// <inheritdoc/>
    public override bool Equals(FluidValue? other) => ReferenceEquals(this, other);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => ReferenceEquals(this, obj);

    /// <inheritdoc/>
    public override int GetHashCode() => columns.Length;

    /// <inheritdoc/>
    public override bool ToBooleanValue() => true;

    /// <inheritdoc/>
    public override decimal ToNumberValue() => throw Whole();

    /// <inheritdoc/>
    public override string ToStringValue() => throw Whole();

    /// <inheritdoc/>
    public override object ToObjectValue() => this;

    /// <inheritdoc/>
    public override ValueTask<FluidValue> GetValueAsync(string name, TemplateContext context) =>
        columns.IndexOf(name) is >= 0 and var at
            ? new(values[at] switch
            {
                null => NilValue.Instance,
                decimal number => NumberValue.Create(number),
                var value => new StringValue(Convert.ToString(value, CultureInfo.InvariantCulture)!),
            })
            : throw new FluidException($"the query has no column '{name}'; it has {string.Join(", ", columns)}");

    /// <inheritdoc/>
    [Obsolete("Fluid calls the asynchronous form.")]
    public override void WriteTo(TextWriter writer, TextEncoder encoder, CultureInfo cultureInfo) => throw Whole();

    /// <inheritdoc/>
    public override ValueTask WriteToAsync(TextWriter writer, TextEncoder encoder, CultureInfo cultureInfo) => throw Whole();

    private static FluidException Whole() => new("a row can't be written as a whole; write one of its columns");
}
