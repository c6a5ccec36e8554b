using System.Collections.Immutable;
using Grpc.Core;
using Pulumi;
using Pulumi.Utilities;
using QsGen.Wire;
using Rpc = QsGen.Wire.Rpc;

namespace QsGen.Tests.PulumiSdk;

/// <summary>How runs end, and what the engine hears of it.</summary>
[NonParallelizable]
internal sealed class RunTests
{
    private RecordingEngine _engine = null!;

    [SetUp]
    public async Task StartEngine() => _engine = await RecordingEngine.StartAsync();

    [TearDown]
    public async Task StopEngine() => await _engine.DisposeAsync();

    [Test]
    public async Task Run_WithoutAnEngine_SaysSo() => await Assert.ThatAsync(
        () => Deployment.RunAsync(() => Task.CompletedTask),
        Throws.InvalidOperationException.With.Message.Contains("Program run without the Pulumi engine available"));

    [Test]
    public void Instance_OutsideARun_SaysSo() => Assert.That(
        () => Deployment.Instance,
        Throws.InvalidOperationException.With.Message.EqualTo("Trying to acquire Deployment.Instance before 'Run' was called."));

    [Test]
    public async Task Exception_InTheProgram_IsOneErrorWithItsTrace()
    {
        var exitCode = await _engine.RunProgramAsync(() => throw new ArithmeticException("out of range"));

        Assert.That(exitCode, Is.EqualTo(32));
        Assert.That(_engine.Error, Does.Contain("failed with an unhandled exception:").And.Contain("ArithmeticException: out of range")
            .And.Contain("   at "));
        Assert.That(_engine.Signalled, Is.False);
    }

    [Test]
    public async Task RunException_InTheProgram_IsItsMessageAlone()
    {
        var exitCode = await _engine.RunProgramAsync(() => throw new RunException("choose a dialect"));

        Assert.That((exitCode, _engine.Error), Is.EqualTo((32, "choose a dialect")));
    }

    [Test]
    public async Task ResourceException_HidingItsStack_IsItsMessageUnderTheResource()
    {
        var exitCode = await _engine.RunProgramAsync(() =>
        {
            var schema = SampleStack.Resource("schema");
            schema.Id.Apply(int (_) => throw new ResourceException("no such database", schema, hideStack: true));
        });

        var log = _engine.Logs.Single();
        Assert.That((exitCode, log.Message), Is.EqualTo((32, "no such database")));
        Assert.That(log.Urn, Is.EqualTo(RecordingEngine.UrnOf("", "bank:index:Thing", "schema")));
    }

    [Test]
    public async Task MissingConfiguration_IsItsMessageAlone()
    {
        var exitCode = await _engine.RunProgramAsync(() => new Config().Require("url"));

        Assert.That(exitCode, Is.EqualTo(32));
        Assert.That(_engine.Error, Is.EqualTo(
            "Missing Required configuration variable 'bank:url'\n"
            + "\tplease set a value using the command `pulumi config set bank:url <value>`"));
    }

    [Test]
    public async Task LogError_WithoutAnException_RegistersAllAndFailsWithoutTheSignal()
    {
        var exitCode = await _engine.RunProgramAsync(() =>
        {
            Log.Error("not good");
            SampleStack.Resource("a");
        });

        Assert.That((exitCode, _engine.Signalled, _engine.Registrations.Count), Is.EqualTo((1, false, 2)));
    }

    [Test]
    public async Task Registration_ThatFails_EndsTheRunWithoutStackOutputs()
    {
        _engine.OnRegister = request => request.Custom
            ? throw new RpcException(new Status(StatusCode.Unavailable, "resource monitor shut down"))
            : Task.FromResult<Rpc.RegisterResourceResponse?>(null);

        var exitCode = await _engine.RunAsync(
            () => Deployment.RunAsync(() => new Dictionary<string, object?> { ["id"] = SampleStack.Resource("a").Id }));

        Assert.That(exitCode, Is.EqualTo(32));
        Assert.That(_engine.Error, Does.Contain("resource monitor shut down"));
        Assert.That(_engine.Calls.OfType<Rpc.RegisterResourceOutputsRequest>(), Is.Empty);
        Assert.That(_engine.Signalled, Is.False);
    }

    [Test]
    public async Task Registration_ThatFailsWhileTheEngineGoesOn_LeavesItsOutputsUnknown(
        [Values(Rpc.Result.Fail, Rpc.Result.Skip)] Rpc.Result result)
    {
        _engine.OnRegister = request => Task.FromResult(request.Name == "a"
            ? new Rpc.RegisterResourceResponse { Urn = RecordingEngine.UrnOf(request.Parent, request.Type, "a"), Result = result }
            : null);

        var exitCode = await _engine.RunProgramAsync(() => SampleStack.Resource("b", ("of", SampleStack.Resource("a").Id)));

        Assert.That((exitCode, _engine.Signalled), Is.EqualTo((0, true)));
        Assert.That(_engine.Inputs("b")["of"], Is.EqualTo(PropertyValue.Unknown));
    }

