using QsGen.Engine.Deployments;
using QsGen.Engine.Operations;
using QsGen.Tests.Engine.Support;
using QsGen.Wire;
using QsGen.Wire.Rpc;
using static QsGen.Tests.Engine.Support.EngineHarness;

namespace QsGen.Tests.Engine;

internal sealed class FailureTests : EngineFixture
{
    private static readonly OperationOptions Continue = new() { Deployment = new DeploymentOptions { ContinueOnError = true } };

    [Test]
    public async Task Failure_FirstOne_StopsNewStepsAndKeepsRunningOnes()
    {
        var (begun, failed) = (new TaskCompletionSource(), new TaskCompletionSource());
        Provider.Before = async (verb, name) =>
        {
            if (verb == "create" && name == "bad")
            {
                throw new Grpc.Core.RpcException(new Grpc.Core.Status(Grpc.Core.StatusCode.Internal, "no room"));
            }

            if (verb == "create" && name == "slow")
            {
                begun.SetResult();
                await failed.Task;
            }
        };

        var result = await Engine.UpAsync(async program =>
        {
            var slow = program.ThingAsync("slow");
            await begun.Task;
            await Expect(program.ThingAsync("bad"));
            await Expect(program.ThingAsync("late"));
            failed.SetResult();
            await slow;
            await program.ThingAsync("never");
        });

        Assert.That(result.Succeeded, Is.False);
        Assert.That(Engine.Display.Errors, Is.EqualTo(new[] { "no room" }));
        Assert.That(Provider.Cloud.Values.Select(thing => new QsGen.Engine.Urns.Urn(thing.Urn).Name), Is.EqualTo(new[] { "slow" }));
        Assert.That(Engine.HasResource("slow"), Is.True);
    }

    [Test]
    public async Task Failure_WhileTheProviderLooksAtAnother_IsAllThatIsReported()
    {
        var (begun, looking) = (new TaskCompletionSource(), new TaskCompletionSource());
        Provider.Before = async (verb, name) =>
        {
            switch (verb, name)
            {
                case ("create", "bad"):
                    begun.SetResult();
                    await looking.Task;
                    throw new Grpc.Core.RpcException(new Grpc.Core.Status(Grpc.Core.StatusCode.Internal, "no room"));
                case ("check", "slow"):
                    looking.SetResult();

                    // Long enough for the program to end and the operation after it.
                    await Task.Delay(TimeSpan.FromMilliseconds(500));
                    break;
            }
        };

        await Engine.UpAsync(async program =>
        {
            var bad = program.ThingAsync("bad");
            await begun.Task;
            _ = Expect(program.ThingAsync("slow"));
            await bad;
        });

        Assert.That(Engine.Display.Errors, Is.EqualTo(new[] { "no room" }));
    }

    [Test]
    public async Task Failure_ProgramsCalls_EndWithUnavailable()
    {
        Provider.Before = (verb, _) => verb == "create" ? throw new InvalidOperationException() : Task.CompletedTask;
        Grpc.Core.RpcException? seen = null;

        await Engine.UpAsync(async program => seen = await Expect(program.ThingAsync("a")));

        Assert.That(seen!.StatusCode, Is.EqualTo(Grpc.Core.StatusCode.Unavailable));
    }

