using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using QsGen.Database.Feed;
using QsGen.Institution;
using QsGen.Institution.Reporting;

namespace QsGen.Cli.Reports;

/// <summary>A feed report for people and for programs.</summary>
internal static class FeedReportText
{
    /// <summary>One block per broken rule with its first rows, then a summary.</summary>
    public static string Lines(FeedReport report)
    {
        var text = new StringBuilder();
        foreach (var finding in report.Findings)
        {
            text.AppendLine(CultureInfo.InvariantCulture,
                $"{finding.Rule.Id}: {finding.Count} rows: {finding.Rule.Problem}; {finding.Rule.Remedy}");
            text.AppendLine(CultureInfo.InvariantCulture, $"    {string.Join(" | ", finding.Columns)}");
            foreach (var row in finding.FirstRows)
            {
                var cells = row.Select(value => ShownText.Line(Show(value)));
                text.AppendLine(CultureInfo.InvariantCulture, $"    {string.Join(" | ", cells)}");
            }
        }

        return text.AppendLine(
            CultureInfo.InvariantCulture,
            $"{report.RulesChecked} rules, {report.Legs} legs, {report.Balances} balances: {report.Findings.Length} findings").ToString();
    }

    /// <summary>The same as JSON.</summary>
    public static string Json(FeedReport report) => new JsonObject
    {
        ["legs"] = report.Legs,
        ["balances"] = report.Balances,
        ["rulesChecked"] = report.RulesChecked,
        ["findings"] = new JsonArray([.. report.Findings.Select(finding => new JsonObject
        {
            ["rule"] = finding.Rule.Id,
            ["problem"] = finding.Rule.Problem,
            ["remedy"] = finding.Rule.Remedy,
            ["count"] = finding.Count,
            ["firstRows"] = new JsonArray([.. finding.FirstRows.Select(row => new JsonObject(
                finding.Columns.Zip(row).Select(cell => KeyValuePair.Create(cell.First, (JsonNode?)Show(cell.Second)))))]),
        })]),
    }.Indented();

    private static string Show(object? value) => value is DateTime time
        ? time.ToString(time.TimeOfDay == TimeSpan.Zero ? "yyyy-MM-dd" : "yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture)
        : Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";
}
