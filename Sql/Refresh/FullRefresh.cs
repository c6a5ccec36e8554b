using QsGen.Sql.Dialects;
using QsGen.Sql.Relations;
using QsGen.Sql.Schema;
using QsGen.Sql.Sessions;

namespace QsGen.Sql.Refresh;

/// <summary>Computes every relation from nothing beside the published ones, then puts all of them in place at once.</summary>
internal sealed class FullRefresh(RefreshRun run, RefreshLog log, RelationTimer timer)
{
    private readonly DatabaseSchema _next = run.Schema with { Prefix = $"{run.Schema.Prefix}_next" };
    private readonly ISqlSession _session = run.Session;

    private SqlDialect Dialect => run.Schema.Dialect;

    public async Task<RefreshOutcome> RunAsync(string? reason, CancellationToken cancellationToken)
    {
        await RemoveLeftoversAsync(cancellationToken);
        await TuneAsync(cancellationToken);
        foreach (var table in DatabaseSchema.Base)
        {
            await _session.ExecuteAsync(Dialect.Analyze(run.Schema.NameOf(table)), cancellationToken);
        }

        var values = new RelationValues(run.Schema, run.Institution)
        {
            Incremental = false,
            AsOf = run.Request.LocalAsOf,
            TransactionsEntry = run.Mark.Transactions,
            DailyBalancesEntry = run.Mark.DailyBalances,
            PairWindow = Dialect.ObjectName(_next.Prefix, RelationCatalogue.PairWindow),
        };
        foreach (var step in RelationCatalogue.Steps)
        {
            if (step is RelationStep { Table: var table } && table == DerivedTables.TodaysExceptions)
            {
                values = values with { Today = await run.TodayAsync(_next, values, cancellationToken) };
            }

            await BuildAsync(step, values, cancellationToken);
        }

        var outcome = new RefreshOutcome(
            run.RunId, RefreshMode.Full, reason, run.Request.LocalAsOf, values.Today, timer.Relations);
        await PublishAsync(outcome, cancellationToken);
        await RemoveLeftoversAsync(cancellationToken);
        return outcome;
    }

    private async Task BuildAsync(RefreshStep step, RelationValues values, CancellationToken cancellationToken)
    {
        switch (step)
        {
            case WorkStep work:
                var name = Dialect.Identifier(values.PairWindow);
                await _session.ExecuteAsync($"CREATE TABLE {name} AS\n{run.Query(work.Template, _next, values)}", cancellationToken);
                await _session.ExecuteAsync(Dialect.Analyze(values.PairWindow), cancellationToken);
                break;
            case RelationStep { Table: var table } relation:
                var query = run.Typed(table, run.Query(relation.Template, _next, values));
                await _session.ExecuteAsync($"CREATE TABLE {_next.SqlNameOf(table)} AS\n{query}", cancellationToken);
                await _session.ScriptAsync(new SchemaDdl(_next).CreateIndexes(table), cancellationToken);
                await _session.ExecuteAsync(Dialect.Analyze(_next.NameOf(table)), cancellationToken);
                timer.Done(table.ShortName, await CountAsync(table, cancellationToken));
                break;
            case ScratchStep:
                break;
            default:
                throw new InvalidOperationException($"no such step: {step}");
        }
    }

    private async Task PublishAsync(RefreshOutcome outcome, CancellationToken cancellationToken)
    {
        var publication = new Publication(_session, run.Schema, _next);
        var grants = await publication.ReadGrantsAsync(cancellationToken);
        await using var transaction = await _session.BeginAsync(cancellationToken);
        await publication.ReplaceAsync(cancellationToken);
        await _session.ScriptAsync(grants, cancellationToken);
        await log.WriteAsync(
            outcome, run.Request, run.Mark.Transactions, run.Mark.DailyBalances, run.Version, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    private async Task RemoveLeftoversAsync(CancellationToken cancellationToken)
    {
        string[] names =
        [
            .. DatabaseSchema.Derived.Select(_next.NameOf), Dialect.ObjectName(_next.Prefix, RelationCatalogue.PairWindow),
        ];
        foreach (var name in names)
        {
            if (Dialect != SqlDialects.Oracle)
            {
                await _session.ExecuteAsync($"DROP TABLE IF EXISTS {Dialect.Identifier(name)}", cancellationToken);
            }
            else if (await _session.TableExistsAsync(name, cancellationToken))
            {
                await _session.ExecuteAsync($"DROP TABLE {Dialect.Identifier(name)} PURGE", cancellationToken);
            }
        }
    }

    // Sorting and index building in memory; the defaults of a server are meant for many small sessions.
    private Task TuneAsync(CancellationToken cancellationToken) => _session.ScriptAsync(
        Dialect == SqlDialects.Postgres
            ? ["SET work_mem = '256MB'", "SET maintenance_work_mem = '256MB'", "SET jit = off", "SET client_min_messages = warning"]
            : [],
        cancellationToken);

    private async Task<long> CountAsync(SchemaTable table, CancellationToken cancellationToken) =>
        await _session.ScalarAsync<long>($"SELECT COUNT(*) FROM {_next.SqlNameOf(table)}", cancellationToken);
}
