using NodaTime;
using QsGen.Cli.Outcomes;
using QsGen.Cli.Stacks;
using QsGen.Database.Sessions;
using QsGen.Institution;
using QsGen.Provider.Resources;
using QsGen.Tests.Cli;

namespace QsGen.Tests.Audit;

/// <summary>The commands of the report, from the first figure to a changed row.</summary>
internal sealed class AuditCommandTests
{
    private const string Period = "--from 2026-11-10 --to 2026-11-17 --no-evidence";

    private CliHarness _cli = null!;

    [OneTimeSetUp]
    public async Task OneTimeSetUp()
    {
        _cli = new CliHarness().WithProject();
        _cli.Variables["QSGEN_DATABASE_URL"] = "duckdb:bank.duckdb";
        _cli.Variables["QSGEN_DEMO_DATA"] = "false";
        _cli.Write("bank.yaml", BundledInstitutions.Text(BundledInstitutions.Default));
        foreach (var line in (string[])
        [
            "schema apply --execute --institution bank.yaml",
            "data apply --execute --institution bank.yaml --days 20 --scale 0.05 --anchor 2026-11-17 --plant drift",
            "data refresh --execute --institution bank.yaml --as-of 2026-11-18T00:00:00Z",
            $"audit apply --institution bank.yaml {Period} --execute -o reports/week.pdf",
        ])
        {
            var result = await _cli.RunAsync(line);
            Assert.That(result.Code, Is.EqualTo(ExitCode.Done), $"{line}: {result.Error}");
        }
    }

    [OneTimeTearDown]
    public void OneTimeTearDown() => _cli.Dispose();

    [Test]
    public async Task Verify_RightAfterApply_Holds()
    {
        var result = await _cli.RunAsync("audit verify reports/week.pdf --institution bank.yaml");

        Assert.That(result.Code, Is.EqualTo(ExitCode.Done), result.Out);
        Assert.That(result.Out, Does.Contain("OK: reports/week.pdf").And.Contain("OK   data:").And.Contain("OK   attached institution:"));
    }

    [Test]
    public async Task Verify_AReportThatMustBeSigned_IsRefusedUnsigned()
    {
        var result = await _cli.RunAsync("audit verify reports/week.pdf --file-only --require-signature");

        Assert.That(result.Code, Is.EqualTo(ExitCode.CheckFailed));
        Assert.That(result.Out, Does.Contain("DIFF Signature: The report is not signed, and a signature is required.")
            .And.Contain("OK   composite:"));
    }

    [Test]
    public async Task StackReport_WithAKeyThatIsNotThere_SaysSoAndLeavesNoFile()
    {
        var order = new ReportOrder(
            new DuckDbUrl(Path.Combine(_cli.Folder, "bank.duckdb")), DateTimeZone.Utc, "dev", _cli.Folder,
            key => key switch { "source" => "bank.yaml", "folder" => "stack", "signingKey" => "no.key", _ => null });

        var refused = await new StackReports(_ => null, TimeProvider.System).WriteAsync(order, default);
        var elsewhere = await new StackReports(_ => null, TimeProvider.System).WriteAsync(
            order with { Url = new DuckDbUrl(Path.Combine(_cli.Folder, "none.duckdb")) }, default);

        Assert.That((refused.File, elsewhere.File), Is.EqualTo(((string?)null, (string?)null)));
        Assert.That(refused.Summary, Does.Contain("no.key: the private key can't be read"));
        Assert.That(elsewhere.Summary, Does.Contain("none.duckdb"));
        Assert.That(Path.Combine(_cli.Folder, "stack"), Does.Not.Exist.Or.Empty);
    }

    [Test]
    public async Task Diff_OfAReportWithItself_IsNothing()
    {
        var result = await _cli.RunAsync("audit diff reports/week.pdf reports/week.pdf");

        Assert.That((result.Code, result.Out.Contains("Nothing changed.")), Is.EqualTo((ExitCode.Done, true)), result.Out + result.Error);
    }

