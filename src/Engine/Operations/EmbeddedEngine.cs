using QsGen.Engine.Deployments;
using QsGen.Engine.Plans;
using QsGen.Engine.Secrets;
using QsGen.Engine.State;
using QsGen.Engine.Tracing;
using QsGen.Wire;

namespace QsGen.Engine.Operations;

/// <summary>An engine for laptops, tests and pull requests: the same protocol, rules and state format as Pulumi's own.</summary>
/// <remarks>
/// Programs and providers are handed in; the engine knows nothing of what they manage. It changes nothing of its process, so one
/// process can hold several that work at the same time.
/// </remarks>
internal sealed class EmbeddedEngine(EngineSettings settings, IStateStore store, Keyring keyring, IEngineDisplay display)
{
    /// <summary>Finds out what an update would do, without doing it.</summary>
    /// <exception cref="EngineException">The state cannot be read or is in use.</exception>
    public async Task<OperationResult> PreviewAsync(
        EngineProgram program, OperationOptions? options = null, CancellationToken cancellationToken = default)
    {
        await using var held = await store.LockAsync(settings.Stack, "preview", cancellationToken);
        var loaded = await LoadAsync(cancellationToken);
        return await OnceAsync(OperationKind.Up, preview: true, program, options ?? new(), loaded, cancellationToken);
    }

    /// <summary>Makes everything as the program wants it.</summary>
    /// <exception cref="EngineException">The state cannot be read or is in use.</exception>
    public Task<OperationResult> UpAsync(
        EngineProgram program, OperationOptions? options = null, CancellationToken cancellationToken = default) =>
        OperateAsync(OperationKind.Up, "up", program, options ?? new(), cancellationToken);

    /// <summary>Brings the state in line with what is really there.</summary>
    /// <exception cref="EngineException">The state cannot be read or is in use.</exception>
    public Task<OperationResult> RefreshAsync(OperationOptions? options = null, CancellationToken cancellationToken = default) =>
        OperateAsync(OperationKind.Refresh, "refresh", null, options ?? new(), cancellationToken);

    /// <summary>Deletes all that the state knows; the program is not run.</summary>
    /// <exception cref="EngineException">The state cannot be read or is in use.</exception>
    public Task<OperationResult> DestroyAsync(OperationOptions? options = null, CancellationToken cancellationToken = default) =>
        OperateAsync(OperationKind.Destroy, "destroy", null, options ?? new(), cancellationToken);

    /// <summary>Finds out what a destroy would delete, without deleting it.</summary>
    /// <exception cref="EngineException">The state cannot be read or is in use.</exception>
    public async Task<OperationResult> PreviewDestroyAsync(OperationOptions? options = null, CancellationToken cancellationToken = default)
    {
        await using var held = await store.LockAsync(settings.Stack, "preview of destroy", cancellationToken);
        var loaded = await LoadAsync(cancellationToken);
        return await OnceAsync(OperationKind.Destroy, preview: true, null, options ?? new(), loaded, cancellationToken);
    }

    /// <summary>The stack's outputs as the last operation left them, secrets marked; null if the stack was never deployed.</summary>
    /// <exception cref="EngineException">The state cannot be read.</exception>
    public Task<PropertyObject?> OutputsAsync(CancellationToken cancellationToken = default) =>
        OutputsOfAsync(settings.Stack, cancellationToken);

    /// <summary>The resources of the stack, in their order; none if the stack was never deployed.</summary>
    /// <exception cref="EngineException">The state cannot be read.</exception>
    public async Task<IReadOnlyList<ResourceState>> ResourcesAsync(CancellationToken cancellationToken = default) =>
        (await LoadAsync(cancellationToken)).Snapshot.Resources;

    /// <summary>The state in Pulumi's format, as <c>pulumi stack import</c> reads it.</summary>
    /// <param name="showSecrets">Whether secrets are written in the clear.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="EngineException">The state cannot be read, or there is none.</exception>
    public async Task<byte[]> ExportAsync(bool showSecrets = false, CancellationToken cancellationToken = default)
    {
        if (!showSecrets)
        {
            return await store.ReadAsync(settings.Stack, cancellationToken)
                ?? throw new EngineException($"there is no stack '{settings.Stack}'; 'up' makes it");
        }

        var (snapshot, _) = await LoadAsync(cancellationToken);
        return new DeploymentFile { ShowSecrets = true }.Write(snapshot, settings.Clock.GetUtcNow()).ToArray();
    }

