using System.Collections.Concurrent;
using QsGen.Engine.Providers;
using QsGen.Engine.State;
using QsGen.Engine.Urns;
using QsGen.Wire;

namespace QsGen.Engine.Deployments;

/// <summary>The part of an operation in which the program registers what it wants.</summary>
internal sealed class ProgramPhase
{
    private readonly RunningDeployment _deployment;
    private readonly StepGenerator _generator;
    private readonly StepRunner _runner;
    private readonly DefaultProviders _defaults;
    private readonly ConcurrentDictionary<Urn, ProviderReference> _inherited = new();
    private readonly ConcurrentDictionary<Urn, bool> _failed = new();
    private readonly ConcurrentDictionary<Urn, PropertyObject> _outputs = new();

    public ProgramPhase(RunningDeployment deployment, OldResources olds, TargetSet targets, StepRunner runner)
    {
        (_deployment, _runner) = (deployment, runner);
        _generator = new StepGenerator(deployment, olds, targets);
        _defaults = new DefaultProviders(deployment.Settings, goal => StateOfAsync(goal));
    }

    /// <summary>The outputs that the program registered for the stack; null if it registered none.</summary>
    public PropertyObject? StackOutputs { get; private set; }

    /// <summary>Whether the program has registered a URN in this run.</summary>
    public bool IsRegistered(Urn urn) => _generator.IsRegistered(urn);

    /// <summary>Carries out a registration, and returns the state that it leads to.</summary>
    /// <exception cref="RegistrationException">It cannot be carried out; the message is for the person.</exception>
    /// <exception cref="StepFailedException">A step of it failed; the person has been told.</exception>
    /// <exception cref="DeploymentStoppedException">The operation is being given up.</exception>
    /// <exception cref="DependencySkippedException">Something that it depends on failed, and the rest goes on.</exception>
    public async Task<ResourceState> RegisterAsync(Goal goal, CancellationToken cancellationToken)
    {
        RequireHealthyDependencies(goal);
        var settled = await WithProviderAsync(goal);
        try
        {
            return await StateOfAsync(settled, cancellationToken);
        }
        catch (StepFailedException exception)
        {
            // The step may have been about a dependent that had to go first; the program asks about its own resource.
            var urn = UrnOf(goal);
            _failed[exception.Urn] = true;
            _failed[urn] = true;
            throw new StepFailedException(urn, exception.Message);
        }
        catch (RegistrationException) when (_deployment.Options.ContinueOnError)
        {
            _failed[UrnOf(goal)] = true;
            throw;
        }
    }

    /// <summary>Reads an object that others manage.</summary>
    /// <exception cref="RegistrationException">It cannot be carried out; the message is for the person.</exception>
    /// <exception cref="StepFailedException">The read failed; the person has been told.</exception>
    public async Task<ResourceState> ReadAsync(Goal goal, string? id, CancellationToken cancellationToken)
    {
        RequireHealthyDependencies(goal);
        var settled = await WithProviderAsync(goal);
        var registration = await _generator.GenerateReadAsync(settled, id, cancellationToken);
        return await _runner.RunAsync(registration.Steps) ?? _deployment.New(registration.Urn)!;
    }

    /// <summary>Calls a function of a provider.</summary>
    /// <exception cref="ProviderException">The call failed.</exception>
    public async Task<InvokeResult> InvokeAsync(
        string token, PropertyObject arguments, ProviderReference? provider, string version, string pluginDownloadUrl,
        CancellationToken cancellationToken)
    {
        if (token == "pulumi:pulumi:getResource")
        {
            return GetResource(arguments);
        }

        var package = token[..Math.Max(0, token.IndexOf(':', StringComparison.Ordinal))];
        var reference = provider ?? await _defaults.GetAsync(package, version, pluginDownloadUrl);
        var client = await _deployment.Providers.GetAsync(reference, cancellationToken);
        return await client.InvokeAsync(token, arguments, _deployment.Preview, cancellationToken);
    }

    /// <summary>Keeps the outputs of a component; those of the stack are written at the very end.</summary>
    /// <exception cref="RegistrationException">The component was not registered in this run, or has its outputs already.</exception>
    public async Task RegisterOutputsAsync(Urn urn, PropertyObject outputs)
    {
        if (_deployment.New(urn) is not { } state)
        {
            throw new RegistrationException($"cannot register outputs of '{urn}', which is not registered");
        }

        if (!_outputs.TryAdd(urn, outputs))
        {
            throw new RegistrationException($"the outputs of '{urn}' are registered already");
        }

        if (state.IsStack)
        {
            StackOutputs = outputs;
            return;
        }

        var completed = state with { Outputs = outputs.WithoutOutputs() };
        _deployment.Remember(completed);
        if (_generator.IsLeftOut(urn))
        {
            return;
        }

        if (completed.Outputs.Equals(state.Outputs))
        {
            _deployment.Journal.Change(change => change.Replace(state, completed));
        }
        else
        {
            await _deployment.Journal.ChangeAsync(change => change.Replace(state, completed));
        }
    }

    private async Task<ResourceState> StateOfAsync(Goal goal, CancellationToken cancellationToken = default)
    {
        if (_runner.Stopping)
        {
            throw new DeploymentStoppedException();
        }

        Registration registration;
        try
        {
            registration = await _generator.GenerateAsync(goal, cancellationToken);
        }
        catch (ProviderException exception)
        {
            throw new RegistrationException(exception.Message);
        }

        return await _runner.RunAsync(registration.Steps) ?? _deployment.New(registration.Urn)!;
    }

    /// <summary>
    /// Gives a custom resource its provider: the explicit one, its parent's if that is of the same package, else the
    /// default one.
    /// </summary>
    private async Task<Goal> WithProviderAsync(Goal goal)
    {
        if (goal.IsProvider)
        {
            return goal;
        }

        var inherited = goal.Parent is { } parent && _inherited.TryGetValue(parent, out var above) ? above : (ProviderReference?)null;
        var provider = goal.Provider ?? inherited;
        if (provider is { } known)
        {
            _inherited[UrnOf(goal)] = known;
        }

        if (!goal.Custom)
        {
            return goal;
        }

        return goal with
        {
            Provider = provider is { } usable && usable.Package == goal.Package
                ? usable
                : await _defaults.GetAsync(goal.Package, goal.Version, goal.PluginDownloadUrl),
        };
    }

    private void RequireHealthyDependencies(Goal goal)
    {
        var needed = goal.Dependencies.Concat(goal.PropertyDependencies.Values.SelectMany(urns => urns));
        if (goal.Parent is { } parent)
        {
            needed = needed.Append(parent);
        }

        if (needed.Any(_failed.ContainsKey))
        {
            var urn = UrnOf(goal);
            _failed[urn] = true;
            throw new DependencySkippedException(urn);
        }
    }

    private Urn UrnOf(Goal goal) =>
        Urn.Create(_deployment.Settings.Stack, _deployment.Settings.Project, goal.Parent, goal.Type, goal.Name);

    private InvokeResult GetResource(PropertyObject arguments)
    {
        if (arguments.Find("urn") is not PropertyString urn || !Urn.IsWellFormed(urn.Value)
            || _deployment.Latest(new Urn(urn.Value)) is not { } state)
        {
            throw new ProviderException($"there is no resource '{arguments.Find("urn")}' in this stack");
        }

        return new InvokeResult(
            PropertyValue.Object(
                ("urn", urn.Value),
                ("id", state.Id ?? ""),
                ("state", state.Outputs),
                ("provider", state.Provider?.ToString() ?? "")),
            []);
    }
}