    [Test]
    public async Task Apply_ThatThrows_FailsTheRunThoughNobodyUsesIt()
    {
        var exitCode = await _engine.RunProgramAsync(() => Output.Create(1).Apply(int (_) => throw new RunException("bad number")));

        Assert.That((exitCode, _engine.Error), Is.EqualTo((32, "bad number")));
    }

    [Test]
    public async Task Run_DoesNotEndBeforeUnusedOutputs()
    {
        var gate = new TaskCompletionSource();
        _engine.OnLog = _ =>
        {
            gate.TrySetResult();
            return Task.CompletedTask;
        };

        var exitCode = await _engine.RunProgramAsync(() =>
        {
            Output.Create(Later()).Apply(_ => SampleStack.Resource("late"));
            Log.Info("go on");
        });

        Assert.That((exitCode, _engine.Registrations.Select(request => request.Name)), Is.EqualTo((0, new[] { "bank-dev", "late" })));

        async Task<int> Later()
        {
            await gate.Task;
            return 1;
        }
    }

    [Test]
    public async Task Logs_ArriveInTheOrderOfTheCalls()
    {
        await _engine.RunProgramAsync(() =>
        {
            var resource = SampleStack.Resource("slow");
            Log.Warn("1", resource);
            foreach (var number in Enumerable.Range(2, 30))
            {
                Log.Info($"{number}");
            }
        });

        Assert.That(_engine.Logs.Select(log => log.Message), Is.EqualTo(Enumerable.Range(1, 31).Select(number => $"{number}")));
        Assert.That(_engine.Logs[0].Urn, Does.EndWith("::slow"));
    }

    [Test]
    public async Task Log_ThatTheEngineRefuses_EndsTheRun()
    {
        _engine.OnLog = _ => throw new RpcException(new Status(StatusCode.Internal, "broken pipe"));

        Assert.That(await _engine.RunProgramAsync(() => Log.Info("hello")), Is.EqualTo(1));
    }

    [Test]
    public async Task Deployments_OneAfterTheOther_BothSignal()
    {
        var first = await _engine.RunProgramAsync(() => SampleStack.Resource("a"));
        var second = await _engine.RunProgramAsync(() => SampleStack.Resource("b"));

        Assert.That((first, second), Is.EqualTo((0, 0)));
        Assert.That(_engine.Calls.OfType<Google.Protobuf.WellKnownTypes.Empty>(), Has.Exactly(2).Items);
    }

    [Test]
    public async Task Argument_OfATypeThatIsNotSupported_NamesItsPlace()
    {
        var deep = ImmutableDictionary<string, object>.Empty.Add("big", 1L);

        var exitCode = await _engine.RunProgramAsync(() => SampleStack.Resource("bad", ("nested", deep)));

        Assert.That(exitCode, Is.EqualTo(32));
        Assert.That(_engine.Error, Does.Contain("System.Int64 is not a supported argument type")
            .And.Contain("resource:bad[bank:index:Thing].nested.big"));
    }

    [Test]
    public async Task Invoke_WithFailures_NamesThemAll()
    {
        _engine.OnInvoke = _ => new() { Failures = { new Rpc.CheckFailure { Property = "region", Reason = "is required" } } };

        var exitCode = await _engine.RunProgramAsync(
            () => Deployment.Instance.Invoke<object>("aws:index:get", InvokeArgs.Empty, (InvokeOptions?)null));

        Assert.That((exitCode, _engine.Error.Contains(
            "Invoke of 'aws:index:get' failed: is required (region)", StringComparison.Ordinal)), Is.EqualTo((32, true)));
    }

    [Test]
    public async Task Invoke_WithAnUnknownArgument_IsUnknownAndCallsNothing()
    {
        Output<bool>? known = null;

        await _engine.RunProgramAsync(() =>
        {
            var args = new DictionaryInvokeArgs(ImmutableDictionary<string, object?>.Empty.Add("id", OutputUtilities.CreateUnknown("x")));
            var result = Deployment.Instance.Invoke<string>("aws:index:get", args, (InvokeOptions?)null);
            known = Output.Create(OutputUtilities.GetIsKnownAsync(result));
        });

        Assert.That(await OutputUtilities.GetValueAsync(known!), Is.False);
        Assert.That(_engine.Calls.OfType<Rpc.ResourceInvokeRequest>(), Is.Empty);
    }

    [Test]
    public async Task Resource_WithAnId_IsReadAndNotRegistered()
    {
        _engine.OnRead = _ => PropertyValue.Object(("name", "found"));

        await _engine.RunProgramAsync(() => new CustomResource("bank:index:Thing", "old", SampleStack.Args(), new() { Id = "thing-7" }));

        Assert.That(_engine.Calls.OfType<Rpc.ReadResourceRequest>().Single().Id, Is.EqualTo("thing-7"));
        Assert.That(_engine.Registrations.Select(request => request.Name), Is.EqualTo((string[])["bank-dev"]));
    }

    [Test]
    public async Task Document_OfSeveralMegabytes_Arrives()
    {
        var text = new string('x', 8 * 1024 * 1024);

        var exitCode = await _engine.RunProgramAsync(() => SampleStack.Resource("big", ("text", text)));

        Assert.That(exitCode, Is.Zero);
        Assert.That(_engine.Inputs("big")["text"], Is.EqualTo((PropertyValue)text));
    }
}
