using System.Collections.Concurrent;
using Pulumi.Runtime;

namespace Pulumi;

/// <summary>Runs a program whose resources an engine creates, updates and deletes.</summary>
public sealed partial class Deployment
{
    private static readonly AsyncLocal<Deployment?> Ambient = new();

    private readonly ConcurrentDictionary<RegisterPackageRequest, Lazy<Task<string>>> _packages = new(ReferenceEqualityComparer.Instance);
    private readonly Registrar _registrar;

    internal Deployment(RunSettings settings, IMonitor monitor, IEngine engine)
    {
        (Settings, Monitor) = (settings, monitor);
        Tasks = new();
        Waits = new();
        Logger = new(engine, Tasks);
        Features = new(monitor, settings.UseReferences);
        Hooks = new(this);
        _registrar = new(this);
        Face = new(this);
    }

    /// <summary>The deployment that is running.</summary>
    /// <exception cref="InvalidOperationException">None is.</exception>
    public static DeploymentInstance Instance => Running.Face;

    internal static Deployment? Current => Ambient.Value;

    internal static Deployment Running => Current
        ?? throw new InvalidOperationException("Trying to acquire Deployment.Instance before 'Run' was called.");

    internal RunSettings Settings { get; }

    internal IMonitor Monitor { get; }

    internal TaskTracker Tasks { get; }

    internal WaitGraph Waits { get; }

    internal EngineLogger Logger { get; }

    internal Features Features { get; }

    internal ProgramHookServer Hooks { get; }

    internal Stack? Stack { get; private set; }

    /// <summary>Every resource in the order in which the program made it.</summary>
    internal ConcurrentQueue<Resource> Resources { get; } = new();

    private DeploymentInstance Face { get; }

    /// <summary>Runs a program that makes resources and has no outputs.</summary>
    /// <returns>The exit code for the process: 0; 32 after an error that was reported; 1 after errors that were only logged.</returns>
    /// <exception cref="InvalidOperationException">The program was not started by an engine.</exception>
    public static Task<int> RunAsync(Action action)
    {
        ArgumentNullException.ThrowIfNull(action);
        return RunAsync(() =>
        {
            action();
            return NoOutputs;
        });
    }

    /// <summary>Runs a program that returns the stack's outputs.</summary>
    /// <inheritdoc cref="RunAsync(Action)"/>
    public static Task<int> RunAsync(Func<IDictionary<string, object?>> func)
    {
        ArgumentNullException.ThrowIfNull(func);
        return RunAsync(() => Task.FromResult(func()));
    }

    /// <summary>Runs a program that makes resources and has no outputs.</summary>
    /// <inheritdoc cref="RunAsync(Action)"/>
    public static Task<int> RunAsync(Func<Task> func)
    {
        ArgumentNullException.ThrowIfNull(func);
        return RunAsync(async () =>
        {
            await func().ConfigureAwait(false);
            return NoOutputs;
        });
    }

    /// <summary>Runs a program that returns the stack's outputs.</summary>
    /// <inheritdoc cref="RunAsync(Action)"/>
    public static Task<int> RunAsync(Func<Task<IDictionary<string, object?>>> func, StackOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(func);
        return RunWithEngineAsync(() => new Stack(func, options));
    }

    /// <summary>Runs a stack class: its constructor makes the resources, its properties are the outputs.</summary>
    /// <inheritdoc cref="RunAsync(Action)"/>
    public static Task<int> RunAsync<TStack>()
        where TStack : Stack, new() => RunWithEngineAsync(() => Unwrapped(() => new TStack()));

    /// <summary>Runs a stack class that a service provider makes.</summary>
    /// <inheritdoc cref="RunAsync(Action)"/>
    public static Task<int> RunAsync<TStack>(IServiceProvider serviceProvider)
        where TStack : Stack
    {
        ArgumentNullException.ThrowIfNull(serviceProvider);
        return RunWithEngineAsync(() => MadeBy<TStack>(serviceProvider));
    }

    /// <summary>Makes this the running deployment of the current flow, until the result is disposed of.</summary>
    internal IDisposable MakeAmbient() => new AmbientScope(this);

    /// <summary>Takes note of a new resource and begins to register it.</summary>
    internal void Start(Resource resource)
    {
        Resources.Enqueue(resource);
        Tasks.Track(_registrar.RunAsync(resource));
    }

    /// <summary>Makes a stack the parent of all resources that have no other.</summary>
    /// <exception cref="InvalidOperationException">There is one already.</exception>
    internal void Begin(Stack stack) =>
        Stack = Stack is null ? stack : throw new InvalidOperationException("A deployment has one stack; it is made by RunAsync.");

    /// <summary>Begins to say that a component is complete.</summary>
    internal void StartRegisteringOutputs(Resource resource, Output<IDictionary<string, object?>> outputs) =>
        Tasks.Track(_registrar.RegisterOutputsAsync(resource, outputs));

    /// <summary>The engine's name for a parameterized package; asked for once.</summary>
    internal Task<string> PackageRefAsync(RegisterPackageRequest package) =>
        _packages.GetOrAdd(package, key => new Lazy<Task<string>>(() => PackageRegistration.RunAsync(Monitor, key))).Value;
}
