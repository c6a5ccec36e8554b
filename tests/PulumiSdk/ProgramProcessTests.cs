using QsGen.Institution;
using QsGen.Tests.Provider;
using QsGen.Wire;
using Rpc = QsGen.Wire.Rpc;

namespace QsGen.Tests.PulumiSdk;

/// <summary>The product's own program as a process, run by an engine that records what it is told.</summary>
internal sealed class ProgramProcessTests
{
    private const string Canary = "canary-4f2c";

    // What two runs of the same program told the engine; each test looks at one of them.
    private readonly Dictionary<bool, (RecordingEngine Engine, int ExitCode, string Output)> _runs = [];

    [OneTimeSetUp]
    public async Task RunAsync()
    {
        foreach (var preview in new[] { false, true })
        {
            var engine = await StartAsync(preview);
            var (exitCode, output) = await RunAsync(engine);
            _runs[preview] = (engine, exitCode, output);
        }
    }

    [OneTimeTearDown]
    public async Task CloseAsync()
    {
        foreach (var run in _runs.Values)
        {
            await run.Engine.DisposeAsync();
        }
    }

    [Test]
    public void Program_OfABundledInstitution_RegistersItsResourcesAndSignals([Values] bool preview)
    {
        var (engine, exitCode, output) = _runs[preview];

        Assert.That(engine.Logs.Where(log => log.Severity == Rpc.LogSeverity.Error).Select(log => log.Message), Is.Empty);
        Assert.That((exitCode, output, engine.Signalled), Is.EqualTo((0, "", true)));
        Assert.That(engine.Registrations.Select(request => request.Type), Has.Exactly(1).EqualTo("qsgen:index:Schema")
            .And.Exactly(1).EqualTo("qsgen:index:DemoData").And.Exactly(1).EqualTo("qsgen:index:Refresh")
            .And.Some.EqualTo("aws-native:quicksight:DataSet").And.Some.EqualTo("aws-native:quicksight:Dashboard"));
    }

    [Test]
    public void Program_Documents_AreNestedNoDeeperThanReceiversAccept()
    {
        var deepest = _runs[false].Engine.Registrations.Max(request => PropertyNesting.CostOf(PropertyDecoder.FromStruct(request.Object)));
        Assert.That(deepest, Is.InRange(1, 90), "the protocol ends at 99, and a margin is kept");
    }

    [Test]
    public void Program_SecretConfiguration_IsInNoMessageAndOnlyInsideSecrets([Values] bool preview)
    {
        var (engine, _, output) = _runs[preview];

        var shown = engine.Registrations.Select(request => PropertyDecoder.FromStruct(request.Object).ToString())
            .Concat(engine.Calls.OfType<Rpc.RegisterResourceOutputsRequest>()
                .Select(request => PropertyDecoder.FromStruct(request.Outputs).ToString()))
            .Concat(engine.Logs.Select(log => log.Message))
            .Append(output);
        Assert.That(shown, Has.None.Contains(Canary));
        Assert.That(engine.Registrations.Select(request => PropertyJson.ToText(PropertyDecoder.FromStruct(request.Object))),
            Has.Some.Contains(Canary),
            "the canary is worth looking for only where it gets in");
    }

    [Test]
    public async Task Program_WithABadInstitution_ReportsItAndExitsReported()
    {
        await using var engine = await StartAsync(preview: true);
        engine.Config["qsgen:institution"] = "no-such-bank.yaml";

        var (exitCode, _) = await RunAsync(engine);

        var error = engine.Error;
        Assert.That((exitCode, engine.Signalled), Is.EqualTo((32, false)));
        Assert.That(error, Does.Contain("no-such-bank.yaml").And.Not.Contain("   at "));
    }

    private static async Task<RecordingEngine> StartAsync(bool preview)
    {
        var engine = await RecordingEngine.StartAsync(preview);
        engine.Config["qsgen:institution"] = BundledInstitutions.Default;
        engine.Config["qsgen:databaseUrl"] = $"postgres://bank:{Canary}@db.example.test/bank";
        engine.Config["qsgen:demoData"] = "true";
        engine.Config["qsgen:awsAccountId"] = "123456789012";
        engine.Config["aws-native:region"] = "eu-central-1";
        engine.SecretKeys.Add("qsgen:databaseUrl");
        engine.Outputs["qsgen:index:Schema"] = PropertyValue.Object(("tablePrefix", BundledInstitutions.Default), ("fingerprint", "f"));
        engine.Outputs["qsgen:index:DemoData"] = PropertyValue.Object(("fingerprint", "g"));
        engine.Outputs["qsgen:index:Refresh"] = PropertyValue.Object(("asOf", "2030-01-31T12:00:00Z"));
        return engine;
    }

    private static async Task<(int ExitCode, string Output)> RunAsync(RecordingEngine engine)
    {
        using var program = ProviderProcess.Start([], engine.Variables("qsgen"));
        var (output, errors) = (program.StandardOutput.ReadToEndAsync(), program.StandardError.ReadToEndAsync());
        await program.WaitForExitAsync();
        return (program.ExitCode, await output + await errors);
    }
}
