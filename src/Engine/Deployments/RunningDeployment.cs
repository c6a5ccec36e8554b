using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using QsGen.Engine.Plans;
using QsGen.Engine.Providers;
using QsGen.Engine.State;
using QsGen.Engine.Steps;
using QsGen.Engine.Urns;

namespace QsGen.Engine.Deployments;

/// <summary>One operation on one stack while it runs: what its parts share.</summary>
internal sealed class RunningDeployment
{
    private readonly ConcurrentDictionary<Urn, ResourceState> _news = new();
    private readonly ProviderResources _providerResources;
    private readonly SecretMask _mask;

    /// <param name="settings">The project and the stack.</param>
    /// <param name="options">How to do it.</param>
    /// <param name="preview">Whether nothing may change.</param>
    /// <param name="old">The state before.</param>
    /// <param name="journal">The state while it changes.</param>
    /// <param name="recorder">Where it is told what happens.</param>
    /// <param name="mask">Learns the secrets that come along.</param>
    /// <param name="engineAddress">Where providers can log.</param>
    /// <param name="builtin">The engine's own provider.</param>
    public RunningDeployment(
        EngineSettings settings,
        DeploymentOptions options,
        bool preview,
        Snapshot old,
        StateJournal journal,
        PlanRecorder recorder,
        SecretMask mask,
        Func<string> engineAddress,
        BuiltinProvider builtin)
    {
        (Settings, Options, Preview, Old, Journal, Recorder) = (settings, options, preview, old, journal, recorder);
        _mask = mask;
        Providers = new ProviderRegistry(
            settings.Providers, () => new ProviderStart(engineAddress(), settings.RootDirectory), builtin, FindProvider);
        _providerResources = new ProviderResources(Providers);
        StepContext = new StepContext(preview, settings.Clock, ProviderOfAsync);
    }

    public EngineSettings Settings { get; }

    public DeploymentOptions Options { get; }

    public bool Preview { get; }

    public Snapshot Old { get; }

    public StateJournal Journal { get; }

    public PlanRecorder Recorder { get; }

    public ProviderRegistry Providers { get; }

    public StepContext StepContext { get; }

    /// <summary>The hooks that the program has registered; none without a program.</summary>
    public ProgramHooks Hooks { get; } = new();

    /// <summary>Whether something was reported that makes the operation a failed one, although it went on.</summary>
    public bool HasFailures { get; private set; }

    /// <summary>The state that a registration of this operation led to.</summary>
    public ResourceState? New(Urn urn) => _news.GetValueOrDefault(urn);

    /// <summary>The latest known state of a resource: of this operation, else of the last one.</summary>
    public ResourceState? Latest(Urn urn) =>
        New(urn) ?? Old.Resources.FirstOrDefault(resource => resource.Urn == urn && !resource.Delete);

    /// <summary>Remembers what a step led to.</summary>
    public void Remember(ResourceState state)
    {
        _news[state.Urn] = state;
        LearnSecrets(state);
    }

    /// <summary>Keeps a resource's secrets out of every message from now on.</summary>
    public void LearnSecrets(ResourceState state)
    {
        _mask.Add(state.Inputs);
        _mask.Add(state.Outputs);
    }

    /// <summary>The manager of a custom resource.</summary>
    public async Task<IResourceProvider> ProviderOfAsync(ResourceState state, CancellationToken cancellationToken) =>
        state.IsProvider
            ? _providerResources
            : await Providers.GetAsync(
                state.Provider ?? throw new ProviderException($"'{state.Urn}' has no provider"), cancellationToken);

    /// <summary>What random names are derived from: the same for a resource in preview and update.</summary>
    public static byte[] RandomSeed(Urn urn) => SHA256.HashData(Encoding.UTF8.GetBytes(urn.Value));

    public void Warn(Urn? urn, string message) => Recorder.Report(new Diagnostic(MessageSeverity.Warning, urn, message));

    /// <summary>Tells the person what is wrong, and makes the operation a failed one that goes on nevertheless.</summary>
    public void ReportFailure(Urn? urn, string message)
    {
        HasFailures = true;
        Error(urn, message);
    }

    public void Error(Urn? urn, string message) => Recorder.Report(new Diagnostic(MessageSeverity.Error, urn, message));

    /// <summary>The state of a provider resource, that of this operation before that of the last one.</summary>
    public ResourceState? FindProvider(ProviderReference reference) =>
        New(reference.Urn) is { } state && state.Id == reference.Id
            ? state
            : Old.Resources.FirstOrDefault(resource => resource.Urn == reference.Urn && resource.Id == reference.Id);
}
