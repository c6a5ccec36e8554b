using QsGen.Cli.Outcomes;
using QsGen.Tests.Institution.Generation;

namespace QsGen.Tests.Cli;

/// <summary>Whatever a command is given and wherever it runs, it ends with an exit code of ours and never with a stack trace.</summary>
internal sealed class EveryEndTests
{
    private static readonly string[] Commands =
    [
        "outputs", "outputs --json", "stack export", "stack export --file {path}", "stack import --file {path}", "stack import",
        "schema apply -o {path}", "schema apply --dialect {word}", "schema test", "data clean --scenario {word}", "data hash",
        "data apply --days {number} -o {path}", "data apply --anchor {word} -o {path}", "json apply -o {path}", "json clean -o {path}",
        "json test -o {path}", "institution validate {path}", "institution show {word}", "institution describe --institution {path}",
        "preview --parallel {number}", "destroy --yes --parallel {number}", "refresh --target {word}", "up --stack {word}",
        "data query {word}", "data query select --rows {number}", "exceptions list --check {word}",
        "audit apply -o {path}", "docs clean -o {path}", "check --sarif --json", "{word}",
        "plan {path}", "plan -", "institution convert {path} --to 16", "institution new -o {path}", "audit verify {path} --trust {path}",
        "audit diff {path} {path}", "audit test --as-of {word}", "audit clean -o {path}", "docs diff {path} spec_example",
        "docs export -o {path}", "data load --openings {path} --execute", "data refresh --execute --as-of {word}",
        "data refresh --execute --known-at {number}", "data etl-example --day {word} -o {path}", "data test --rows {number}",
        "data query {word} --timeout {number}", "exceptions clear --all --text x --by {word} --execute", "json import -o {path}",
        "schema clean --execute --force {word}", "stack new --stack {word} --institution {path}", "check -c {path}",
    ];

    private static readonly string[] Paths = [".", "missing/x", "garbage.json", "garbage.json/x", "empty.json", "folder", "folder/new"];

    private static readonly string[] Words = ["nonsense", "", "-", "--", "\u0660", "../x", "dev"];

    private static readonly string[] Extras =
    [
        "", "", "", "--json", "--verbose", "--stack {word}", "-c {path}", "--institution {path}", "--dialect {word}", "--execute",
        "--help", "--json --json", "-o", "@{path}",
    ];

    private static readonly string[] Numbers = ["0", "-3", "1e9", "99999999999", "\uFF11", "x"];

    private static readonly (string Name, string Text)[] Files =
    [
        (".qsgen", "not a folder"), (".qsgen/stacks/dev.json", "{}"), (".qsgen/stacks/dev.json", "\0"), (".qsgen/stacks/dev.json", "[]"),
        (".qsgen/stacks/dev.json", """{"version":3,"deployment":{"manifest":{},"resources":null}}"""),
        (".qsgen/stacks/dev.json/x", ""), (".qsgen/stacks/dev.json.lock/x", ""), (".qsgen/stacks", "no folder"),
        (".qsgen/passphrase/x", ""), (".qsgen/quicksight", "no folder"), ("Pulumi.dev.yaml", "\tx: ["), ("Pulumi.dev.yaml/x", ""),
        ("Pulumi.yaml", "[]"), ("other.txt", ""),
    ];

    private static readonly (string Name, string Value)[] Variables =
    [
        ("QSGEN_DATABASE_URL", "scott/hunter2@tcps://h:2484x/svc"), ("QSGEN_DATABASE_URL", "duckdb:."), ("QSGEN_LOG", "/dev/full"),
        ("QSGEN_LOG", "/"), ("PULUMI_CONFIG_PASSPHRASE_FILE", "/"), ("PULUMI_CONFIG_PASSPHRASE_FILE", "/dev/zero"),
        ("QSGEN_DATABASE_URL", "postgresql://u:hunter2@127.0.0.1:1/x"), ("QSGEN_DATABASE_URL", "duckdb:garbage.json"),
        ("QSGEN_DATABASE_URL", "postgresql://u:hunter2@/x?host=/nowhere"), ("QSGEN_DATABASE_URL", "jdbc:hunter2"),
        ("QSGEN_TIME_ZONE", "Mars/Base"), ("QSGEN_AS_OF", "then"), ("QSGEN_OWNER_ARNS", "[1"), ("QSGEN_EXTRA_TAGS", "[[[["),
        ("QSGEN_POLICY", "{\"x\":{}}"), ("QSGEN_SIGNING_KEY", "/dev/zero"), ("QSGEN_AUDIT_REPORT", "/"), ("QSGEN_REPORT_FONTS", "[\"/\"]"),
        ("QSGEN_TABLE_PREFIX", "\u0660"), ("QSGEN_RESOURCE_PREFIX", "\uFF11"), ("QSGEN_AWS_REGION", "\u0001"),
        ("PULUMI_CONFIG_PASSPHRASE_FILE", "missing"), ("QSGEN_INSTITUTION", "/"), ("QSGEN_DEMO_DAYS", "-1"), ("OTHER", ""),
    ];

    private static IEnumerable<int> Seeds => Enumerable.Range(1, PropertyCases.IsSearch ? 2_000 : 40);

