using System.Collections.Immutable;
using QsGen.Database.Dialects;
using QsGen.Database.Relations;
using QsGen.Database.Sessions;
using QsGen.Database.Tables;

namespace QsGen.Database.Refresh;

/// <summary>Replaces the rows that follow from what came since the last refresh, in one transaction.</summary>
internal sealed class IncrementalRefresh(RefreshRun run, RefreshLog log, RefreshState last, RelationTimer timer)
{
    private readonly ISqlSession _session = run.Session;
    private readonly RelationNames _names = run.Names;
    private readonly List<string> _made = [];
    private readonly List<string> _waiting = [];

    private SqlDialect Dialect => run.Schema.Dialect;

    /// <summary>Why the refresh gave up; null as long as it did not.</summary>
    public string? Obstacle { get; private set; }

    /// <summary>Refreshes; null, with nothing changed, when what came concerns the rows of the past too widely.</summary>
    public async Task<RefreshOutcome?> RunAsync(CancellationToken cancellationToken)
    {
        var values = run.Values(new(last.TransactionsEntry, last.DailyBalancesEntry)) with { LastToday = last.Today };
        await using var transaction = await _session.BeginAsync(cancellationToken);
        await _session.ExecuteAllAsync(Dialect.TuneForChanges, cancellationToken);
        foreach (var step in run.Catalogue.Steps)
        {
            if (step.KnowsToday)
            {
                values = values with { Today = await run.TodayAsync(_session, _names.ForChanges, values, cancellationToken) };
            }

            if (!await TakeAsync(step, values, cancellationToken))
            {
                return null;
            }
        }

        if (!Dialect.DropsScratchAtCommit)
        {
            _waiting.AddRange(_made.Select(name => Dialect.DropTable(name)));
        }

        await RunWaitingAsync(cancellationToken);
        var outcome = new RefreshOutcome(
            run.RunId, RefreshMode.Incremental, null, run.Request.LocalAsOf, values.Today, timer.Relations)
        {
            SetAside = run.SetAside,
        };
        await run.RecordAsync(log, outcome, run.Schema, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return outcome;
    }

    private async Task<bool> TakeAsync(RefreshStep step, RelationValues values, CancellationToken cancellationToken)
    {
        switch (step)
        {
            case ScratchStep or WorkStep:
                MakeScratch(_names.Scratch(step.Name), run.QueryForChanges(step, values));
                return true;
            case ChangeStep change:
                _waiting.AddRange(Dialect.FetchByPlace(run.QueryForChanges(change, values)));
                return true;
            case RelationStep { OnlyFor: { } check } relation when !run.Institution.ExtraChecks.Contains(check):
                timer.DoneInTurn(relation.Table.ShortName, 0);
                return true;
            case RelationStep relation:
                return await ReplaceAsync(relation, values, cancellationToken);
            default:
                throw new InvalidOperationException($"no such step: {step}");
        }
    }

    private async Task<bool> ReplaceAsync(RelationStep step, RelationValues values, CancellationToken cancellationToken)
    {
        var source = run.InColumnsOf(step.Table, run.QueryForChanges(step, values));
        if (step.IsMadeFromOldRows)
        {
            var made = MadeOf(step);
            MakeScratch(made, source);
            source = $"SELECT * FROM {Dialect.Identifier(made)}{(step.Keeps is null ? "" : $" WHERE {step.Keeps}")}";
            if (step.FullWhen is { } when && await IsChangedAsync(step.Table, when, made, cancellationToken))
            {
                Obstacle = when.Reason;
                return false;
            }
        }

        var name = run.Schema.NameOf(step.Table);
        IEnumerable<string> removals = step.Reaches.IsEmpty
            ? [$"DELETE FROM {Dialect.Identifier(name)}"]
            : step.Reaches.Select(reach =>
                reach.Remove(step.Name, name, reach.IsMade ? MadeOf(step) : _names.Scratch(reach.Scratch), Dialect));
        var before = _waiting.Count;
        _waiting.AddRange(removals);
        _waiting.Add($"INSERT INTO {Dialect.Identifier(name)}\n{source}");
        var changed = await RunWaitingAsync(cancellationToken);
        var removed = changed[before..^1].Sum();
        timer.DoneInTurn(step.Table.ShortName, last.Rows[step.Table.ShortName] - removed + changed[^1]);
        return true;
    }

    private string MadeOf(RelationStep step) => _names.Scratch($"{Reach.Made}_{step.Name}");

    private async Task<bool> IsChangedAsync(SchemaTable table, FullWhen when, string made, CancellationToken cancellationToken)
    {
        await RunWaitingAsync(cancellationToken);
        var same = table.Key.Select(column => $"was.{Dialect.Identifier(column)} = now.{Dialect.Identifier(column)}");
        var other = when.Columns.Select(column => $"was.{Dialect.Identifier(column)} <> now.{Dialect.Identifier(column)}");
        return await _session.ScalarAsync<long>(
            $"SELECT COUNT(*) FROM {Dialect.Identifier(made)} now JOIN {run.Schema.SqlNameOf(table)} was "
            + $"ON {string.Join(" AND ", same)} WHERE {string.Join(" OR ", other)}",
            cancellationToken) > 0;
    }

    // Without statistics: no plan depends on them, see SqlDialect.TuneForChanges.
    private void MakeScratch(string name, string query)
    {
        _waiting.Add(Dialect.CreateScratch(name, query));
        _made.Add(name);
    }

    private async Task<ImmutableArray<long>> RunWaitingAsync(CancellationToken cancellationToken)
    {
        var changed = await _session.ExecuteAllAsync(_waiting, cancellationToken);
        _waiting.Clear();
        return changed;
    }
}
