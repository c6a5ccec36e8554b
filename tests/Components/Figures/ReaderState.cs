using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using NodaTime;

namespace QsGen.Tests.Components.Figures;

/// <summary>The parameters, controls and filters of a definition, and what they come to under choices.</summary>
internal sealed partial class ReaderState(JsonObject definition, LocalDate today)
{
    private const string Day = "DATE_TRUNC('day', {0})";

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

    /// <summary>The conditions that filters put on a visual.</summary>
    public IEnumerable<(string Column, string Sql)> Conditions(
        Choices choices, string sheet, string visual, string dataset, IReadOnlySet<string> columns) =>
        from grouped in definition["FilterGroups"].Items()
        where grouped["Status"].Text() == "ENABLED" && Reaches(grouped, sheet, visual)
        from union in grouped["Filters"].Items()
        let filter = union.Only()
        let column = filter["Column"]!["ColumnName"].Text()
        where filter["Column"]!["DataSetIdentifier"].Text() == dataset
            || (grouped["CrossDataset"].Text() == "ALL_DATASETS" && columns.Contains(column))
        select (column, Condition(union.Single().Key, filter, $"\"{column}\"", choices));

    private static bool Reaches(JsonObject grouped, string sheet, string visual) =>
        grouped["ScopeConfiguration"]!["SelectedSheets"]!["SheetVisualScopingConfigurations"].Items().Any(scope =>
            scope["SheetId"].Text() == sheet
            && (scope["Scope"].Text() == "ALL_VISUALS" || scope["VisualIds"]!.AsArray().Any(id => id.Text() == visual)));

    private string Condition(string kind, JsonObject filter, string column, Choices choices) => kind switch
    {
        "CategoryFilter" => Category(filter, column, choices),
        "NumericRangeFilter" => string.Join(" AND ",
        [
            .. Bound(filter["RangeMinimum"], column, Sign('>', filter["IncludeMinimum"]), choices),
            .. Bound(filter["RangeMaximum"], column, Sign('<', filter["IncludeMaximum"]), choices),
            "TRUE",
        ]),
        "TimeRangeFilter" => Times(filter, column, choices),
        "TimeEqualityFilter" => $"{Of(column)} = {Of(ParameterSql(filter["ParameterName"].Text(), choices))}",
        _ => throw new NotSupportedException(kind),
    };

    private string Category(JsonObject filter, string column, Choices choices)
    {
        var configuration = filter["Configuration"]!;
        if (configuration["CustomFilterConfiguration"] is { } custom)
        {
            var value = custom["ParameterName"] is { } name ? ParameterSql(name.Text(), choices) : Literal(custom["CategoryValue"].Text());
            var nulls = custom["NullOption"].Text() == "ALL_VALUES" ? $" OR {column} IS NULL" : "";
            return $"({column} = {value}{nulls})";
        }

        var list = configuration["FilterListConfiguration"]!;
        var isFixed = list["CategoryValues"].AsValues();
        var chosen = choices.Filters.GetValueOrDefault(filter["FilterId"].Text(), isFixed);
        return chosen.IsEmpty
            ? list["SelectAllOptions"] is null ? "FALSE" : "TRUE"
            : $"{column} IN ({string.Join(", ", chosen.Select(Literal))})";
    }

    // As dashboards do: the bound is the beginning of its day, the column is taken as it is, so that a later time of the last day is out.
    private string Times(JsonObject filter, string column, Choices choices)
    {
        Assert.That(filter["TimeGranularity"].Text(), Is.EqualTo("DAY"));
        var chosen = choices.Filters.GetValueOrDefault(filter["FilterId"].Text(), []);
        var bounds = chosen is [var first, var last]
            ? [$"{column} BETWEEN CAST('{first}' AS TIMESTAMP) AND CAST('{last}' AS TIMESTAMP)"]
            : TimeBound(filter["RangeMinimumValue"], column, Sign('>', filter["IncludeMinimum"]), choices)
                .Concat(TimeBound(filter["RangeMaximumValue"], column, Sign('<', filter["IncludeMaximum"]), choices));
        var inside = string.Join(" AND ", bounds.Append("TRUE"));
        return filter["NullOption"].Text() == "ALL_VALUES" ? $"({inside} OR {column} IS NULL)" : $"({inside} AND {column} IS NOT NULL)";
    }

    private IEnumerable<string> Bound(JsonNode? bound, string column, string sign, Choices choices) => bound is null
        ? []
        : [$"{column} {sign} {bound["StaticValue"]?.ToJsonString() ?? ParameterSql(bound["Parameter"].Text(), choices)}"];

    private IEnumerable<string> TimeBound(JsonNode? bound, string column, string sign, Choices choices) => bound is null
        ? []
        : [$"{column} {sign} {Of(ParameterSql(bound["Parameter"].Text(), choices))}"];

    private static string Sign(char sign, JsonNode? isIncluded) => isIncluded?.GetValue<bool>() == true ? $"{sign}=" : $"{sign}";

    private static string Of(string time) => string.Format(CultureInfo.InvariantCulture, Day, time);

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
