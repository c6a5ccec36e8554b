using System.Text.Json.Nodes;
using QsGen.Cli.Outcomes;
using QsGen.Institution;
using QsGen.QuickSight;
using QsGen.QuickSight.Schema;

namespace QsGen.Tests.Cli.Json;

internal sealed class JsonApplyTests
{
    private CliHarness _cli = null!;

    [SetUp]
    public void CreateProject() => _cli = new CliHarness().WithProject();

    [TearDown]
    public void DeleteProject() => _cli.Dispose();

    [Test]
    public async Task Apply_BundledInstitution_WritesEveryDocumentAsAValidBody()
    {
        var result = await _cli.RunAsync("json apply -o out");

        Assert.That(result.Code, Is.EqualTo(ExitCode.Done), result.Error);
        foreach (var (file, kind) in Written())
        {
            var text = _cli.Read(file);
            Assert.That(text, Does.EndWith("}\n").And.Not.Contain("\r"));
            Assert.That(ResourceSchemaCheck.Check(kind, (JsonObject)JsonNode.Parse(text)!), Is.Empty, file);
        }
    }

    [Test]
    public async Task Apply_ValueSetAsASecret_IsWrittenOnlyWhenAPersonAgrees()
    {
        _cli.Variables["PULUMI_CONFIG_PASSPHRASE"] = "correct horse";
        _cli.Write(
            "Pulumi.prod.yaml",
            """
            encryptionsalt: v1:eRMJsaeusro=:v1:vUVyv7nANVtoa+Rs:/RPligMpPP9OWELSqpndQ3nxAG8Jlw==
            config:
              aws-native:region: us-east-1
              qsgen:awsAccountId: "000000000000"
              qsgen:databaseUrl: duckdb:bank.duckdb
              qsgen:resourcePrefix: {secure: "v1:F9hJ6Ki/CJ10RBeO:c+z7164xBmFGvIASZ+P77Q0ddds="}

            """);

        var refused = await _cli.RunAsync("json apply -o out --stack prod");
        Assert.That(refused.Code, Is.EqualTo(ExitCode.InvalidInput));
        Assert.That(refused.Error, Does.Contain("qsgen:resourcePrefix is a secret").And.Contain("--yes").And.Not.Contain("blue"));
        Assert.That(Directory.Exists(Path.Combine(_cli.Folder, "out")), Is.False);
        _cli.Answers = "yes\n";
        Assert.That((await _cli.RunAsync("json apply -o out --stack prod")).Code, Is.EqualTo(ExitCode.Done));
    }

    [Test]
    public async Task Apply_Twice_GivesTheSameBytesAndTouchesNothing()
    {
        await _cli.RunAsync("json apply -o out");
        var before = Written().ToDictionary(pair => pair.File, pair => (_cli.Read(pair.File), Stamp(pair.File)));

        var result = await _cli.RunAsync("json apply -o out");

        Assert.That(Written().ToDictionary(pair => pair.File, pair => (_cli.Read(pair.File), Stamp(pair.File))), Is.EqualTo(before));
        Assert.That(result.Out, Does.Not.Contain("created").And.Not.Contain("updated"));
    }

    [Test]
    public async Task Apply_ThemeRemoved_RemovesItsFileAndEveryReferenceToIt()
    {
        await _cli.RunAsync("json apply -o out --institution sasquatch_pr");
        _cli.Write("bare.yaml", "instance: sasquatch_pr\n");

        var result = await _cli.RunAsync("json apply -o out --institution bare.yaml");

        Assert.That(result.Code, Is.EqualTo(ExitCode.Done), result.Error);
        Assert.That(Written().Select(pair => pair.File), Has.None.EndsWith("theme.json"));
        Assert.That(_cli.Read("out/executives-dashboard.json"), Does.Not.Contain("ThemeArn"));
    }

    [Test]
    public async Task Apply_OtherInstitution_PrunesStaleDatasetsAndKeepsForeignFiles()
    {
        await _cli.RunAsync("json apply -o out --institution spec_example");
        _cli.Write("out/notes.txt", "mine");

        var result = await _cli.RunAsync("json apply -o out --institution sasquatch_pr");

        Assert.That(result.Out, Does.Contain("removed"));
        Assert.That(Directory.GetFiles(Path.Combine(_cli.Folder, "out", "datasets")), Has.All.Contains("sasquatch_pr"));
        Assert.That(_cli.Read("out/notes.txt"), Is.EqualTo("mine"));
    }

