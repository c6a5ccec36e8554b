using System.Collections.Immutable;
using System.Text.Json.Nodes;
using QsGen.Institution.Findings;
using QsGen.Institution.Rules;

namespace QsGen.Institution.Reporting;

/// <summary>Prints findings as SARIF 2.1.0, the format that code hosts and editors show beside the lines of a change.</summary>
public static class SarifReport
{
    /// <summary>The SARIF log with one run, the rules of the format and its results.</summary>
    /// <param name="findings">What was found.</param>
    /// <param name="toolVersion">The version of QsGen that found it.</param>
    public static string Json(ValueList<Finding> findings, string toolVersion) => Json(findings, RuleCatalog.All, toolVersion);

    /// <summary>The SARIF log with one run, its rules and its results.</summary>
    /// <param name="findings">What was found.</param>
    /// <param name="rules">Every rule that was looked at.</param>
    /// <param name="toolVersion">The version of QsGen that found it.</param>
    /// <exception cref="InvalidOperationException">A finding is of no such rule.</exception>
    public static string Json(ValueList<Finding> findings, ImmutableArray<Rule> rules, string toolVersion) => JsonText.Print(new JsonObject
    {
        ["$schema"] = "https://json.schemastore.org/sarif-2.1.0.json",
        ["version"] = "2.1.0",
        ["runs"] = new JsonArray(new JsonObject
        {
            ["tool"] = new JsonObject
            {
                ["driver"] = new JsonObject
                {
                    ["name"] = "QsGen",
                    ["version"] = toolVersion,
                    ["rules"] = new JsonArray([.. rules.Select(Describe)]),
                },
            },
            ["columnKind"] = "utf16CodeUnits",
            ["results"] = new JsonArray([.. findings.Select(finding => Result(finding, rules))]),
        }),
    });

    private static JsonObject Describe(Rule rule) => new()
    {
        ["id"] = rule.Id,
        ["shortDescription"] = Message(rule.Meaning),
        ["help"] = Message(rule.Remedy),
        ["defaultConfiguration"] = new JsonObject { ["level"] = Level(rule.Severity) },
    };

    private static JsonObject Result(Finding finding, ImmutableArray<Rule> rules) => new()
    {
        ["ruleId"] = finding.RuleId,
        ["ruleIndex"] = rules.Index().First(rule => rule.Item.Id == finding.RuleId).Index,
        ["level"] = Level(finding.Severity),
        ["message"] = Message($"{finding.Message}; {finding.Remedy}"),
        ["locations"] = new JsonArray(Location(finding)),
    };

    private static JsonObject Location(Finding finding)
    {
        var location = new JsonObject();
        if (finding.File.Length > 0)
        {
            var physical = new JsonObject { ["artifactLocation"] = new JsonObject { ["uri"] = FileUri(finding.File) } };
            if (finding.Line > 0)
            {
                physical["region"] = new JsonObject { ["startLine"] = finding.Line, ["startColumn"] = finding.Column };
            }

            location["physicalLocation"] = physical;
        }

        if (finding.Path.Length > 0)
        {
            location["logicalLocations"] = new JsonArray(new JsonObject { ["fullyQualifiedName"] = finding.Path });
        }

        return location;
    }

    private static JsonObject Message(string text) => new() { ["text"] = text };

    private static string Level(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        Severity.Note => "note",
        _ => throw new InvalidOperationException($"Unknown severity {severity}."),
    };

    private static string FileUri(string file)
    {
        var path = string.Join('/', file.Replace('\\', '/').Split('/').Select(Uri.EscapeDataString));
        return Path.IsPathFullyQualified(file) ? $"file://{(path.StartsWith('/') ? "" : "/")}{path}" : path;
    }
}