    [TestCaseSource(nameof(Seeds))]
    public async Task Run_AnyCommandAnywhere_EndsWithALineAndACode(int seed)
    {
        var random = new Random(seed);
        using var cli = new CliHarness().WithProject();
        cli.Write("garbage.json", "\u0001{");
        cli.Write("empty.json", "{}");
        cli.Write("folder/x", "");
        var (file, text) = Pick(Files);
        File.Delete(Path.Combine(cli.Folder, file.Split('/')[0]));
        cli.Write(file, text);
        var (name, value) = Pick(Variables);
        cli.Variables["QSGEN_INSTITUTION"] = "spec_example";
        cli.Variables["QSGEN_DEMO_DAYS"] = "2";
        cli.Variables[name] = value;
        var line = $"{Pick(Commands)} {Pick(Extras)}".Replace("{path}", Pick(Paths), StringComparison.Ordinal)
            .Replace("{word}", Pick(Words), StringComparison.Ordinal).Replace("{number}", Pick(Numbers), StringComparison.Ordinal);

        var result = await cli.RunAsync(line);

        var what = $"{line} with {file} and {name}={value}: {result.Error}";
        Assert.That(result.Code, Is.AnyOf(ExitCode.Done, ExitCode.CheckFailed, ExitCode.InvalidInput, ExitCode.Failed), what);
        Assert.That(result.Error, Does.Not.Contain("   at ").And.Not.Contain("defect").And.Not.Contain("hunter2"), what);
        Assert.That(result.Code == ExitCode.Done || result.Error.Length + result.Out.Length > 0, what);

        T Pick<T>(T[] among) => among[random.Next(among.Length)];
    }

    [TestCase("preview --stack x/../y", "'x/../y' cannot be a stack's name")]
    [TestCase("serve --port 99999", "there is no port 99999")]
    [TestCase("preview --parallel 0", "--parallel")]
    [TestCase("preview --parallel -3", "--parallel")]
    [TestCase("preview --parallel abc", "--parallel: 'abc' is not a whole number up to 2147483647")]
    [TestCase("data apply --days 99999999999", "--days: '99999999999' is not a whole number up to 2147483647")]
    [TestCase("data apply --scale NaN", "--scale: 'NaN' is not a number such as 0.5")]
    [TestCase("data clean --scenario nonsense", "nonsense")]
    public async Task Run_ValueThatNothingCanBeDoneWith_IsInvalidInput(string line, string part)
    {
        using var cli = new CliHarness().WithProject();

        var result = await cli.RunAsync(line);

        Assert.That((result.Code, result.Error), Is.EqualTo((ExitCode.InvalidInput, result.Error)));
        Assert.That(result.Error, Does.Contain(part).And.Not.Contain("System."));
    }

    [Test]
    public async Task Run_WordThatBeginsWithAnAt_IsTakenAsItStands()
    {
        using var cli = new CliHarness().WithProject();

        Assert.That((await cli.RunAsync(["up", "--stack", "@folder"])).Error, Does.Contain("@folder").And.Contain("stack"));
    }

    [Test]
    public async Task Run_NameThatMovesTheCursor_IsSpelled()
    {
        using var cli = new CliHarness().WithProject();

        var result = await cli.RunAsync(["preview", "--stack", "a\u001b[31m\u202Eb\rc"]);

        Assert.That(result.Error, Does.Contain(@"a\u001b[31m\u202eb\u000dc").And.Not.Contain('\u001b').And.Not.Contain('\u202E'));
    }

    [Test]
    public async Task Outputs_OfAStateWithoutResources_NamesTheFileAndItsBackup()
    {
        using var cli = new CliHarness().WithProject();
        cli.Variables["PULUMI_CONFIG_PASSPHRASE"] = "";
        var file = cli.Write(".qsgen/stacks/dev.json", """{"version":3,"deployment":{"manifest":{},"resources":null}}""");
        cli.Write(".qsgen/stacks/dev.json.bak", "");

        var result = await cli.RunAsync("outputs");

        Assert.That(result.Code, Is.EqualTo(ExitCode.Failed));
        Assert.That(result.Error, Does.Contain(file).And.Contain("dev.json.bak").And.Contain("resources"));
    }

    [Test]
    public async Task Outputs_WithAFolderForAPassphrase_SaysSo()
    {
        using var cli = new CliHarness().WithProject();
        cli.Write(".qsgen/passphrase/x", "");
        cli.Write(".qsgen/stacks/dev.json", """{"version":3,"deployment":{"manifest":{}}}""");

        Assert.That((await cli.RunAsync("outputs")).Error, Does.Contain("it is a folder"));
    }

    [TestCase("schema apply -o /")]
    [TestCase("stack export --file /")]
    public async Task Run_FolderInPlaceOfAFile_IsInvalidInput(string line)
    {
        using var cli = new CliHarness().WithProject();
        cli.Write(".qsgen/stacks/dev.json", "{}");

        var result = await cli.RunAsync(line);

        Assert.That(result.Code, Is.EqualTo(ExitCode.InvalidInput));
        Assert.That(result.Error, Does.Contain("it is a folder"));
    }

    [Test]
    public void Tell_AnyException_IsOneLineAndACode()
    {
        using var error = new StringWriter();

        var code = Failure.Tell(new AggregateException(new KeyNotFoundException("a\nb")), error);

        Assert.That((code, error.ToString().Trim().Split('\n').Length), Is.EqualTo((ExitCode.Failed, 1)));
    }
}
