using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using NodaTime.Text;
using QsGen.Demo.Generation;
using QsGen.Demo.Loading;
using QsGen.Demo.Scenarios;
using QsGen.Institution.Reporting;

namespace QsGen.Cli.Reports;

/// <summary>What demo data holds: what is planted, where to look for it, and what the institution cannot host.</summary>
internal static class DemoReport
{
    private const int RowsShown = 2;

    /// <summary>For people.</summary>
    public static string Text(DemoGenerator generator)
    {
        var options = generator.Plan.Options;
        var text = new StringBuilder();
        Line(text, $"Demo data of {options.Start:uuuu-MM-dd} to {options.Anchor:uuuu-MM-dd}, seed {options.Seed}, scale {options.Scale}");
        foreach (var scenario in generator.Scenarios.Planted)
        {
            Line(text, $"  {scenario.Name,-20}{scenario.Shows}");
            Line(text, $"  {"",-20}look at {scenario.Sheet}");
            foreach (var row in scenario.Rows.Take(RowsShown))
            {
                Line(text, $"  {"",-20}  {Describe(row)}");
            }

            if (scenario.Rows.Length > RowsShown)
            {
                Line(text, $"  {"",-20}  and {scenario.Rows.Length - RowsShown} more");
            }
        }

        foreach (var omission in generator.Scenarios.Omitted)
        {
            Line(text, $"  {omission.Scenario,-20}left out: {omission.Reason}");
        }

        foreach (var gap in generator.Gaps)
        {
            Line(text, $"  {gap.Check} of {gap.Subject}{(gap.Detail is null ? "" : $", {gap.Detail}")} cannot be avoided: {gap.Reason}");
        }

        return text.ToString();
    }

    /// <summary>For programs.</summary>
    /// <param name="generator">The data.</param>
    /// <param name="result">What a load did; null when nothing was loaded.</param>
    public static string Json(DemoGenerator generator, DemoLoadResult? result)
    {
        var options = generator.Plan.Options;
        return new JsonObject
        {
            ["from"] = LocalDatePattern.Iso.Format(options.Start),
            ["anchor"] = LocalDatePattern.Iso.Format(options.Anchor),
            ["days"] = options.Days,
            ["seed"] = options.Seed,
            ["scale"] = options.Scale,
            ["density"] = options.Density,
            ["holidays"] = options.Holidays,
            ["planted"] = List(generator.Scenarios.Planted, Describe),
            ["omitted"] = List(generator.Scenarios.Omitted, omission => new()
            {
                ["name"] = omission.Scenario,
                ["reason"] = omission.Reason,
            }),
            ["gaps"] = List(generator.Gaps, gap => new()
            {
                ["check"] = gap.Check,
                ["subject"] = gap.Subject,
                ["detail"] = gap.Detail,
                ["reason"] = gap.Reason,
            }),
            ["loaded"] = result is null ? null : new JsonObject
            {
                ["outcome"] = JsonNamingPolicy.CamelCase.ConvertName(result.Outcome.ToString()),
                ["transactions"] = result.Transactions,
                ["balances"] = result.Balances,
                ["fingerprint"] = result.Fingerprint,
            },
        }.Indented();
    }

    // A column without a value says nothing to a person; programs get it all the same.
    private static string Describe(PlantedRow row)
    {
        var empty = row.Columns.Where(column => column.Value.Length == 0).Select(column => column.Key);
        return (row with { Columns = row.Columns.RemoveRange(empty) }).ToString();
    }

    private static JsonObject Describe(PlantedScenario scenario) => new()
    {
        ["name"] = scenario.Name,
        ["shows"] = scenario.Shows,
        ["sheet"] = scenario.Sheet,
        ["rows"] = List(scenario.Rows, row => new()
        {
            ["relation"] = row.Relation,
            ["columns"] = new JsonObject(row.Columns.Select(column => KeyValuePair.Create(column.Key, (JsonNode?)column.Value))),
        }),
    };

    private static JsonArray List<T>(IEnumerable<T> items, Func<T, JsonObject> node) => new([.. items.Select(node)]);

    private static void Line(StringBuilder text, FormattableString line) =>
        text.Append(line.ToString(CultureInfo.InvariantCulture)).Append('\n');
}
