using System.Collections.Immutable;
using QsGen.Database.Dialects;
using QsGen.Database.Relations;
using QsGen.Database.Schema;
using QsGen.Database.Sessions;

namespace QsGen.Database.Refresh;

/// <summary>Replaces the rows that follow from what came since the last refresh, in one transaction.</summary>
internal sealed class IncrementalRefresh(RefreshRun run, RefreshLog log, RefreshState last, RelationTimer timer)
{
    private readonly ISqlSession _session = run.Session;
    private readonly ScratchNames _scratch = new(run.Schema);
    private readonly List<string> _made = [];
    private readonly List<string> _waiting = [];

    private SqlDialect Dialect => run.Schema.Dialect;

    /// <summary>Refreshes; null, with nothing changed, when what came concerns the rows of the past too widely.</summary>
    public async Task<RefreshOutcome?> RunAsync(CancellationToken cancellationToken)
    {
        var values = new RelationValues(run.Schema, run.Institution)
        {
            Incremental = true,
            AsOf = run.Request.LocalAsOf,
            TransactionsEntry = run.Mark.Transactions,
            DailyBalancesEntry = run.Mark.DailyBalances,
            LastTransactionsEntry = last.TransactionsEntry,
            LastDailyBalancesEntry = last.DailyBalancesEntry,
            PairWindow = _scratch.Of(RelationCatalogue.PairWindow),
        };
        await using var transaction = await _session.BeginAsync(cancellationToken);
        await _session.ExecuteAllAsync(Dialect.TuneForChanges, cancellationToken);
        foreach (var step in RelationCatalogue.Steps)
        {
            if (step is RelationStep { Table: var table } && table == DerivedTables.TodaysExceptions)
            {
                values = values with { Today = await run.TodayAsync(_session, run.Schema, values, cancellationToken) };
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
            run.RunId, RefreshMode.Incremental, null, run.Request.LocalAsOf, values.Today, timer.Relations);
        await log.WriteAsync(
            outcome, run.Request, run.Mark.Transactions, run.Mark.DailyBalances, run.Version, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return outcome;
    }

    private async Task<bool> TakeAsync(RefreshStep step, RelationValues values, CancellationToken cancellationToken)
    {
        switch (step)
        {
            case ScratchStep scratch:
                MakeScratch(_scratch.Of(scratch.Name), run.Query(scratch.Template, run.Schema, values));
                return true;
            case WorkStep work:
                MakeScratch(values.PairWindow, run.Query(work.Template, run.Schema, values));
                return true;
            case ChangeStep change:
                _waiting.AddRange(Dialect.FetchByPlace(run.Query(change.Template, run.Schema, values)));
                return true;
            case RelationStep { OnlyFor: { } check } relation when !run.Institution.ExtraChecks.Contains(check):
                timer.DoneNext(relation.Table.ShortName, 0);
                return true;
            case RelationStep relation:
                return await ReplaceAsync(relation, values, cancellationToken);
            default:
                throw new InvalidOperationException($"no such step: {step}");
        }
    }

    private async Task<bool> ReplaceAsync(RelationStep step, RelationValues values, CancellationToken cancellationToken)
    {
        var source = run.Typed(step.Table, run.Query(step.Template, run.Schema, values));
        if (step.ReadsItself)
        {
            var made = _scratch.Of($"made_{step.Table.ShortName}");
            MakeScratch(made, source);
            source = $"SELECT * FROM {Dialect.Identifier(made)}{(step.Keeps is null ? "" : $" WHERE {step.Keeps}")}";
            if (step.Table == HelperTables.Account && await LeavesChangedAsync(made, cancellationToken))
            {
                return false;
            }
        }

        var name = run.Schema.NameOf(step.Table);
        IEnumerable<string> removals = step.Reaches.IsEmpty
            ? [$"DELETE FROM {Dialect.Identifier(name)}"]
            : step.Reaches.Select(reach => reach.Remove(name, _scratch.Of(reach.Scratch), Dialect));
        var before = _waiting.Count;
        _waiting.AddRange(removals);
        _waiting.Add($"INSERT INTO {Dialect.Identifier(name)}\n{source}");
        var changed = await RunWaitingAsync(cancellationToken);
        var removed = changed[before..^1].Sum();
        timer.DoneNext(step.Table.ShortName, last.Rows[step.Table.ShortName] - removed + changed[^1]);
        return true;
    }

    private async Task<bool> LeavesChangedAsync(string made, CancellationToken cancellationToken)
    {
        await RunWaitingAsync(cancellationToken);
        return await _session.ScalarAsync<long>(
            $"SELECT COUNT(*) FROM {Dialect.Identifier(made)} now JOIN {run.Schema.SqlNameOf(HelperTables.Account)} was "
            + "ON was.account_id = now.account_id WHERE was.is_leaf <> now.is_leaf OR was.is_parent <> now.is_parent",
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