    [Test]
    public async Task Apply_SinceAnEarlierReport_SaysWhatCame()
    {
        var early = await _cli.RunAsync("audit apply --institution bank.yaml --from 2026-11-01 --to 2026-11-02 --execute -o early.pdf");
        var since = await _cli.RunAsync($"audit apply --institution bank.yaml {Period} --since early.pdf");
        var diff = await _cli.RunAsync("audit diff early.pdf reports/week.pdf");

        Assert.That(early.Code, Is.EqualTo(ExitCode.Done), early.Error);
        Assert.That(since.Out, Does.Contain("## What Changed").And.Contain("Against early.pdf (2026-11-01 to 2026-11-02"));
        Assert.That(diff.Code, Is.EqualTo(ExitCode.CheckFailed), diff.Error);
        Assert.That(diff.Out, Does.Contain("drift: ").And.Contain("\n+ "));
    }

    [Test]
    public async Task Apply_OneFileOfHtml_AndNothingWithoutExecute()
    {
        var html = await _cli.RunAsync($"audit apply --institution bank.yaml {Period} --format html -o new/report.html");
        var pdf = await _cli.RunAsync($"audit apply --institution bank.yaml {Period} --format pdf -o never.pdf");

        Assert.That(_cli.Read("new/report.html"), Does.StartWith("<!DOCTYPE html>"));
        Assert.That(html.Error, Does.Contain($"Wrote new/report.html: "
            + $"{new FileInfo(Path.Combine(_cli.Folder, "new/report.html")).Length:#,##0} bytes"));
        Assert.That(pdf.Out, Does.Contain("Would write never.pdf"));
        Assert.That(Path.Combine(_cli.Folder, "never.pdf"), Does.Not.Exist);
    }

    [Test]
    public async Task Verify_ALaterRow_HoldsAndAnEditedOneDoesNot()
    {
        await SqlAsync("INSERT INTO spec_example_transactions SELECT * REPLACE (entry + 1000000 AS entry) FROM "
            + "spec_example_transactions LIMIT 1");
        var appended = await _cli.RunAsync("audit verify reports/week.pdf --institution bank.yaml");
        await SqlAsync("UPDATE spec_example_transactions SET account_name = account_name || '!' WHERE entry = 1");
        var edited = await _cli.RunAsync("audit verify reports/week.pdf --institution bank.yaml");
        await SqlAsync("UPDATE spec_example_transactions SET account_name = RTRIM(account_name, '!') WHERE entry = 1");
        await SqlAsync("DELETE FROM spec_example_transactions WHERE entry > 1000000");
        await SqlAsync("CREATE TABLE gone AS SELECT * FROM spec_example_transactions WHERE entry = 7");
        await SqlAsync("DELETE FROM spec_example_transactions WHERE entry = 7");
        var deleted = await _cli.RunAsync("audit verify reports/week.pdf --institution bank.yaml");
        await SqlAsync("INSERT INTO spec_example_transactions SELECT * FROM gone; DROP TABLE gone");

        Assert.That(appended.Code, Is.EqualTo(ExitCode.Done), appended.Out);
        Assert.That(edited.Code, Is.EqualTo(ExitCode.CheckFailed));
        Assert.That(edited.Out, Does.Contain("DIFF data: transactions: rows up to entry").And.Contain("OK   institution:"));
        Assert.That(edited.Error, Does.Contain("DIFF: reports/week.pdf"));
        Assert.That((deleted.Code, deleted.Out), Is.EqualTo((ExitCode.CheckFailed, edited.Out.Replace(HashIn(edited), HashIn(deleted)))));

        static string HashIn(CliResult result) => result.Out.Split("now they hash to ")[1][..64];
    }

    [Test]
    public async Task Verify_AByteOfTheInstitution_IsSeenByItself()
    {
        _cli.Write("bank.yaml", BundledInstitutions.Text(BundledInstitutions.Default) + "\n");

        var result = await _cli.RunAsync("audit verify reports/week.pdf --institution bank.yaml");
        _cli.Write("bank.yaml", BundledInstitutions.Text(BundledInstitutions.Default));

        Assert.That(result.Code, Is.EqualTo(ExitCode.CheckFailed));
        Assert.That(result.Out, Does.Contain("DIFF institution:").And.Contain("OK   attached institution:"));
    }

