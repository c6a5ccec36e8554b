using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using QsGen.QuickSight.Calculations;
using QsGen.QuickSight.Data;
using QsGen.QuickSight.Emission;
using QsGen.QuickSight.Parameters;

namespace QsGen.QuickSight.Filters;

/// <summary>Keeps the rows a drill asked for, and all rows while no drill did.</summary>
/// <remarks>
/// QuickSight treats an unset text parameter as the empty text and would hide every row, so the comparison stands in a
/// calculated field that yields <c>PASS</c> or <c>FAIL</c>, and the filter keeps <c>PASS</c>. The calculated field is
/// registered with the filter.
/// </remarks>
internal sealed class SentinelFilter : Filter
{
    private const string Pass = "PASS";
    private const string Fail = "FAIL";

    /// <summary>Declares a filter for drills.</summary>
    /// <param name="key">Short name within the sheet.</param>
    /// <param name="column">The column that the drill's value is compared with.</param>
    /// <param name="sentinel">The parameter that drills write.</param>
    /// <param name="calculatedName">Name of the calculated field.</param>
    /// <exception cref="TreeException">The parameter is no sentinel, or its shape does not fit the column.</exception>
    public SentinelFilter(
        string key,
        Column column,
        StringParameter sentinel,
        string calculatedName,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0)
        : base(key, Compare(key, column, sentinel, calculatedName, file, line), SourceLine.At(file, line))
    {
        Sentinel = sentinel;
    }

    /// <summary>The parameter that drills write.</summary>
    public StringParameter Sentinel { get; }

    /// <summary>The calculated field that compares.</summary>
    public CalculatedField Comparison => (CalculatedField)Source;

    internal override string Kind => "category";

    internal override ImmutableArray<Parameter> Parameters => [];

    internal override JsonObject Emit(NodeIds ids) => Json.Object(("CategoryFilter", Json.Object(
        ("FilterId", ids.Of(this)),
        ("Column", Source.EmitColumn()),
        ("Configuration", Json.Object(("CustomFilterConfiguration", Json.Object(
            ("MatchOperator", "EQUALS"),
            ("CategoryValue", Pass),
            ("NullOption", ApiText.Of(NullOption.NonNullsOnly)))))))));

    private static CalculatedField Compare(
        string key, Column column, StringParameter sentinel, string calculatedName, string file, int line)
    {
        Require.That(sentinel.IsSentinel, $"filter '{key}': parameter '{sentinel.Name}' is no sentinel; declare it with Sentinel()");
        Require.That(column.Shape is not null && sentinel.Shape!.FitsInto(column.Shape),
            $"filter '{key}': parameter '{sentinel.Name}' holds {sentinel.Shape}, which is not what {column} holds");
        return new CalculatedField(
            calculatedName,
            column.Dataset,
            ColumnType.String,
            $"ifelse({sentinel} = {StringParameter.All}, {Pass}, ifelse({column} = {sentinel}, {Pass}, {Fail}))",
            file: file,
            line: line);
    }
}
