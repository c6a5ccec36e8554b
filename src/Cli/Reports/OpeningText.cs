using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using QsGen.Database.Loading;
using QsGen.Institution.Reporting;

namespace QsGen.Cli.Reports;

/// <summary>What became of opening balances, for people and for programs.</summary>
internal static class OpeningText
{
    /// <summary>The counts, the problems, and what to do next.</summary>
    /// <param name="report">What became of them.</param>
    public static string Lines(OpeningReport report)
    {
        var text = new StringBuilder();
        text.AppendLine(CultureInfo.InvariantCulture,
            $"opening balances {report.New} new, {report.Changed} changed, {report.Unchanged} unchanged (left out)");
        foreach (var problem in report.Problems)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"    {problem}");
        }

        return text.AppendLine(report switch
        {
            { IsClean: false } => "Nothing was loaded. Mend what is named above, then load again.",
            { Loaded: true } => "Loaded. Now refresh: qsgen data refresh --execute",
            _ => "Nothing was loaded; add --execute to load it.",
        }).ToString();
    }

    /// <summary>The same as JSON.</summary>
    public static string Json(OpeningReport report) => new JsonObject
    {
        ["new"] = report.New,
        ["changed"] = report.Changed,
        ["unchanged"] = report.Unchanged,
        ["problems"] = JsonText.List(report.Problems),
        ["loaded"] = report.Loaded,
        ["isClean"] = report.IsClean,
    }.Indented();
}
