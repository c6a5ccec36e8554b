using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using QsGen.Database.Loading;
using QsGen.Institution.Reporting;

namespace QsGen.Cli.Reports;

/// <summary>What became of staged rows, for people and for programs.</summary>
internal static class StagedLoadText
{
    /// <summary>A line per table, the first rejected rows, and what to do next.</summary>
    /// <param name="report">What became of them.</param>
    public static string Lines(StagedLoadReport report)
    {
        var text = new StringBuilder();
        foreach (var table in report.Tables)
        {
            text.AppendLine(CultureInfo.InvariantCulture,
                $"{table.Table,-16} {table.New} new, {table.Changed} changed, {table.Unchanged} unchanged (left out), "
                + $"{table.Rejected} rejected");
            foreach (var rejected in table.FirstRejected)
            {
                text.AppendLine(CultureInfo.InvariantCulture, $"    {rejected}");
            }
        }

        return text.AppendLine(report switch
        {
            { IsClean: false } => "Nothing was loaded. Mend the rejected rows in the staging tables, then load again.",
            { Loaded: true } => "Loaded. Now refresh: qsgen data refresh --execute",
            _ => "Nothing was loaded; add --execute to load it.",
        }).ToString();
    }

    /// <summary>The same as JSON.</summary>
    public static string Json(StagedLoadReport report) => new JsonObject
    {
        ["tables"] = new JsonArray([.. report.Tables.Select(table => new JsonObject
        {
            ["table"] = table.Table,
            ["new"] = table.New,
            ["changed"] = table.Changed,
            ["unchanged"] = table.Unchanged,
            ["rejected"] = table.Rejected,
            ["firstRejected"] = JsonText.List(table.FirstRejected),
        })]),
        ["loaded"] = report.Loaded,
        ["isClean"] = report.IsClean,
    }.Indented();
}
