using QsGen.Sql.Dialects;
using QsGen.Sql.Relations;
using QsGen.Sql.Schema;
using QsGen.Sql.Sessions;

namespace QsGen.Sql.Refresh;

/// <summary>Replaces the rows that follow from what came since the last refresh, in one transaction.</summary>
internal sealed class IncrementalRefresh(RefreshRun run, RefreshLog log, RefreshState last, RelationTimer timer)
{
    private readonly ISqlSession _session = run.Session;
    private readonly ScratchNames _scratch = new(run.Schema);
    private readonly List<string> _made = [];

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
        await TuneAsync(cancellationToken);
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

        foreach (var name in _made)
        {
            await _session.ExecuteAsync($"DROP TABLE {Dialect.Identifier(name)}", cancellationToken);
        }

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
                await MakeScratchAsync(
                    _scratch.Of(scratch.Name), run.Query(scratch.Template, run.Schema, values), cancellationToken);
                return true;
            case WorkStep work:
                await MakeScratchAsync(values.PairWindow, run.Query(work.Template, run.Schema, values), cancellationToken);
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
            await MakeScratchAsync(made, source, cancellationToken);
            source = $"SELECT * FROM {Dialect.Identifier(made)}{(step.Keeps is null ? "" : $" WHERE {step.Keeps}")}";
            if (step.Table == HelperTables.Account && await LeavesChangedAsync(made, cancellationToken))
            {
                return false;
            }
        }

        var name = run.Schema.NameOf(step.Table);
        var removed = step.Reaches.IsEmpty
            ? await _session.ExecuteAsync($"DELETE FROM {Dialect.Identifier(name)}", cancellationToken)
            : 0L;
        foreach (var reach in step.Reaches)
        {
            removed += await _session.ExecuteAsync(reach.Remove(name, _scratch.Of(reach.Scratch), Dialect), cancellationToken);
        }

        var added = await _session.ExecuteAsync($"INSERT INTO {Dialect.Identifier(name)}\n{source}", cancellationToken);
        timer.DoneNext(step.Table.ShortName, last.Rows[step.Table.ShortName] - removed + added);
        return true;
    }

    private async Task<bool> LeavesChangedAsync(string made, CancellationToken cancellationToken) =>
        await _session.ScalarAsync<long>(
            $"SELECT COUNT(*) FROM {Dialect.Identifier(made)} now JOIN {run.Schema.SqlNameOf(HelperTables.Account)} was "
            + "ON was.account_id = now.account_id WHERE was.is_leaf <> now.is_leaf OR was.is_parent <> now.is_parent",
            cancellationToken) > 0;

    private async Task MakeScratchAsync(string name, string query, CancellationToken cancellationToken)
    {
        var create = Dialect.Name switch
        {
            "oracle" => $"CREATE PRIVATE TEMPORARY TABLE {Dialect.Identifier(name)} ON COMMIT DROP DEFINITION AS\n{query}",
            _ => $"CREATE TEMPORARY TABLE {Dialect.Identifier(name)} AS\n{query}",
        };
        await _session.ExecuteAsync(create, cancellationToken);
        _made.Add(name);
        if (Dialect == SqlDialects.Postgres)
        {
            await _session.ExecuteAsync(Dialect.Analyze(name), cancellationToken);
        }
    }

    private Task TuneAsync(CancellationToken cancellationToken) => _session.ScriptAsync(
        Dialect == SqlDialects.Postgres
            // What changed is little and its surroundings are in memory, so indexes beat scans of whole tables.
            ? ["SET LOCAL work_mem = '256MB'; SET LOCAL jit = off; SET LOCAL random_page_cost = 1.1"]
            : [], cancellationToken);
}
