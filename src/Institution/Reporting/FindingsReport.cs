using System.Globalization;
using System.Text.Json.Nodes;
using QsGen.Institution.Rules;

namespace QsGen.Institution.Reporting;

/// <summary>Prints findings for people and for programs.</summary>
public static class FindingsReport
{
    private const int Shown = 200;

    private static readonly string Advice = new DescriptionsWritten().Rule.Id;

    /// <summary>
    /// One line per finding, up to two hundred, then a count: <c>2 errors, 1 warning, 0 notes</c>. Ends with a line end.
    /// </summary>
    /// <param name="findings">What was found.</param>
    /// <param name="withNotes">False to count missing descriptions without listing them: a page of advice would bury the rest.</param>
    public static string Text(ValueList<Finding> findings, bool withNotes = false)
    {
        var listed = findings.Where(finding => withNotes || finding.RuleId != Advice).ToList();
        var more = listed.Count > Shown ? string.Create(CultureInfo.InvariantCulture, $"and {listed.Count - Shown} more\n") : "";
        return string.Concat(listed.Take(Shown).Select(finding => $"{finding}\n")) + more + Count(findings) + "\n";
    }

    /// <summary>A JSON array with one object per finding.</summary>
    public static string Json(ValueList<Finding> findings) => JsonText.Print(new JsonArray([.. findings.Select(Object)]));

    /// <summary>How many findings there are of each severity.</summary>
    public static string Count(ValueList<Finding> findings) => string.Join(
        ", ",
        Count(findings, Severity.Error, "error"),
        Count(findings, Severity.Warning, "warning"),
        Count(findings, Severity.Note, "note"));

    private static string Count(ValueList<Finding> findings, Severity severity, string word)
    {
        var count = findings.Count(finding => finding.Severity == severity);
        return string.Create(CultureInfo.InvariantCulture, $"{count} {word}{(count == 1 ? "" : "s")}");
    }

    private static JsonObject Object(Finding finding) => new()
    {
        ["file"] = finding.File,
        ["line"] = finding.Line,
        ["column"] = finding.Column,
        ["path"] = finding.Path,
        ["rule"] = finding.RuleId,
        ["severity"] = finding.SeverityWord,
        ["message"] = finding.Message,
        ["remedy"] = finding.Remedy,
    };
}
