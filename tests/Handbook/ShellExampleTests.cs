using System.Text.RegularExpressions;
using QsGen.Institution.Bundled;
using QsGen.Tests.Cli;

namespace QsGen.Tests.Handbook;

/// <summary>Command lines on pages do what they say: each is run in one folder, on one database with demo data, unless it needs what no
/// test has. A line that is in neither list fails.</summary>
internal sealed partial class ShellExampleTests
{
    // Why a line is not run here; what it begins with tells.
    private static readonly (string Start, string Reason)[] NotRun =
    [
        ("up", "starts the engine's processes; the tests of stacks run it"),
        ("preview", "starts the engine's processes; the tests of stacks run it"),
        ("destroy", "starts the engine's processes; the tests of stacks run it"),
        ("stack", "reads what the engine wrote; the tests of stacks run it"),
        ("demo", "serves until it is stopped"),
        ("serve", "serves until it is stopped"),
        ("docs serve", "serves until it is stopped"),
        ("institution convert", "wants a file of another release; its own tests convert those"),
        ("docs screenshot", "starts a browser"),
        ("docs apply", "builds the site, as other tests do"),
        ("docs test", "builds the site, as other tests do"),
    ];

    [Test]
    public async Task Line_IsRun_OrSaysWhyNot()
    {
        using var cli = await PreparedAsync();
        var site = await TestHandbook.SiteAsync(BundledInstitutions.Default);
        var lines = site.Pages.SelectMany(page => page.Examples)
            .Where(example => example is { Language: "sh", Words: "" })
            .SelectMany(example => example.Text.Split('\n').Select(line => (example.Page, Line: line.Trim())))
            .Where(line => line.Line.Length > 0)
            .DistinctBy(line => line.Line)
            .ToList();
        Assert.That(lines, Has.Count.GreaterThan(40), "few pages have commands, or blocks are not found");

        // What removes rows comes last; an institution's file is there before anything reads it.
        var failed = new List<string>();
        foreach (var (page, line) in lines
            .Where(line => !NotRun.Any(one => line.Line.StartsWith($"qsgen {one.Start}", StringComparison.Ordinal)))
            .OrderBy(line => line.Line.Contains("institution new", StringComparison.Ordinal) ? 0
                : line.Line.StartsWith("qsgen data clean", StringComparison.Ordinal) ? 2 : 1))
        {
            var result = line.StartsWith("qsgen ", StringComparison.Ordinal)
                ? await cli.RunAsync([.. Word().Matches(line["qsgen ".Length..]).Select(word => word.Value.Trim('"'))])
                : new(2, "", "is no command of the program; write 'sh shown' for what others run");

            // 1: a check found something, which demo data is made for.
            if (result.Code is not (0 or 1))
            {
                failed.Add($"{page}: {line}: {result.Code} {result.Error.Trim()}");
            }
        }

        Assert.That(failed, Is.Empty);
    }

    private static async Task<CliHarness> PreparedAsync()
    {
        var cli = new CliHarness().WithProject();
        foreach (var (name, value) in ((string, string)[])
            [("QSGEN_INSTITUTION", "spec_example"), ("QSGEN_DEMO_DAYS", "4"), ("QSGEN_DEMO_ANCHOR", "2030-01-31"),
                ("QSGEN_AS_OF", "2030-01-31T18:00:00Z"), ("QSGEN_AWS_ACCOUNT_ID", "123456789012")])
        {
            cli.Variables[name] = value;
        }

        cli.Write("old.yaml", BundledInstitutions.Text("spec_example"));
        cli.Write("new.yaml", BundledInstitutions.Text("sasquatch_pr"));
        cli.Write(
            "config.yaml", "aws_account_id: \"123456789012\"\naws_region: eu-central-1\ndemo_database_url: duckdb:.qsgen/moved.duckdb\n");
        cli.Write("Pulumi.prod.yaml", cli.Read("Pulumi.dev.yaml"));
        Directory.CreateDirectory(Path.Combine(cli.Folder, ".qsgen"));
        foreach (var line in (string[])["schema apply --execute", "data apply --execute", "data refresh --execute"])
        {
            var result = await cli.RunAsync(line);
            Assert.That(result.Code, Is.Zero, $"{line}: {result.Error}");
        }

        return cli;
    }

    [GeneratedRegex("\"[^\"]*\"|\\S+")]
    private static partial Regex Word();
}
