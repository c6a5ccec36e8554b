using System.Text.RegularExpressions;
using QsGen.Cli.Outcomes;
using QsGen.Tests.Cli.Stacks;
using QsGen.Tests.Support;

namespace QsGen.Tests.Cli.Tracing;

/// <summary>What a person sees of the inside of a command.</summary>
internal sealed partial class SpanLogTests
{
    private CliHarness _cli = null!;

    [SetUp]
    public void Start()
    {
        _cli = new CliHarness().WithProject();
        foreach (var (name, value) in SmallStack)
        {
            _cli.Variables[name] = value;
        }
    }

    [TearDown]
    public void Stop() => _cli.Dispose();

    private static Dictionary<string, string> SmallStack => new(StringComparer.Ordinal)
    {
        ["QSGEN_INSTITUTION"] = "spec_example",
        ["QSGEN_DEMO_DAYS"] = "2",
        ["QSGEN_DEMO_ANCHOR"] = "2030-01-31",
        ["QSGEN_AS_OF"] = "2030-01-31T18:00:00Z",
    };

    [Test]
    public async Task Verbose_UpOnDuckDb_ShowsCommandOperationStepsCallsAndStatementsAsOneTree()
    {
        var result = await _cli.RunAsync("up --verbose");

        Assert.That(result.Code, Is.EqualTo(ExitCode.Done), result.Out + result.Error);
        var paths = Paths(result.Error);
        Assert.That(paths.Count(path => !path.Contains('>')), Is.EqualTo(1), "one tree:\n" + result.Error);
        Assert.That(paths[0], Is.EqualTo("qsgen up exit_code=0"));
        Assert.That(paths, Has.Some.Match("^qsgen up exit_code=0>up dev>register resource qsgen:index:Schema .*>check qsgen:index:Schema"));
        Assert.That(paths, Has.Some.Match(
            "^qsgen up .*>up dev>register resource qsgen:index:Schema .*>step create qsgen:.*>create qsgen:.*>CREATE TABLE"));
        Assert.That(paths, Has.Some.Match("create qsgen:index:DemoData .*>load .* rows=[1-9]"));
        Assert.That(paths, Has.Some.Match("step create aws-native:quicksight:Theme .*>create aws-native:quicksight:Theme"));
        Assert.That(result.Out, Does.Not.Contain("step create"), "the plan stays as it is");
    }

    [Test]
    public async Task Log_ToAFile_AppendsATreeForEachCommand()
    {
        _cli.Variables["QSGEN_LOG"] = "inside.txt";

        await _cli.RunAsync("institution validate spec_example");
        var second = await _cli.RunAsync("schema apply --dialect duckdb");

        Assert.That(second.Error, Does.Not.Contain("qsgen schema"));
        Assert.That(
            Paths(_cli.Read("inside.txt")).Where(path => !path.Contains('>')),
            Is.EqualTo(new[] { "qsgen institution validate exit_code=0", "qsgen schema apply exit_code=0" }));
    }

    [Test]
    public async Task Log_ToAFileThatCannotBeWritten_WarnsAndGoesOn()
    {
        _cli.Variables["QSGEN_LOG"] = "no/such/folder/inside.txt";

        var result = await _cli.RunAsync("institution validate spec_example");

        Assert.That(result.Code, Is.EqualTo(ExitCode.Done));
        Assert.That(result.Error, Does.StartWith("warning: QSGEN_LOG: nothing is logged:"));
    }

    [Test]
    public async Task Failure_OfACommand_IsMarkedWithoutItsMessage()
    {
        _cli.Variables["QSGEN_DATABASE_URL"] = "duckdb:Pulumi.yaml";

        var result = await _cli.RunAsync("up --verbose");

        Assert.That(result.Code, Is.EqualTo(ExitCode.Failed), result.Out + result.Error);
        Assert.That(Paths(result.Error), Has.Some.Match("step create qsgen:index:Schema .* failed$"));
    }

    [Test]
    public async Task Collector_OfAProcess_ReceivesOneTreeBelowTheCallersSpan()
    {
        const string Trace = "0af7651916cd43dd8448eb211c80319c";
        const string Caller = "b7ad6b7169203331";
        using var folder = new StackFolder();
        await using var collector = await SpanCollector.StartAsync();

        var result = await ProgramProcess.RunAsync(folder.Root, "up", new Dictionary<string, string>(
            [.. folder.Variables, .. collector.Variables, new("TRACEPARENT", $"00-{Trace}-{Caller}-01")]));

        Assert.That(result.Code, Is.EqualTo(ExitCode.Done), result.Out + result.Error);
        var spans = collector.Spans;
        var known = spans.Select(span => span.Id).Append(Caller).ToHashSet();
        Assert.That(spans.Select(span => span.Trace), Is.All.EqualTo(Trace));
        Assert.That(spans.Where(span => span.Parent == Caller).Select(span => span.Name), Is.EqualTo(new[] { "qsgen up" }));
        Assert.That(spans.Where(span => !known.Contains(span.Parent)).Select(span => span.Name), Is.Empty);
        Assert.That(spans.Select(span => span.Name), Has.Some.StartsWith("step create qsgen:index:Schema"));
        Assert.That(spans.Select(span => span.Name), Has.Some.StartsWith("CREATE TABLE"));
    }

    [Test]
    public async Task Collector_ThatIsNotThere_ChangesNothing()
    {
        using var folder = new StackFolder();

        var result = await ProgramProcess.RunAsync(folder.Root, "institution validate spec_example", new Dictionary<string, string>
        {
            ["OTEL_EXPORTER_OTLP_ENDPOINT"] = "http://127.0.0.1:1",
        });

        Assert.That(result.Code, Is.EqualTo(ExitCode.Done), result.Out + result.Error);
        Assert.That(result.Error, Is.Empty);
    }

    // Each line of a text as the names from the root down to it.
    private static List<string> Paths(string text)
    {
        var above = new List<string>();
        var paths = new List<string>();
        foreach (var line in Line().Matches(text).Cast<Match>())
        {
            var depth = (line.Groups["indent"].Length - 2) / 2;
            above.RemoveRange(depth, above.Count - depth);
            above.Add(line.Groups["name"].Value);
            paths.Add(string.Join('>', above));
        }

        return paths;
    }

    [GeneratedRegex(@"^ *(?:[\d.]+ m?s|running)(?<indent> {2,})(?<name>\S.*)$", RegexOptions.Multiline)]
    private static partial Regex Line();
}
