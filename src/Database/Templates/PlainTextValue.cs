using System.Globalization;
using System.Text.Encodings.Web;
using Fluid;
using Fluid.Values;

namespace QsGen.Database.Templates;

/// <summary>A text that came from outside the template: it can be compared and escaped, never written as it is.</summary>
internal sealed class PlainTextValue(string text) : FluidValue
{
    /// <summary>The text itself.</summary>
    public string Text => text;

    /// <inheritdoc/>
    public override FluidValues Type => FluidValues.String;

    /// <inheritdoc/>
    public override bool Equals(FluidValue? other) =>
        other is PlainTextValue or StringValue && other.ToStringValue() == text;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is FluidValue other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => text.GetHashCode(StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool ToBooleanValue() => true;

    /// <inheritdoc/>
    public override decimal ToNumberValue() => throw new FluidException($"the text '{text}' is not a number");

    /// <inheritdoc/>
    public override string ToStringValue() => text;

    /// <inheritdoc/>
    public override object ToObjectValue() => text;

    /// <inheritdoc/>
    [Obsolete("Fluid calls the asynchronous form.")]
    public override void WriteTo(TextWriter writer, TextEncoder encoder, CultureInfo cultureInfo) => throw NotEscaped();

    /// <inheritdoc/>
    public override ValueTask WriteToAsync(TextWriter writer, TextEncoder encoder, CultureInfo cultureInfo) => throw NotEscaped();

    private FluidException NotEscaped() => new($"the text '{text}' must pass through literal, ident or another escaping filter");
}
