using QsGen.Cli.Outcomes;
using QsGen.Tests.Support;

namespace QsGen.Tests.Cli.Stacks;

/// <summary>A real <c>up</c>, killed and stopped in the middle of its calls, and resumed: nothing is lost and nothing made twice.</summary>
[Platform("Linux,MacOsX", Reason = "signals are sent with kill, and tell themselves by the exit code")]
internal sealed class InterruptedUpTests
{
    private const int Killed = 128 + 9;
    private const int Interrupted = 128 + 2;
    private const string Variable = "QSGEN_PROPERTY_CASES";

    private StackFolder _folder = null!;

    [SetUp]
    public void Start()
    {
        BuiltProgram.RequireHooks();
        _folder = new StackFolder();
    }

    [TearDown]
    public void Stop() => _folder?.Dispose();

    [Test]
    public async Task Up_KilledAndInterruptedAgainAndAgain_FinishesWithNothingLostAndNothingTwice()
    {
        await RequireKilledAsync("end:1");

        // The fourth call, behind theme, data source and schema, loads rows.
        var gracefully = await SignalAsync("begin Create", 4, "INT");
        Assert.That(gracefully.Code, Is.EqualTo(ExitCode.Failed), gracefully.Out + gracefully.Error);
        Assert.That(gracefully.Error, Does.Contain("Stopping").And.Contain("run the same command again"));
        Assert.That(gracefully.Out + gracefully.Error, Does.Not.Contain("   at "));
        Assert.That(_folder.State["pending_operations"], Is.Null, "everything that had begun was waited for");
        Assert.That(_folder.Known.Keys, Has.Some.Contains("qsgen:index:Schema").And.None.Contains("quicksight:Dashboard"));

        var atOnce = await SignalAsync("begin Create", 1, "INT", "INT");
        // What is under way may have ended before the second signal came: then it was the first that stopped the run.
        Assert.That(
            atOnce.Code == Interrupted || (atOnce.Code == ExitCode.Failed && atOnce.Error.Contains("What was finished is kept")),
            atOnce.Out + atOnce.Error);

        Assert.That((await SignalAsync("begin Create", 2, "KILL")).Code, Is.EqualTo(Killed));
        await RequireKilledAsync("end:9");
        await RequireWholeAsync();
    }

    [Test]
    public async Task Up_KilledAtEachStep_IsTheSameAsOneThatNobodyDisturbed()
    {
        if (string.IsNullOrEmpty(Environment.GetEnvironmentVariable(Variable)))
        {
            Assert.Ignore($"Some hundred processes: set {Variable} to any number to run it.");
        }

        // A resumed run repeats the interrupted calls first; killed at its second call it dies one step further than the last one did.
        var steps = 0;
        for (var code = Killed; code == Killed; steps++)
        {
            var run = await _folder.RunAsync("up", steps % 2 == 0 ? "begin:2" : "end:2");
            code = run.Code;
            Assert.That(code, Is.AnyOf(Killed, ExitCode.Done), $"step {steps}: {run.Out}{run.Error}");
        }

        Assert.That(steps, Is.GreaterThan(20));
        await RequireWholeAsync();
        using var untouched = new StackFolder();
        var expected = await untouched.RunAsync("up");
        Assert.That(expected.Code, Is.EqualTo(ExitCode.Done), expected.Out + expected.Error);
        Assert.That(_folder.Known.Keys, Is.EquivalentTo(untouched.Known.Keys));
        Assert.That(_folder.Real, Is.EquivalentTo(untouched.Real));
        Assert.That(await _folder.RowsAsync(), Is.EquivalentTo(await untouched.RowsAsync()));
    }

    private async Task RequireKilledAsync(string call)
    {
        var killed = await _folder.RunAsync("up", call);
        Assert.That(killed.Code, Is.EqualTo(Killed), killed.Out + killed.Error);
        Assert.That(_folder.State["pending_operations"], Is.Not.Null, "a call was under way");
    }

    private async Task<CliResult> SignalAsync(string call, int count, params string[] signals)
    {
        using var program = _folder.Start("up");
        await _folder.UntilCallAsync(call, count);
        foreach (var signal in signals)
        {
            program.Signal(signal);
        }

        return await program.EndAsync();
    }

    private async Task RequireWholeAsync()
    {
        var up = await _folder.RunAsync("up");
        Assert.That(up.Code, Is.EqualTo(ExitCode.Done), up.Out + up.Error);
        Assert.That(_folder.State["pending_operations"], Is.Null);
        var local = _folder.Known.Keys.Where(urn => urn.Contains("aws-native:quicksight", StringComparison.Ordinal));
        Assert.That(_folder.Real.Keys, Is.EquivalentTo(local));

        var loaded = _folder.State["resources"]!.AsArray()
            .Single(resource => resource!["type"]!.GetValue<string>() == "qsgen:index:DemoData")!["outputs"]!;
        var rows = await _folder.RowsAsync();
        Assert.That(rows["spec_example_transactions"], Is.EqualTo(loaded["transactions"]!.GetValue<long>()));
        Assert.That(rows["spec_example_daily_balances"], Is.EqualTo(loaded["balances"]!.GetValue<long>()));

        var again = await _folder.RunAsync("up");
        Assert.That(again.Code, Is.EqualTo(ExitCode.Done), again.Out + again.Error);
        Assert.That(_folder.Mutations, Is.Empty);
    }
}