    [Test]
    public async Task Apply_DatabaseWithPassword_WritesTheDataSourceWithoutIt()
    {
        _cli.Variables["QSGEN_DATABASE_URL"] = "postgresql://teller:canary-5f1c@ledger.example:5433/recon";
        _cli.Variables["QSGEN_DEMO_DATA"] = "false";

        var result = await _cli.RunAsync("json apply -o out");

        Assert.That(result.Code, Is.EqualTo(ExitCode.Done), result.Error);
        Assert.That(_cli.Read("out/datasource.json"), Does.Contain("ledger.example").And.Contain("5433").And.Not.Contain("canary"));
        Assert.That(Written().Select(pair => _cli.Read(pair.File)), Has.None.Contains("canary"));
        Assert.That(result.Out + result.Error, Does.Not.Contain("canary"));
    }

    [Test]
    public async Task Apply_ThreeMistakes_GivesThreeMessagesAndExitCodeTwo()
    {
        _cli.Write("bank.yaml", """
            instance: harbor
            accounts:
              - { id: vault, role: Vault, scope: inside }
              - { id: vault, role: Street, scope: external, parent_role: Strret }
            """);

        var result = await _cli.RunAsync("json apply -o out --institution bank.yaml");

        Assert.That(result.Code, Is.EqualTo(ExitCode.InvalidInput));
        Assert.That(result.Error, Does.Contain("bank.yaml:3:").And.Contain("bank.yaml:4:"));
        Assert.That(Directory.Exists(Path.Combine(_cli.Folder, "out")), Is.False);
    }

    [TestCase("postgres")]
    [TestCase("oracle")]
    public async Task Apply_OtherDialectThanTheDatabase_WritesThatDialectAndNoDataSource(string dialect)
    {
        var result = await _cli.RunAsync($"json apply -o out --dialect {dialect}");

        Assert.That(result.Code, Is.EqualTo(ExitCode.Done), result.Error);
        Assert.That(File.Exists(Path.Combine(_cli.Folder, "out", "datasource.json")), Is.False);
    }

    [Test]
    public async Task Apply_DocumentThatAwsWouldRefuse_IsNotWritten()
    {
        _cli.Variables["QSGEN_OWNER_ARNS"] = $"[\"arn:aws:quicksight:eu-west-1:111122223333:user/{new string('x', 300)}\"]";

        var result = await _cli.RunAsync("json apply -o out");

        Assert.That(result.Code, Is.EqualTo(ExitCode.InvalidInput));
        Assert.That(result.Error, Does.Contain("theme.json: /Permissions/0/Principal"));
        Assert.That(Directory.Exists(Path.Combine(_cli.Folder, "out")), Is.False);
    }

    [Test]
    public async Task Apply_MistakenFile_IsNamedAsThePersonNamedItWithoutAdvice()
    {
        _cli.Write("bank.yaml", "instance: harbor\nrails: 7\n");

        var result = await _cli.RunAsync("json apply --institution bank.yaml");

        Assert.That(result.Error, Does.StartWith("bank.yaml:2:").And.Not.Contain("note"));
    }

    [Test]
    public async Task Apply_UnknownInstitution_ListsTheBundledOnes()
    {
        var result = await _cli.RunAsync("json apply --institution nowhere.yaml");

        Assert.That(result.Code, Is.EqualTo(ExitCode.InvalidInput));
        Assert.That(result.Error, Does.Contain("nowhere.yaml").And.Contain(BundledInstitutions.Default));
    }

    private DateTime Stamp(string file) => File.GetLastWriteTimeUtc(Path.Combine(_cli.Folder, file));

    private IEnumerable<(string File, ResourceKind Kind)> Written() =>
        from path in Directory.EnumerateFiles(Path.Combine(_cli.Folder, "out"), "*.json", SearchOption.AllDirectories)
        let file = Path.GetRelativePath(_cli.Folder, path)
        let kind = Path.GetFileName(path) switch
        {
            "theme.json" => ResourceKind.Theme,
            "datasource.json" => ResourceKind.DataSource,
            var name when name.EndsWith("-analysis.json", StringComparison.Ordinal) => ResourceKind.Analysis,
            var name when name.EndsWith("-dashboard.json", StringComparison.Ordinal) => ResourceKind.Dashboard,
            _ => ResourceKind.DataSet,
        }
        orderby file
        select (file, kind);
}
