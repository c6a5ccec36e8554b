using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using NodaTime;
using QsGen.Viewer.Frames;
using QsGen.Viewer.State;

namespace QsGen.Tests.Components.Figures;

/// <summary>The parameters, controls and filters of a definition, and what they come to under choices.</summary>
internal sealed partial class ReaderState(JsonObject definition, LocalDate today)
{
    public JsonObject Sheet(string id) => definition["Sheets"].Items().Single(sheet => sheet["SheetId"].Text() == id);

    public IEnumerable<JsonObject> Controls(string sheet) => Sheet(sheet)["ParameterControls"].Items()
        .Concat(Sheet(sheet)["FilterControls"].Items()).Select(union => union.Only());

    public JsonObject Control(string sheet, string title) => Controls(sheet).Single(control => control["Title"].Text() == title);

    public JsonObject Filter(string id) => definition["FilterGroups"].Items().SelectMany(group => group["Filters"].Items())
        .Select(union => union.Only()).Single(filter => filter["FilterId"].Text() == id);

    /// <summary>The parameter that the source control of a cascade sets.</summary>
    public string ParameterOfControl(string sheet, JsonObject step) => Controls(sheet)
        .Single(control => control["ParameterControlId"]?.Text() == step["SourceSheetControlId"].Text())["SourceParameterName"].Text();

    /// <summary>A parameter's value as SQL. Text that was never set is empty, as in QuickSight.</summary>
    public string ParameterSql(string name, Choices choices)
    {
        var (kind, _) = Declaration(name);
        var value = Values(name, choices).FirstOrDefault();
        return kind switch
        {
            "IntegerParameterDeclaration" => value!,
            "DateTimeParameterDeclaration" => $"CAST('{value}' AS TIMESTAMP)",
            _ => Literal(value ?? ""),
        };
    }

    /// <summary>The values that parameters hand down to a dataset.</summary>
    public ImmutableDictionary<string, ImmutableArray<string>> DatasetParameters(string dataset, Choices choices) => (
        from union in definition["ParameterDeclarations"].Items()
        let parameter = union.Only()
        from mapping in parameter["MappedDataSetParameters"].Items()
        where mapping["DataSetIdentifier"].Text() == dataset
        select (Name: mapping["DataSetParameterName"].Text(), Values: Values(parameter["Name"].Text(), choices)))
        .ToImmutableDictionary(pair => pair.Name, pair => pair.Values);

    /// <summary>The choices as an address has them.</summary>
    public StateText Address(Choices choices)
    {
        var text = choices.Parameters.Aggregate(
            StateText.Empty,
            (all, pair) => all.With(StateKeys.Parameter + pair.Key, pair.Value.IsEmpty ? [""] : pair.Value));
        foreach (var (id, values) in choices.Filters)
        {
            text = Filter(id)["RangeMinimumValue"] is not null || Filter(id)["TimeGranularity"] is not null
                ? text.With(StateKeys.Filter + id + StateKeys.From, values[0]).With(StateKeys.Filter + id + StateKeys.To, values[1])
                : text.With(StateKeys.Filter + id, values);
        }

        return text;
    }

    private static string Literal(string text) => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";

    private (string Kind, JsonObject Body) Declaration(string name) => definition["ParameterDeclarations"].Items()
        .Select(union => (union.Single().Key, union.Only())).Single(pair => pair.Item2["Name"].Text() == name);

    private ImmutableArray<string> Values(string name, Choices choices)
    {
        if (choices.Parameters.TryGetValue(name, out var chosen))
        {
            return chosen;
        }

        var defaults = Declaration(name).Body["DefaultValues"]!;
        return defaults["RollingDate"] is { } rolling
            ? [today.PlusDays(DaysOf(rolling["Expression"].Text())).ToString("uuuu-MM-dd", CultureInfo.InvariantCulture)]
            : defaults["StaticValues"].AsValues();
    }

    private static int DaysOf(string expression)
    {
        var match = Rolling().Match(expression);
        Assert.That(match.Success, Is.True, expression);
        return match.Groups[1].Success ? int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture) : 0;
    }

    [GeneratedRegex(@"^(?:addDateTime\((-?\d+), 'DD', )?truncDate\('DD', now\(\)\)\)?$")]
    private static partial Regex Rolling();
}
