using System.Collections.Immutable;
using System.CommandLine;
using QsGen.Cli.Outcomes;
using QsGen.Institution;
using QsGen.Institution.Findings;
using QsGen.Institution.Reporting;

namespace QsGen.Cli.Shared;

/// <summary>The forms in which a command prints findings: for people, as JSON, or as SARIF.</summary>
/// <param name="json">Asks for JSON.</param>
internal sealed class FindingForms(Option<bool> json)
{
    /// <summary>Asks for SARIF.</summary>
    public Option<bool> Sarif { get; } = new("--sarif") { Description = "Print SARIF, for editors and pull requests" };

    /// <summary>Refuses to print two at once, before any work is done.</summary>
    /// <exception cref="InvalidInputException">Both forms for programs are asked for.</exception>
    public void RequireOne(ParseResult parsed)
    {
        if (parsed.GetValue(Sarif) && parsed.GetValue(json))
        {
            throw new InvalidInputException("--json and --sarif are two forms of one report; give one of them");
        }
    }

    /// <summary>The report in the form that is asked for.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="findings">What was found.</param>
    /// <param name="rules">Every rule that was looked at.</param>
    /// <param name="text">Writes it for people.</param>
    public string Write(ParseResult parsed, ValueList<Finding> findings, ImmutableArray<Rule> rules, Func<string> text) =>
        parsed.GetValue(Sarif) ? SarifReport.Json(findings, rules, ProgramVersion.Text)
        : parsed.GetValue(json) ? FindingsReport.Json(findings)
        : text();
}
