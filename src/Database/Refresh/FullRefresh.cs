using QsGen.Database.Dialects;
using QsGen.Database.Relations;
using QsGen.Database.Schema;
using QsGen.Database.Sessions;

namespace QsGen.Database.Refresh;

/// <summary>Computes every relation from nothing beside the published ones, then puts all of them in place at once.</summary>
/// <remarks>
/// Where the engine runs one statement on one processor, a second session shares the work. It holds a lock of its own, so that
/// no later run begins while a statement of this one still makes a table.
/// </remarks>
internal sealed class FullRefresh(RefreshRun run, RefreshLog log, RelationTimer timer, string ending = DatabaseSchema.AsideEnding)
{
    private readonly DatabaseSchema _next = run.Schema with { Prefix = $"{run.Schema.Prefix}_{ending}" };
    private readonly ISqlSession _session = run.Session;

    private SqlDialect Dialect => run.Schema.Dialect;

    public async Task<RefreshOutcome> RunAsync(string? reason, CancellationToken cancellationToken)
    {
        await using var second = await _session.OpenAnotherAsync(cancellationToken);
        await using var held = second is null ? null : await second.LockAsync($"{run.Schema.LockName}_build", cancellationToken);
        await RemoveLeftoversAsync(cancellationToken);
        var given = await TableAttachments.GivenByDefaultAsync(_session, cancellationToken);
        var builder = new RelationBuilder(run, _next, run.Values(Watermark.None), timer, given);
        await BuildAllAsync(builder, second is null ? [_session] : [_session, second], cancellationToken);
        var outcome = new RefreshOutcome(
            run.RunId, RefreshMode.Full, reason, run.Request.LocalAsOf, builder.Today, timer.Relations)
        {
            SetAside = run.SetAside,
        };
        await PublishAsync(outcome, cancellationToken);
        await RemoveLeftoversAsync(cancellationToken);
        return outcome;
    }

    /// <summary>Computes every relation beside the published ones and leaves it there; nothing else changes, and no log tells.</summary>
    public async Task<RefreshOutcome> BuildBesideAsync(CancellationToken cancellationToken)
    {
        await RemoveLeftoversAsync(cancellationToken);
        var builder = new RelationBuilder(run, _next, run.Values(Watermark.None), timer, []);
        await BuildAllAsync(builder, [_session], cancellationToken);
        foreach (var step in run.Catalogue.Steps.OfType<WorkStep>())
        {
            await _session.ExecuteAsync(Dialect.DropTable(Dialect.ObjectName(_next.Prefix, step.Name)), cancellationToken);
        }

        return new(run.RunId, RefreshMode.Full, null, run.Request.LocalAsOf, builder.Today, timer.Relations) { SetAside = run.SetAside };
    }

    private async Task BuildAllAsync(
        RelationBuilder builder, IReadOnlyList<ISqlSession> sessions, CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var queue = new BuildQueue(BuildPlan.Of(run, _next, builder.Values));
        var workers = sessions.Select(session => WorkAsync(builder, queue, session, stop.Token)).ToList();
        // In the order in which they end: what the others report once they are stopped is not the cause.
        await foreach (var worker in Task.WhenEach(workers))
        {
            if (!worker.IsCompletedSuccessfully)
            {
                await stop.CancelAsync();
                await Task.WhenAll(workers).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                await worker;
            }
        }
    }

    private static async Task WorkAsync(
        RelationBuilder builder, BuildQueue queue, ISqlSession session, CancellationToken cancellationToken)
    {
        await using var tuned = await SessionTuning.ForBuildingAsync(session, cancellationToken);
        while (await queue.NextAsync(cancellationToken) is { } build)
        {
            await builder.BuildAsync(build, session, queue, cancellationToken);
        }
    }

    private async Task PublishAsync(RefreshOutcome outcome, CancellationToken cancellationToken)
    {
        var publication = new Publication(_session, run.Catalogue.Tables, run.Schema, _next);
        var grants = await publication.ReadGrantsAsync(cancellationToken);
        await using var transaction = await _session.BeginAsync(cancellationToken);
        // First, because readers wait from the replacement to the end of the transaction.
        await run.RecordAsync(log, outcome, _next, cancellationToken);
        await publication.ReplaceAsync(cancellationToken);
        await _session.ScriptAsync(grants, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    private async Task RemoveLeftoversAsync(CancellationToken cancellationToken)
    {
        var made = run.Schema.NamesBeside(ending, run.Catalogue).ToList();
        foreach (var name in await _session.ExistingTablesAsync(made, cancellationToken))
        {
            await _session.ExecuteAsync(Dialect.DropTable(name), cancellationToken);
        }
    }
}