    [Test]
    public async Task Failure_OfTheProgram_DeletesNothing()
    {
        await Engine.UpAsync(program => program.ThingAsync("a"));

        var result = await Engine.Engine.UpAsync((_, _) => Task.FromResult(1));

        Assert.That(result.Succeeded, Is.False);
        Assert.That(Engine.Display.Errors, Does.Contain("Program exited with non-zero exit code: 1"));
        Assert.That(Provider.Cloud, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Failure_ReportedByTheProgram_AddsNothing()
    {
        await Engine.Engine.UpAsync((_, _) => Task.FromResult(32));

        Assert.That(Engine.Display.Errors, Is.Empty);
    }

    [Test]
    public async Task Failure_OfTheProgram_KeepsOldStackOutputsAndAddsNewOnes()
    {
        await Engine.UpAsync(program => program.OutputsAsync(Props(("old", 1), ("both", 1))));

        await Engine.UpAsync(async program =>
        {
            await program.OutputsAsync(Props(("both", 2)));
            throw new Grpc.Core.RpcException(Grpc.Core.Status.DefaultCancelled);
        });

        var outputs = await Engine.Engine.OutputsAsync();
        Assert.That(outputs, Is.EqualTo(Props(("old", 1), ("both", 2))));
    }

    [Test]
    public async Task ContinueOnError_Dependents_AreSkippedAndTheRestGoesOn()
    {
        Provider.Before = (verb, name) => (verb, name) == ("create", "bad") ? throw new InvalidOperationException() : Task.CompletedTask;
        var results = new List<Result>();

        var result = await Engine.UpAsync(
            async program =>
            {
                var bad = await program.ThingAsync("bad");
                results.Add(bad.Result);
                var child = await program.ThingAsync("child", null, null, bad.Urn);
                results.Add(child.Result);
                results.Add((await program.ThingAsync("grandchild", null, null, child.Urn)).Result);
                results.Add((await program.ThingAsync("other")).Result);
            },
            Continue);

        Assert.That(results, Is.EqualTo(new[] { Result.Fail, Result.Skip, Result.Skip, Result.Success }));
        Assert.That(result.Succeeded, Is.False);
        Assert.That(Provider.Cloud.Keys, Has.One.StartsWith("other"));
    }

    [Test]
    public async Task ContinueOnError_FailedUpdateAndItsDependents_StayInTheState()
    {
        await Engine.UpAsync(Two(1));
        Provider.Before = (verb, name) => (verb, name) == ("update", "a") ? throw new InvalidOperationException() : Task.CompletedTask;

        await Engine.UpAsync(Two(2), Continue);

        Assert.That(Engine.HasResource("a") && Engine.HasResource("b"), Is.True);
        Assert.That(Provider.Cloud, Has.Count.EqualTo(2));
        static Func<TestProgram, Task> Two(int size) => async program =>
        {
            var a = await program.ThingAsync("a", Props(("size", size)));
            await program.ThingAsync("b", null, null, a.Urn.Length > 0 ? a.Urn : program.StackUrn);
        };
    }

    [Test]
    public async Task Cancel_WhileACreateRuns_LetsItEndAndStopsTheRest()
    {
        using var stop = new CancellationTokenSource();
        Provider.Before = async (verb, name) =>
        {
            if (verb == "create")
            {
                await stop.CancelAsync();
                await WaitForAsync(() => Provider.Calls.Contains("cancel"));
            }
        };

        var result = await Engine.UpAsync(
            async program =>
            {
                await program.ThingAsync("a");
                await program.ThingAsync("b");
            },
            null,
            stop.Token);

        Assert.That(result.Succeeded, Is.False);
        Assert.That(Engine.HasResource("a"), Is.True);
        Assert.That(Engine.HasResource("b"), Is.False);
        Assert.That(Engine.State["pending_operations"], Is.Null);
    }

    [Test]
    public async Task ProviderThatIsUnknown_IsNamedWithThoseThatAreKnown()
    {
        var result = await Engine.UpAsync(program => program.ThingAsync("a", null, request => request.Type = "other:index:Thing"));

        Assert.That(result.Succeeded, Is.False);
        Assert.That(Engine.Display.Errors.Single(), Does.Contain("no provider for package 'other'").And.Contain("test"));
    }

    private static async Task WaitForAsync(Func<bool> condition)
    {
        while (!condition())
        {
            await Task.Yield();
        }
    }

    private static async Task<Grpc.Core.RpcException?> Expect(Task call)
    {
        try
        {
            await call;
            return null;
        }
        catch (Grpc.Core.RpcException exception)
        {
            return exception;
        }
    }
}
