using System.Text;
using QsGen.Engine;
using QsGen.Engine.Deployments;
using QsGen.Engine.Operations;
using QsGen.Engine.State;
using QsGen.Engine.Urns;
using static QsGen.Tests.Engine.Support.BrokenLifecycleException;

namespace QsGen.Tests.Engine.Support;

/// <summary>One case: some runs in which things go wrong, then one in which nothing does, and what has to hold after it.</summary>
/// <param name="engine">The engine, its provider and its state.</param>
/// <param name="seed">Decides the case.</param>
/// <param name="programOf">Makes the program from the case's chance.</param>
/// <param name="stride">How many saved states there are to one that is checked.</param>
internal sealed class LifecycleCase(EngineHarness engine, int seed, Func<Random, IRandomProgram> programOf, int stride = 1)
{
    private readonly Random _random = new(seed);
    private int _checked;

    /// <exception cref="BrokenLifecycleException">Something does not hold.</exception>
    public async Task RunAsync()
    {
        engine.Provider.Cloud.Clear();
        engine.Store.Clear();
        var program = programOf(_random);
        for (var rounds = 1 + _random.Next(3); rounds > 0; rounds--)
        {
            await MisfortuneAsync(program);
            program.Edit();
        }

        if (_random.Next(8) == 0)
        {
            await RequireEmptyAfterDestroyAsync();
        }
        else
        {
            await RequireConvergenceAsync(program);
        }

        RequireSoundSaves();
    }

    private async Task MisfortuneAsync(IRandomProgram program)
    {
        using var misfortune = new Misfortune(_random, engine.Store);
        var options = new OperationOptions
        {
            Refresh = _random.Next(8) == 0,
            Deployment = new DeploymentOptions
            {
                ContinueOnError = _random.Next(5) == 0,
                Parallel = 1 + _random.Next(8),
                Targets = _random.Next(8) == 0 ? [new UrnPattern($"**::{program.AnyName(_random)}")] : [],
                TargetDependents = _random.Next(2) == 0,
                Replace = _random.Next(12) == 0 ? [new UrnPattern($"**::{program.AnyName(_random)}")] : [],
            },
        };
        engine.Provider.Before = misfortune.StrikeAsync;
        try
        {
            _ = _random.Next(10) switch
            {
                0 => await engine.DestroyAsync(options, misfortune.Stop),
                1 => await engine.RefreshAsync(options, misfortune.Stop),
                _ => await engine.UpAsync(program.RunAsync, options, misfortune.Stop),
            };
        }
        catch (Exception exception) when (exception is EngineException or OperationCanceledException)
        {
            Unless(engine.Store.Killed || misfortune.Stop.IsCancellationRequested, () => "the engine gave up: " + exception.Message);
        }

        engine.Provider.Before = (_, _) => Task.CompletedTask;
        engine.Store.Revive();
        RequireSoundSaves();
    }

    private async Task RequireConvergenceAsync(IRandomProgram program)
    {
        var up = await engine.UpAsync(program.RunAsync);
        Unless(up.Succeeded, () => "the run after the misfortunes failed: " + string.Join("; ", engine.Display.Errors));
        RequireReality();

        var preview = await engine.PreviewAsync(program.RunAsync);
        Unless(
            preview.Succeeded && !preview.Plan.HasChanges,
            () => "a preview after it is not empty: " + string.Join(", ", EngineHarness.Steps(preview.Plan)));
        Unless(!engine.Provider.Mutations.Any(), () => "a preview changed something");
    }

    private async Task RequireEmptyAfterDestroyAsync()
    {
        var missed = "";
        engine.Provider.Before = (verb, name) =>
        {
            missed = verb == "delete" && MentionedBy(name) is { } other ? $"'{name}' was deleted before '{other}', which needs it" : missed;
            return Task.CompletedTask;
        };
        var destroy = await engine.DestroyAsync();
        Unless(destroy.Succeeded, () => "the destroy after the misfortunes failed: " + string.Join("; ", engine.Display.Errors));
        Unless(engine.Provider.Cloud.IsEmpty, () => "objects are left: " + string.Join(", ", engine.Provider.Cloud.Keys));
        Unless(engine.Store.History.Count == 0 || engine.Resources.Count == 0, () => "resources are left in the state");
        Unless(missed.Length == 0, () => missed);
        engine.Provider.Before = (_, _) => Task.CompletedTask;
    }

    /// <summary>An object whose properties hold the id of the only object of a name.</summary>
    private string? MentionedBy(string name)
    {
        var cloud = engine.Provider.Cloud.Values;
        var named = cloud.Where(thing => new Urn(thing.Urn).Name == name).ToList();
        return named.Count == 1
            ? cloud.FirstOrDefault(other => other.Properties.ToString().Contains($"\"{named[0].Id}\"", StringComparison.Ordinal))?.Id
            : null;
    }

    private void RequireReality()
    {
        var state = Load(engine.Store.History[^1]);
        var known = state.Resources.Where(resource => resource is { Custom: true, IsProvider: false })
            .Select(resource => (resource.Id!, resource.Urn.Value, resource.Inputs.ToString()))
            .Order().ToList();
        var real = engine.Provider.Cloud.Values
            .Select(thing => (thing.Id, CurrentUrn(thing, state), thing.Properties.ToString())).Order().ToList();
        Unless(known.SequenceEqual(real), () => $"state and reality differ: {string.Join(", ", known)} / {string.Join(", ", real)}");
        Unless(state.Pending.IsEmpty, () => "operations are still pending");
        Unless(!state.Resources.Any(state => state.Delete || state.PendingReplacement), () => "halves of replacements are left");
    }

    /// <summary>Looks at what was saved since the last look.</summary>
    private void RequireSoundSaves()
    {
        var saves = engine.Store.History.Index().Skip(_checked).Where(save => save.Index % stride == 0).ToList();
        _checked = engine.Store.History.Count;
        foreach (var (index, content) in saves)
        {
            var violations = SnapshotIntegrity.Violations(Load(content));
            Unless(violations.Count == 0, () => $"save {index} is not sound: {violations[0]}");
            Unless(
                !Encoding.UTF8.GetString(content).Contains(RandomProgram.Canary, StringComparison.Ordinal),
                () => "a secret is in the state");
        }
    }

    // A resource that was only renamed keeps its object as it is, so that the object knows an older URN.
    private static string CurrentUrn(CloudObject thing, Snapshot state) =>
        state.Resources.FirstOrDefault(resource => resource.Id == thing.Id)?.Urn.Value ?? thing.Urn;

    private static Snapshot Load(byte[] content) => new DeploymentFile().Read(content, EngineHarness.Keys);
}
