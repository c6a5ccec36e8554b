using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Grpc.Core;
using Pulumi;
using QsGen.Engine;
using QsGen.Engine.Monitor;
using QsGen.Stacks;
using QsGen.Tests.Engine.Support;
using Deployment = Pulumi.Deployment;

namespace QsGen.Tests.Engine;

/// <summary>Functions of a program that the engine calls around steps: the SDK's side and the engine's, over the protocol.</summary>
internal sealed class HookTests : EngineFixture
{
    private readonly ConcurrentQueue<string> _seen = new();

    [SetUp]
    public void Forget() => _seen.Clear();

    [Test]
    public async Task UpdateHook_RunsInPreviewAndUpdateWithBothSides_AndNotForWhatStaysTheSame()
    {
        await UpAsync(1, Bound);
        await UpAsync(1, Bound);
        Assert.That(_seen, Is.Empty);

        await Engine.PreviewAsync(Program(2, Bound));
        Assert.That(_seen, Is.EqualTo(new[] { "before 1 to 2" }), "the hook after it does not run in previews");
        await UpAsync(2, Bound);

        Assert.That(_seen, Is.EqualTo(new[] { "before 1 to 2", "before 1 to 2", "after 1 to 2" }));

        void Bound(ResourceHookBinding hooks)
        {
            hooks.BeforeUpdate.Add(Hook("early", "before", new() { OnDryRun = true }));
            hooks.AfterUpdate.Add(Hook("late", "after", new()));
        }
    }

    [Test]
    public async Task CreateHook_HasOnlyTheNewSide_AndItsMessagesStandBelowTheResource()
    {
        await UpAsync(1, hooks => hooks.AfterCreate.Add(new("made", (args, _) =>
        {
            var sides = $"{args.OldInputs is null} {args.NewInputs!["size"]} {args.NewOutputs is not null} {args.Id != ""}";
            _seen.Enqueue($"{args.Name} {args.Type} {sides}");
            Log.Info("made it");
            return Task.CompletedTask;
        })));

        Assert.That(_seen, Is.EqualTo(new[] { "a test:index:Thing True 1 True True" }));
        Assert.That(Engine.Display.Messages, Does.Contain("made it"));
    }

    [Test]
    public async Task FailingHook_BeforeAStepPreventsIt_AfterItFailsTheUpdateWithTheStateSaved_OrIsAWarning()
    {
        var before = await Engine.UpAsync(Program(1, hooks => hooks.BeforeCreate.Add(Failing("no", new()))));
        Assert.That((before.Succeeded, Engine.Provider.Cloud.Count), Is.EqualTo((false, 0)));
        Assert.That(Engine.Display.Errors, Does.Contain("the hook 'no' failed: not today"));

        var after = await Engine.UpAsync(Program(1, hooks => hooks.AfterCreate.Add(Failing("late", new()))));
        Assert.That((after.Succeeded, Engine.Provider.Cloud.Count, Engine.HasResource("a")), Is.EqualTo((false, 1, true)));

        var ignored = await Engine.UpAsync(Program(2, hooks => hooks.BeforeUpdate.Add(Failing("meek", new() { IgnoreErrors = true }))));
        Assert.That(ignored.Succeeded);
    }

    [Test]
    public async Task ErrorHook_HasAStepTriedAgain_AndSeesEveryErrorTheLastFirst()
    {
        var attempts = 0;
        Provider.Before = (verb, _) => verb == "create" && ++attempts <= 2
            ? throw new RpcException(new Status(StatusCode.Internal, $"ThrottlingException {attempts}"))
            : Task.CompletedTask;

        var result = await Engine.UpAsync(Program(1, hooks => hooks.OnError.Add(new("again", (args, _) =>
        {
            _seen.Enqueue($"{args.FailedOperation}: {string.Join(", ", args.Errors)}");
            return Task.FromResult(true);
        }))));

        Assert.That(result.Succeeded);
        Assert.That(_seen, Is.EqualTo(new[] { "create: ThrottlingException 1", "create: ThrottlingException 2, ThrottlingException 1" }));
    }

    [Test]
    public async Task ErrorHookThatSaysNo_LeavesTheErrorAsItIs()
    {
        Provider.Before = (verb, _) => verb == "create"
            ? throw new RpcException(new Status(StatusCode.Internal, "no room")) : Task.CompletedTask;

        var result = await Engine.UpAsync(Program(1, hooks => hooks.OnError.Add(new("again", (_, _) => Task.FromResult(false)))));

        Assert.That((result.Succeeded, Engine.Display.Errors), Is.EqualTo((false, (string[])["no room"])));
    }

