using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using QsGen.QuickSight.Data;
using QsGen.QuickSight.Parameters;

namespace QsGen.QuickSight.Calculations;

/// <summary>
/// An expression in which columns, parameters and values are put in as objects: <c>{column}</c> becomes
/// <c>{column_name}</c>, <c>{parameter}</c> becomes <c>${pName}</c>, a text is quoted, a number is written plainly.
/// </summary>
[InterpolatedStringHandler]
internal sealed class ExpressionText
{
    private readonly StringBuilder _text;
    private readonly ImmutableArray<FieldSource>.Builder _sources = ImmutableArray.CreateBuilder<FieldSource>();
    private readonly ImmutableArray<Parameter>.Builder _parameters = ImmutableArray.CreateBuilder<Parameter>();

    /// <summary>Called by the compiler for an interpolated string.</summary>
    public ExpressionText(int literalLength, int formattedCount) => _text = new StringBuilder(literalLength + (formattedCount * 16));

    /// <summary>Columns and calculated fields put in as objects.</summary>
    public ImmutableArray<FieldSource> Sources => _sources.ToImmutable();

    /// <summary>Parameters put in as objects.</summary>
    public ImmutableArray<Parameter> Parameters => _parameters.ToImmutable();

    /// <summary>Takes an expression without objects; names in it are checked when the app is built.</summary>
    public static implicit operator ExpressionText(string text)
    {
        var expression = new ExpressionText(text.Length, 0);
        expression.AppendLiteral(text);
        return expression;
    }

    /// <summary>Adds plain expression text.</summary>
    public void AppendLiteral(string text) => _text.Append(text);

    /// <summary>Adds a column or calculated field.</summary>
    public void AppendFormatted(FieldSource source)
    {
        _sources.Add(source);
        _text.Append('{').Append(source.Name).Append('}');
    }

    /// <summary>Adds a parameter.</summary>
    public void AppendFormatted(Parameter parameter)
    {
        _parameters.Add(parameter);
        _text.Append("${").Append(parameter.Name).Append('}');
    }

    /// <summary>Adds a text value in quotes.</summary>
    /// <exception cref="TreeException">The text contains a single quote, which QuickSight's expressions cannot quote.</exception>
    public void AppendFormatted(string text)
    {
        Require.That(!text.Contains('\'', StringComparison.Ordinal), $"text value \"{text}\" of an expression contains a single quote");
        _text.Append('\'').Append(text).Append('\'');
    }

    /// <summary>Adds a number.</summary>
    public void AppendFormatted(decimal number) => _text.Append(number.ToString(CultureInfo.InvariantCulture));

    /// <summary>The expression as QuickSight reads it.</summary>
    public override string ToString() => _text.ToString();
}
