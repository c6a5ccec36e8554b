using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using QsGen.QuickSight.Data;
using QsGen.QuickSight.Emission;

namespace QsGen.QuickSight.Calculations;

/// <summary>A field that QuickSight computes from an expression. Registered on the app, used like a column.</summary>
internal sealed class CalculatedField : FieldSource
{
    /// <summary>Declares a calculated field.</summary>
    /// <param name="name">Name readers see in the editor, 1 to 127 characters, unique in the app and not a column's.</param>
    /// <param name="dataset">The dataset whose rows it works on.</param>
    /// <param name="type">Type of its values.</param>
    /// <param name="expression">
    /// QuickSight expression. Written as <c>$"ifelse({column} &gt; {parameter}, {"text"}, {1})"</c>: columns, parameters and
    /// values are put in as QuickSight spells them.
    /// </param>
    /// <param name="shape">What the values mean; needed when a drill reads the field.</param>
    /// <exception cref="TreeException">The name or expression is missing or too long, or the expression uses another dataset.</exception>
    public CalculatedField(
        string name,
        Dataset dataset,
        ColumnType type,
        ExpressionText expression,
        DrillShape? shape = null,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0)
        : base(dataset, Require.Shown(name, "name of a calculated field", 127), type, shape)
    {
        Expression = Require.Shown(expression.ToString(), $"expression of calculated field '{name}'", 32_000);
        Sources = expression.Sources;
        Parameters = expression.Parameters;
        Origin = SourceLine.At(file, line);
        Require.That(dataset.Find(name) is null,
            $"calculated field '{name}' has the name of a column of dataset '{dataset.Identifier}'");
        foreach (var source in Sources)
        {
            Require.That(ReferenceEquals(source.Dataset, dataset),
                $"calculated field '{name}' is on dataset '{dataset.Identifier}' but reads {source}");
        }
    }

    /// <summary>The expression as QuickSight reads it.</summary>
    public string Expression { get; }

    /// <summary>The line that wrote this field.</summary>
    public SourceLine Origin { get; }

    /// <inheritdoc/>
    public override string Label => HumanName.Of(Name.TrimStart('_'));

    /// <summary>Columns and calculated fields that the expression reads as objects.</summary>
    internal ImmutableArray<FieldSource> Sources { get; }

    /// <summary>Parameters that the expression reads as objects.</summary>
    internal ImmutableArray<Parameters.Parameter> Parameters { get; }

    /// <summary>The figure of an expression that aggregates by itself, such as a sum divided by a count.</summary>
    /// <exception cref="TreeException">The field is not a number.</exception>
    public Measure Aggregated() => new(this, Aggregation.Own);

    internal JsonObject Emit() =>
        Json.Object(("Name", Name), ("DataSetIdentifier", Dataset.Identifier), ("Expression", Expression));
}
