using System.Text.RegularExpressions;
using QsGen.Institution.Bundled;
using QsGen.Tests.Cli;

namespace QsGen.Tests.Handbook;

/// <summary>Command lines on pages do what they say: each is run in one folder that was empty, on the stack that the first two of them make
/// there, unless it needs what no test has. A line that is in neither list fails.</summary>
internal sealed partial class ShellExampleTests
{
    // Why a line is not run here; what it begins with tells.
    private static readonly (string Start, string Reason)[] NotRun =
    [
        ("demo", "serves until it is stopped"),
        ("serve", "serves until it is stopped"),
        ("docs serve", "serves until it is stopped"),
        ("institution convert", "wants a file of another release; its own tests convert those"),
        ("docs screenshot", "starts a browser"),
        ("destroy", "refuses, because other lines loaded rows of a feed; the tests of stacks run it"),
    ];

    // What these options say does not change what the engine does with a line, and each run of it costs seconds.
    private static readonly (string Option, int Words)[] Elsewhere =
        [("--institution", 2), ("--stack", 2), ("--format", 2), ("--verbose", 1), ("--expect-no-changes", 1)];

    private static readonly string[] Engine = ["up", "preview", "stack"];

    [Test]
    public async Task Line_IsRun_OrSaysWhyNot()
    {
        var site = await TestHandbook.SiteAsync(BundledInstitutions.Default);
        var lines = site.Pages.SelectMany(page => page.Examples)
            .Where(example => example is { Language: "sh", Words: "" })
            .SelectMany(example => example.Text.Split('\n').Select(line => (example.Page, Line: line.Trim())))
            .Where(line => line.Line.Length > 0)
            .DistinctBy(line => line.Line)
            .ToList();
        Assert.That(lines, Has.Count.GreaterThan(40), "few pages have commands, or blocks are not found");
        using var cli = await PreparedAsync();

        var failed = new List<string>();
        foreach (var (page, line) in lines
            .Where(line => !NotRun.Any(one => line.Line.StartsWith($"qsgen {one.Start}", StringComparison.Ordinal)))
            .OrderBy(line => TurnOf(line.Line))
            .DistinctBy(line => IsOfEngine(line.Line) ? Shape(line.Line) : line.Line)
            .Where(line => Shape(line.Line) is not ("qsgen stack new" or "qsgen up --yes")))
        {
            var result = line.StartsWith("qsgen ", StringComparison.Ordinal)
                ? await cli.RunAsync([.. Word().Matches(line["qsgen ".Length..]).Select(word => word.Value.Trim('"'))])
                : new(2, "", "is no command of the program; write 'sh shown' for what others run");

            // 1: a check found something, which demo data is made for.
            if (result.Code != 0 && (result.Code != 1 || IsOfEngine(line)))
            {
                failed.Add($"{page}: {line}: {result.Code} {result.Error.Trim()}");
            }
        }

        Assert.That(failed, Is.Empty);
    }

    // First what needs the stack as it was made, then what writes files that others read; what removes things comes last.
    private static int TurnOf(string line) => line switch
    {
        _ when IsOfEngine(line) => line.Contains(" import", StringComparison.Ordinal) ? 1 : 0,
        _ when line.Contains("institution new", StringComparison.Ordinal) || line.Contains("docs export", StringComparison.Ordinal) => 2,
        _ when line.Contains(" clean", StringComparison.Ordinal) => 4,
        _ => 3,
    };

    private static bool IsOfEngine(string line) => line.Split(' ') is [_, var command, ..] && Engine.Contains(command);

    private static string Shape(string line)
    {
        var words = line.Split(' ').ToList();
        foreach (var (option, count) in Elsewhere)
        {
            if (words.IndexOf(option) is >= 0 and var at)
            {
                words.RemoveRange(at, count);
            }
        }

        return string.Join(' ', words);
    }

    private static async Task<CliHarness> PreparedAsync()
    {
        var cli = new CliHarness();
        foreach (var (name, value) in ((string, string)[])
            [("QSGEN_INSTITUTION", "spec_example"), ("QSGEN_DEMO_DAYS", "4"), ("QSGEN_DEMO_ANCHOR", "2030-01-31"),
                ("QSGEN_AS_OF", "2030-01-31T18:00:00Z"), ("QSGEN_AWS_ACCOUNT_ID", "123456789012")])
        {
            cli.Variables[name] = value;
        }

        foreach (var line in (string[])["stack new", "up --yes"])
        {
            var result = await cli.RunAsync(line);
            Assert.That(result.Code, Is.Zero, $"{line}: {result.Error}");
        }

        cli.Write("old.yaml", BundledInstitutions.Text("spec_example"));
        cli.Write("new.yaml", BundledInstitutions.Text("sasquatch_pr"));
        cli.Write(
            "config.yaml", "aws_account_id: \"123456789012\"\naws_region: eu-central-1\ndemo_database_url: duckdb:.qsgen/moved.duckdb\n");
        foreach (var stack in (string[])["test", "prod"])
        {
            cli.Write($"Pulumi.{stack}.yaml", cli.Read("Pulumi.dev.yaml"));
        }

        // A bank that moves has its tables.
        Assert.That((await cli.RunAsync("schema apply -c config.yaml --institution old.yaml --execute")).Code, Is.Zero);
        return cli;
    }

    [GeneratedRegex("\"[^\"]*\"|\\S+")]
    private static partial Regex Word();
}