    [Test]
    public async Task Apply_AsKnownAtAnInstant_SaysWhatItWouldComputeAndRefusesATimeBeforeTheFirstRefresh()
    {
        const string Line = $"audit apply --institution bank.yaml {Period} --known-at 2020-01-01T00:00:00Z";

        var said = await _cli.RunAsync(Line);
        var early = await _cli.RunAsync($"{Line} --execute -o known.pdf");

        Assert.That((said.Code, said.Out), Is.EqualTo((
            ExitCode.Done,
            "Would compute spec_example_known_* as known at 2020-01-01T00:00:00Z and report from them; add --execute to do it.\n")));
        Assert.That(early.Code, Is.EqualTo(ExitCode.Failed));
        Assert.That(early.Error, Does.Contain("no refresh had ended by 2020-01-01T00:00:00, so nobody noted which rows were there"));
        Assert.That(Path.Combine(_cli.Folder, "known.pdf"), Does.Not.Exist);
    }

    [TestCase("audit apply --known-at 2030-01-01T00:00:00Z --as-of 2030-01-01T00:00:00Z", "--known-at: default days count from")]
    [TestCase("audit verify nowhere.pdf", "nowhere.pdf: there is no such file")]
    [TestCase("audit diff bank.yaml bank.yaml", "not one that this product wrote")]
    [TestCase("audit apply --from 2026-11-10 --to 2026-11-09", "the first day, 2026-11-10, is after the last, 2026-11-09")]
    [TestCase("audit apply --period month --from 2026-11-10", "--period: says which days")]
    [TestCase("audit apply --from yesterday", "--from: 'yesterday' is not a day")]
    public async Task Command_WrongInput_SaysWhatToDoInALine(string line, string expected)
    {
        var result = await _cli.RunAsync(line);

        Assert.That(result.Code, Is.EqualTo(ExitCode.InvalidInput), result.Error);
        Assert.That(result.Error.Trim().Split('\n')[^1], Does.Contain(expected));
    }

    [Test]
    public async Task Apply_AKeyThatIsNotThere_LeavesNoFile()
    {
        using var cli = new CliHarness().WithProject();
        cli.Variables["QSGEN_DATABASE_URL"] = "";
        cli.Variables["QSGEN_DEMO_DATA"] = "false";
        cli.Variables["QSGEN_SIGNING_KEY"] = "no.key";
        cli.Variables["QSGEN_SIGNING_CERTIFICATE"] = "no.crt";

        var result = await cli.RunAsync("audit apply --execute -o signed.pdf");

        Assert.That(result.Code, Is.EqualTo(ExitCode.Failed));
        Assert.That(result.Error, Does.Contain("no.key: the private key can't be read"));
        Assert.That(Directory.GetFiles(cli.Folder, "signed*"), Is.Empty);
    }

    [Test]
    public async Task Apply_WithoutADatabase_IsTheSkeleton()
    {
        using var cli = new CliHarness().WithProject();
        cli.Variables["QSGEN_DATABASE_URL"] = "";
        cli.Variables["QSGEN_DEMO_DATA"] = "false";

        var result = await cli.RunAsync("audit apply");

        Assert.That(result.Code, Is.EqualTo(ExitCode.Done), result.Error);
        Assert.That(result.Out, Does.Contain("| Drift | — |").And.Contain("## Provenance Appendix").And.Contain("no database is "
            + "configured"));
        Assert.That(result.Out.Split("\n## ").Length, Is.EqualTo(17));
    }

    [Test]
    public async Task Clean_AReport_IsSaidFirstAndDoneWithExecute()
    {
        _cli.Write("old.pdf", "x");

        var said = await _cli.RunAsync("audit clean -o old.pdf");
        var done = await _cli.RunAsync("audit clean -o old.pdf --execute");
        var again = await _cli.RunAsync("audit clean -o old.pdf --execute");

        Assert.That((said.Out + done.Out + again.Out).Split('\n').Take(3), Is.EqualTo(new[]
        {
            "Would delete old.pdf; add --execute to do it.", "Deleted old.pdf.", "Nothing to clean: there is no old.pdf.",
        }));
    }

    private async Task SqlAsync(string sql)
    {
        await using var session = await SqlSessions.OpenAsync(new DuckDbUrl(Path.Combine(_cli.Folder, "bank.duckdb")), default);
        await session.ExecuteAsync(sql, default);
    }
}
