using System.Collections.Immutable;
using Pulumi.Runtime;
using Pulumi.Testing;

namespace Pulumi;

/// <content>Runs programs against mocks, for tests.</content>
public sealed partial class Deployment
{
    /// <summary>Runs a stack class against mocks.</summary>
    /// <returns>The resources in the order in which the program made them, the stack first.</returns>
    /// <exception cref="RunException">The run failed; several errors come as an <see cref="AggregateException"/>.</exception>
    public static async Task<ImmutableArray<Resource>> TestAsync<TStack>(IMocks mocks, TestOptions? options = null)
        where TStack : Stack, new()
    {
        var (resources, _) = await TestAsync(mocks, options, () => Unwrapped(() => new TStack())).ConfigureAwait(false);
        return resources;
    }

    /// <summary>Runs a stack class that a service provider makes against mocks.</summary>
    /// <inheritdoc cref="TestAsync{TStack}(IMocks, TestOptions?)"/>
    public static async Task<ImmutableArray<Resource>> TestWithServiceProviderAsync<TStack>(
        IMocks mocks,
        IServiceProvider serviceProvider,
        TestOptions? options = null)
        where TStack : Stack
    {
        ArgumentNullException.ThrowIfNull(serviceProvider);
        var (resources, _) = await TestAsync(mocks, options, () => MadeBy<TStack>(serviceProvider)).ConfigureAwait(false);
        return resources;
    }

    /// <summary>Runs a program against mocks.</summary>
    /// <inheritdoc cref="TestAsync{TStack}(IMocks, TestOptions?)"/>
    public static Task<ImmutableArray<Resource>> TestAsync(IMocks mocks, TestOptions testOptions, Action createResources)
    {
        ArgumentNullException.ThrowIfNull(createResources);
        return TestAsync(mocks, testOptions, () =>
        {
            createResources();
            return Task.CompletedTask;
        });
    }

    /// <summary>Runs a program against mocks.</summary>
    /// <inheritdoc cref="TestAsync{TStack}(IMocks, TestOptions?)"/>
    public static async Task<ImmutableArray<Resource>> TestAsync(IMocks mocks, TestOptions testOptions, Func<Task> createResources)
    {
        ArgumentNullException.ThrowIfNull(createResources);
        var (resources, _) = await TestAsync(mocks, testOptions, async () =>
        {
            await createResources().ConfigureAwait(false);
            return NoOutputs;
        }).ConfigureAwait(false);
        return resources;
    }

    /// <summary>Runs a program against mocks.</summary>
    /// <returns>The resources, the stack first, and the stack's outputs as plain values.</returns>
    /// <exception cref="RunException">The run failed; several errors come as an <see cref="AggregateException"/>.</exception>
    public static Task<(ImmutableArray<Resource> Resources, IDictionary<string, object?> Outputs)> TestAsync(
        IMocks mocks,
        TestOptions testOptions,
        Func<IDictionary<string, object?>> createResources)
    {
        ArgumentNullException.ThrowIfNull(createResources);
        return TestAsync(mocks, testOptions, () => Task.FromResult(createResources()));
    }

    /// <summary>Runs a program against mocks.</summary>
    /// <inheritdoc cref="TestAsync(IMocks, TestOptions, Func{IDictionary{string, object}})"/>
    public static Task<(ImmutableArray<Resource> Resources, IDictionary<string, object?> Outputs)> TestAsync(
        IMocks mocks,
        TestOptions testOptions,
        Func<Task<IDictionary<string, object?>>> createResources)
    {
        ArgumentNullException.ThrowIfNull(createResources);
        return TestAsync(mocks, testOptions, () => new Stack(createResources, null));
    }

    private static async Task<(ImmutableArray<Resource> Resources, IDictionary<string, object?> Outputs)> TestAsync(
        IMocks mocks,
        TestOptions? options,
        Func<Stack> makeStack)
    {
        ArgumentNullException.ThrowIfNull(mocks);
        var settings = new RunSettings
        {
            Project = options?.ProjectName ?? "project",
            Stack = options?.StackName ?? "stack",
            Organization = options?.OrganizationName ?? "organization",
            RootDirectory = options?.RootDirectory ?? "",
            IsDryRun = options?.IsPreview ?? true,
        };
        var monitor = new MockMonitor(mocks, settings);
        var engine = new MockEngine();
        var deployment = new Deployment(settings, monitor, engine);
        monitor.Serve(deployment);

        await deployment.RunAsync(makeStack).ConfigureAwait(false);
        ImmutableArray<Exception> errors = [.. engine.Errors.Select(message => new RunException(message))];
        return errors switch
        {
            [] => ([.. deployment.Resources], monitor.StackOutputs.ToDictionary(output => output.Key, output => (object?)output.Value)),
            [var only] => throw only,
            _ => throw new AggregateException(errors),
        };
    }

    private static TStack MadeBy<TStack>(IServiceProvider serviceProvider)
        where TStack : Stack => (TStack)(serviceProvider.GetService(typeof(TStack))
            ?? throw new ArgumentException($"The service provider does not know how to make a {typeof(TStack).FullName}."));
}