    [Test]
    public async Task State_WithHooks_HasVersionFourAndTheirNames_AndIsReadAgain()
    {
        await UpAsync(1, Bound);

        var file = JsonNode.Parse(Engine.Store.History[^1])!;
        Assert.That(((int)file["version"]!, (string?)file["features"]![0]), Is.EqualTo((4, "hooks")));
        Assert.That(
            Engine.Resource("a")["resourceHooks"]!.ToJsonString(), Is.EqualTo("""{"BeforeUpdate":["early"],"OnError":["again"]}"""));
        await UpAsync(1, _ => { });
        Assert.That((int)JsonNode.Parse(Engine.Store.History[^1])!["version"]!, Is.EqualTo(3));

        void Bound(ResourceHookBinding hooks)
        {
            hooks.BeforeUpdate.Add(Hook("early", "before", new()));
            hooks.OnError.Add(new("again", (_, _) => Task.FromResult(false)));
        }
    }

    [Test]
    public async Task DeleteHook_MakesAPlainDestroyFail_BeforeTheObjectGoes()
    {
        await UpAsync(1, hooks => hooks.BeforeDelete.Add(Hook("farewell", "before", new())));

        var result = await Engine.DestroyAsync();

        Assert.That((result.Succeeded, Engine.Provider.Cloud.Count), Is.EqualTo((false, 1)));
        Assert.That(Engine.Display.Errors.Single(), Does.StartWith("Resource has delete hooks registered, but the program is not running"));
    }

    [Test]
    public void Retries_AreBoundedAndWaitLongerEachTime()
    {
        var waits = Enumerable.Range(1, ThrottleRetry.MostAttempts - 1).Select(attempt => ThrottleRetry.WaitAfter(attempt).TotalSeconds);

        Assert.That(waits, Is.EqualTo(new double[] { 2, 4, 8, 16, 32, 60, 60 }));
    }

    [TestCase("Rate exceeded (ThrottlingException)", 1, true)]
    [TestCase("ConflictException: another update is under way", 7, true)]
    [TestCase("ResourceUnavailableException", 8, false)]
    [TestCase("AccessDeniedException", 1, false)]
    public async Task Retry_IsOnlyForWhatPasses_SaysSoInOneLineAndWaits(string error, int failed, bool expected)
    {
        var clock = new Microsoft.Extensions.Time.Testing.FakeTimeProvider { AutoAdvanceAmount = TimeSpan.Zero };
        var args = new ErrorHookArgs("", "", "a", "t", null, null, null, "update", [.. Enumerable.Repeat(error, failed)]);

        var answer = new ThrottleRetry(clock).RetriesAsync(args, _seen.Enqueue, default);
        Assert.That(answer.IsCompleted, Is.Not.EqualTo(expected));
        clock.Advance(TimeSpan.FromMinutes(1));

        Assert.That(await answer, Is.EqualTo(expected));
        Assert.That(_seen, Has.Count.EqualTo(expected ? 1 : 0));
    }

    private static EngineProgram Program(int size, Action<ResourceHookBinding> bind) => (variables, stop) =>
        ProgramEnvironment.RunAsync(variables, () => Deployment.RunAsync(() =>
        {
            var options = new CustomResourceOptions();
            bind(options.Hooks);
            _ = new CustomResource(
                TestProgram.Thing,
                "a",
                new DictionaryResourceArgs(ImmutableDictionary<string, object?>.Empty.Add("size", size)),
                options);
        }));

    private static ResourceHook Failing(string name, ResourceHookOptions options) =>
        new(name, (_, _) => throw new InvalidOperationException("not today"), options);

    private ResourceHook Hook(string name, string moment, ResourceHookOptions options) => new(
        name,
        (args, _) =>
        {
            _seen.Enqueue($"{moment} {args.OldInputs!["size"]} to {args.NewInputs!["size"]}");
            return Task.CompletedTask;
        },
        options);

    private async Task UpAsync(int size, Action<ResourceHookBinding> bind) =>
        Assert.That((await Engine.UpAsync(Program(size, bind))).Succeeded, string.Join('\n', Engine.Display.Errors));
}