    /// <summary>
    /// Replaces the state by one in Pulumi's format. Secrets are encrypted anew for this stack; interrupted operations are
    /// dropped.
    /// </summary>
    /// <param name="content">The file.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="EngineException">The file is not valid, or belongs to another stack; nothing is changed then.</exception>
    public async Task<int> ImportAsync(ReadOnlyMemory<byte> content, CancellationToken cancellationToken = default)
    {
        await using var held = await store.LockAsync(settings.Stack, "import", cancellationToken);
        var imported = new DeploymentFile().Read(content, keyring);
        if (imported.Resources.FirstOrDefault(resource => resource.Urn.Stack != settings.Stack) is { } stranger)
        {
            throw new EngineException($"the file holds '{stranger.Urn}', which does not belong to stack '{settings.Stack}'");
        }

        SnapshotIntegrity.Require(imported, "the file");
        if (!imported.Pending.IsEmpty)
        {
            display.Show(new Diagnostic(MessageSeverity.Warning, null, "the file's interrupted operations are dropped"));
        }

        await store.BackUpAsync(settings.Stack, cancellationToken);
        var fresh = imported with { Pending = [], Secrets = keyring.ForNewState() };
        await store.WriteAsync(
            settings.Stack, new DeploymentFile().Write(fresh, settings.Clock.GetUtcNow()), cancellationToken);
        return fresh.Resources.Length;
    }

    /// <summary>Forgets a stack that has no resources any more: its state, and the copy of the state before.</summary>
    /// <exception cref="EngineException">The state still knows resources, or is in use.</exception>
    public async Task RemoveAsync(CancellationToken cancellationToken = default)
    {
        await using var held = await store.LockAsync(settings.Stack, "remove", cancellationToken);
        if (await store.ReadAsync(settings.Stack, cancellationToken) is { } content
            && FileOf(settings.Stack).Read(content, keyring) is { Resources.IsEmpty: false } or { Pending.IsEmpty: false })
        {
            throw new EngineException($"stack '{settings.Stack}' still has resources; 'destroy' deletes them");
        }

        await store.RemoveAsync(settings.Stack, cancellationToken);
    }

    private async Task<OperationResult> OperateAsync(
        OperationKind kind, string name, EngineProgram? program, OperationOptions options,
        CancellationToken cancellationToken)
    {
        await using var held = await store.LockAsync(settings.Stack, name, cancellationToken);
        var loaded = await LoadAsync(cancellationToken);
        if (options.Confirm is { } confirm)
        {
            var preview = await OnceAsync(kind, preview: true, program, options, loaded, cancellationToken);
            if (!preview.Succeeded || !await confirm(preview.Plan, cancellationToken))
            {
                return preview with { Declined = preview.Succeeded };
            }

            if (!preview.ChangesState && !preview.Plan.HasChanges)
            {
                return Done(preview);
            }
        }

        await store.BackUpAsync(settings.Stack, cancellationToken);
        return await OnceAsync(kind, preview: false, program, options, loaded, cancellationToken);
    }

    // The stack is locked since before the preview, so doing it would do all that again and find nothing again.
    private OperationResult Done(OperationResult preview)
    {
        var plan = preview.Plan with { Preview = false };
        display.Show(new OperationStarted(plan.Operation, Preview: false, plan.Project, plan.Stack));
        display.Show(new OperationFinished(plan));
        return preview with { Plan = plan };
    }

    private async Task<OperationResult> OnceAsync(
        OperationKind kind, bool preview, EngineProgram? program, OperationOptions options,
        (Snapshot Snapshot, DeploymentFile File) loaded, CancellationToken cancellationToken)
    {
        using var span = EngineSpans.Operation(kind, preview, settings.Stack);
        var run = new OperationRun(settings, kind, preview, options, display, SaveAsync, ReadStackAsync);
        var plan = await run.RunAsync(loaded.Snapshot, program, cancellationToken);
        return new OperationResult(plan, run.After!.Stack?.Outputs ?? PropertyObject.Empty, run.HasChanges);

        // A state that is being saved is saved, whatever else stops.
        Task SaveAsync(Snapshot snapshot) => store.WriteAsync(
            settings.Stack, loaded.File.Write(snapshot, settings.Clock.GetUtcNow()), CancellationToken.None);
    }

    private async Task<(Snapshot Snapshot, DeploymentFile File)> LoadAsync(CancellationToken cancellationToken)
    {
        var file = FileOf(settings.Stack);
        if (await store.ReadAsync(settings.Stack, cancellationToken) is not { } content)
        {
            return (Snapshot.Empty(keyring.ForNewState()), file);
        }

        var snapshot = file.Read(content, keyring);
        if (snapshot.Secrets is ForeignSecrets foreign)
        {
            throw foreign.Refusal();
        }

        SnapshotIntegrity.Require(snapshot, $"stack '{settings.Stack}'");
        return (snapshot, file);
    }

    private DeploymentFile FileOf(string stack) => new() { Place = store.PlaceOf(stack) };

    private async Task<PropertyObject?> OutputsOfAsync(string stack, CancellationToken cancellationToken) =>
        await store.ReadAsync(stack, cancellationToken) is { } content
            ? FileOf(stack).Read(content, keyring).Stack?.Outputs ?? PropertyObject.Empty
            : null;

    /// <summary>Outputs by the name that a stack reference uses: <c>organization/project/stack</c>, or the stack alone.</summary>
    private Task<PropertyObject?> ReadStackAsync(string name, CancellationToken cancellationToken) => name.Split('/') switch
    {
        [var stack] => OutputsOfAsync(stack, cancellationToken),
        [var organization, var project, var stack] when organization == settings.Organization && project == settings.Project =>
            OutputsOfAsync(stack, cancellationToken),
        _ => Task.FromResult<PropertyObject?>(null),
    };
}
