using System.Diagnostics;
using QsGen.Cli.Outcomes;
using QsGen.Database.Dialects;
using QsGen.Demo;
using QsGen.Demo.Export;
using QsGen.Demo.Generation;
using QsGen.Demo.Hashing;
using QsGen.Institution;
using QsGen.Tests.Cli;
using QsGen.Tests.Demo.Support;
using QsGen.Tests.Support;

namespace QsGen.Tests.Demo.Hashing;

/// <summary>The rows follow from the institution and the options alone: not from the machine's culture or time zone, nor from what
/// else its threads do.</summary>
internal sealed class DemoDeterminismTests
{
    private const int Threads = 8;

    private static readonly DemoOptions Options = DemoRows.Options(days: 30, scale: 0.1m);

    private string _folder = null!;

    [SetUp]
    public void SetUp() => _folder = Directory.CreateTempSubdirectory("qsgen-determinism-").FullName;

    [TearDown]
    public void TearDown() => Directory.Delete(_folder, recursive: true);

    /// <summary>Letters without the usual upper case, other digits and calendars, another decimal sign; other days.</summary>
    [TestCase("tr_TR", "Pacific/Kiritimati")]
    [TestCase("ar_SA", "America/St_Johns")]
    [TestCase("de_DE", "Asia/Kathmandu")]
    public async Task Program_OtherCultureAndTimeZone_MakesTheSameRows(string culture, string zone)
    {
        var hash = await RunAsync(culture, zone, $"data hash {BundledInstitutions.Default} --check");
        var script = await RunAsync(culture, zone,
            $"data apply --l2 {BundledInstitutions.Default} --days 30 --anchor 2026-11-23");

        Assert.That(hash.Code, Is.EqualTo(ExitCode.Done), hash.Out + hash.Error);
        Assert.That(script.Code, Is.EqualTo(ExitCode.Done), script.Error);
        Assert.That(script.Out, Is.EqualTo(await ScriptAsync()));
    }

    [TestCaseSource(typeof(BundledInstitutions), nameof(BundledInstitutions.Names))]
    public void Of_ManyGeneratorsAtOnce_IsTheSame(string name)
    {
        var institution = BundledInstitutions.Load(name);

        var hashes = OnThreads(() => DemoHash.Of(new DemoGenerator(institution, Options)).Total);

        Assert.That(hashes, Is.All.EqualTo(DemoHash.Of(new DemoGenerator(institution, Options)).Total));
    }

    [TestCaseSource(typeof(BundledInstitutions), nameof(BundledInstitutions.Names))]
    public void Of_OneGeneratorReadByManyThreads_IsTheSame(string name)
    {
        var institution = BundledInstitutions.Load(name);
        var generator = new DemoGenerator(institution, Options);

        var hashes = OnThreads(() => DemoHash.Of(generator).Total);

        Assert.That(hashes, Is.All.EqualTo(DemoHash.Of(new DemoGenerator(institution, Options)).Total));
    }

    /// <summary>What a scenario plants does not depend on the others that are chosen, so that each can be removed alone.</summary>
    [TestCaseSource(typeof(BundledInstitutions), nameof(BundledInstitutions.Names))]
    public void Of_OneScenarioAlone_IsWhatItIsAmongAll(string name)
    {
        var institution = BundledInstitutions.Load(name);
        var all = DemoHash.Of(new DemoGenerator(institution, Options)).Segments;

        foreach (var segment in all.Where(segment => segment.Name != DemoSegment.BaselineName))
        {
            var alone = DemoHash.Of(new DemoGenerator(institution, Options with { Scenarios = [segment.Name] }));

            Assert.That(alone.Segments[^1], Is.EqualTo(segment));
        }
    }

    private static string[] OnThreads(Func<string> work)
    {
        using var start = new Barrier(Threads);
        var results = new string[Threads];
        var threads = Enumerable.Range(0, Threads).Select(number => new Thread(() =>
        {
            start.SignalAndWait();
            results[number] = work();
        })).ToList();
        threads.ForEach(thread => thread.Start());
        threads.ForEach(thread => thread.Join());
        return results;
    }

    private static async Task<string> ScriptAsync()
    {
        var institution = BundledInstitutions.Load(BundledInstitutions.Default);
        using var text = new StringWriter();
        await new DemoScript(institution, SqlDialects.Postgres)
            .WriteAsync(new(institution, Options with { Scale = 1m }), text, CancellationToken.None);
        return text.ToString();
    }

    // The program is built to know no culture at all; as part of a host that knows them it runs like this.
    private async Task<CliResult> RunAsync(string culture, string zone, string line)
    {
        var program = BuiltProgram.Assembly;
        var settings = Path.Combine(_folder, "cultures.json");
        await File.WriteAllTextAsync(settings, (await File.ReadAllTextAsync(Path.ChangeExtension(program, "runtimeconfig.json")))
            .Replace("\"System.Globalization.Invariant\": true", "\"System.Globalization.Invariant\": false", StringComparison.Ordinal));
        using var process = Process.Start(new ProcessStartInfo(
            "dotnet", ["exec", "--runtimeconfig", settings, program, .. line.Split(' ')])
        {
            WorkingDirectory = _folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["LC_ALL"] = $"{culture}.UTF-8", ["TZ"] = zone },
        })!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        Assume.That(await error, Does.Not.Contain("ICU"), "this machine has no cultures");
        return new(process.ExitCode, await output, await error);
    }
}
