using System.Globalization;
using System.Text;
using Grpc.Core;
using QsGen.Engine;
using QsGen.Engine.State;
using QsGen.Tests.Engine.Support;
using QsGen.Wire;

namespace QsGen.Tests.Engine;

/// <summary>Random programs, edited between runs, with a provider that fails and a process that is killed at random.</summary>
internal sealed class LifecycleTests : EngineFixture
{
    private const int CasesInCi = 200;
    private const string Variable = "QSGEN_PROPERTY_CASES";

    [Test]
    public async Task Lifecycle_AfterFailuresAndKills_StateEqualsRealityAndConverges()
    {
        Provider.Adopts = true;
        Engine.Settings = Engine.Settings with { Providers = [Engine.Settings.Providers[0] with { AdoptsInterruptedCreates = true }] };

        // The usual run takes the same cases every time; a run with a number of cases takes new ones.
        var isSearch = int.TryParse(Environment.GetEnvironmentVariable(Variable), CultureInfo.InvariantCulture, out var wanted);
        var seeds = new Random(isSearch ? Environment.TickCount : 0);
        for (var left = isSearch ? wanted : CasesInCi; left > 0; left--)
        {
            var seed = seeds.Next();
            try
            {
                await CaseAsync(seed);
            }
            catch (InvalidOperationException broken)
            {
                Assert.Fail($"case {seed}: {broken.Message}");
            }
        }
    }

    private async Task CaseAsync(int seed)
    {
        var random = new Random(seed);
        var program = new RandomProgram(random);
        Provider.Cloud.Clear();
        Engine.Store.Clear();
        for (var rounds = 1 + random.Next(3); rounds > 0; rounds--)
        {
            await MisfortuneAsync(program, random);
            program.Edit();
        }

        if (random.Next(8) == 0)
        {
            await RequireEmptyAfterDestroyAsync();
            return;
        }

        await RequireConvergenceAsync(program);
        Require.That(Unsound().FirstOrDefault() is null, $"a saved state is not sound: {Unsound().FirstOrDefault()}");
        Require.That(Engine.Store.History.All(content =>
            !Encoding.UTF8.GetString(content).Contains("canary-", StringComparison.Ordinal)), "a secret is in the state");
    }

    /// <summary>One run in which the provider may fail and the process may be killed.</summary>
    private async Task MisfortuneAsync(RandomProgram program, Random random)
    {
        var (failures, partials) = (random.Next(2) * 0.15, random.Next(2) * 0.1);
        Engine.Store.SavesBeforeKill = random.Next(2) == 0 ? random.Next(25) : null;
        var gate = new Lock();
        Provider.Before = (verb, name) =>
        {
            lock (gate)
            {
                var mutates = verb is "create" or "update" or "delete";
                return mutates && random.NextDouble() < failures
                    ? throw new RpcException(new Grpc.Core.Status(StatusCode.Internal, "bad luck"))
                    : verb == "update" && random.NextDouble() < partials ? throw TestProvider.Partial("", PropertyObject.Empty, "half done")
                    : Task.CompletedTask;
            }
        };
        try
        {
            _ = random.Next(10) == 0 ? await Engine.DestroyAsync() : await Engine.UpAsync(program.RunAsync);
        }
        catch (EngineException)
        {
            // The kill.
        }

        Provider.Before = (_, _) => Task.CompletedTask;
        Engine.Store.Revive();
    }

    private async Task RequireConvergenceAsync(RandomProgram program)
    {
        var up = await Engine.UpAsync(program.RunAsync);
        Require.That(up.Succeeded, "the run after the misfortunes failed: " + string.Join("; ", Engine.Display.Errors));
        RequireReality();

        var preview = await Engine.PreviewAsync(program.RunAsync);
        Require.That(preview.Succeeded && !preview.Plan.HasChanges, "a preview after it is not empty: " + string
            .Join(", ", EngineHarness.Steps(preview.Plan)));
        Require.That(!Provider.Mutations.Any(), "a preview changed something");
    }

    private async Task RequireEmptyAfterDestroyAsync()
    {
        var destroy = await Engine.DestroyAsync();
        Require.That(destroy.Succeeded, "the destroy after the misfortunes failed: " + string.Join("; ", Engine.Display.Errors));
        Require.That(Provider.Cloud.IsEmpty, "objects are left: " + string.Join(", ", Provider.Cloud.Keys));
        Require.That(Engine.Store.History.Count == 0 || Engine.Resources.Count == 0, "resources are left in the state");
    }

    private void RequireReality()
    {
        var state = Load(Engine.Store.History[^1]);
        var known = state.Resources.Where(resource => resource is { Custom: true, IsProvider: false })
            .Select(resource => (resource.Id!, resource.Urn.Value, resource.Inputs.ToString()))
            .Order();
        var real = Provider.Cloud.Values.Select(thing => (thing.Id, CurrentUrn(thing, state), thing.Properties.ToString())).Order();
        Require.That(known.SequenceEqual(real), $"state and reality differ: {string.Join(", ", known)} / {string.Join(", ", real)}");
        Require.That(state.Pending.IsEmpty, "operations are still pending");
        Require.That(!state.Resources.Any(resource => resource.Delete || resource.PendingReplacement), "halves of replacements are left");
    }

    // A resource that was only renamed keeps its object as it is, so that the object knows an older URN.
    private static string CurrentUrn(CloudObject thing, Snapshot state) =>
        state.Resources.FirstOrDefault(resource => resource.Id == thing.Id)?.Urn.Value ?? thing.Urn;

    private IEnumerable<string> Unsound() =>
        Engine.Store.History.SelectMany((content, index) =>
            SnapshotIntegrity.Violations(Load(content)).Select(complaint => $"save {index}: {complaint}"));

    private static Snapshot Load(byte[] content) => new DeploymentFile().Read(content, EngineHarness.Keys);

    private static class Require
    {
        // Not an assertion of the test framework: that would count each try of the search for the smallest case as a failure.
        public static void That(bool condition, string complaint)
        {
            if (!condition)
            {
                throw new InvalidOperationException(complaint);
            }
        }
    }
}
