using System.Collections.Immutable;
using NodaTime;
using QsGen.Database.Dialects;
using QsGen.Database.Relations;
using QsGen.Database.Schema;
using QsGen.Database.Sessions;

namespace QsGen.Database.Refresh;

/// <summary>Makes the tables of a full refresh, several at a time on several sessions.</summary>
/// <param name="run">The run.</param>
/// <param name="next">The tables made aside.</param>
/// <param name="values">What the templates read.</param>
/// <param name="timer">Is told of each relation that is done.</param>
/// <param name="given">Whom a new table gives rights by itself, as SQL spells them: on what is made aside nobody has any, and what is
/// published has those of the table before.</param>
internal sealed class RelationBuilder(
    RefreshRun run, DatabaseSchema next, RelationValues values, RelationTimer timer, ImmutableArray<string> given)
{
    private SqlDialect Dialect => next.Dialect;

    /// <summary>What the templates read.</summary>
    public RelationValues Values => values;

    /// <summary>The business day that Today's Exceptions shows, once a step asked for it.</summary>
    public LocalDate? Today { get; private set; }

    /// <summary>Does one build; after a table and its statistics, lets those begin that wait for it.</summary>
    public Task BuildAsync(Build build, ISqlSession session, BuildQueue queue, CancellationToken cancellationToken) => build switch
    {
        StatisticsBuild statistics => AnalyzeAsync(statistics, session, queue, cancellationToken),
        TableBuild table => BuildAsync(table, session, queue, cancellationToken),
        IndexBuild index => session.ExecuteAsync(index.Statement, cancellationToken),
        _ => throw new InvalidOperationException($"no such build: {build}"),
    };

    private static async Task AnalyzeAsync(
        StatisticsBuild build, ISqlSession session, BuildQueue queue, CancellationToken cancellationToken)
    {
        await session.ExecuteAsync(build.Statement, cancellationToken);
        queue.Ready(build.Table);
    }

    private async Task BuildAsync(TableBuild build, ISqlSession session, BuildQueue queue, CancellationToken cancellationToken)
    {
        var started = timer.Now;
        var query = build.Query;
        if (build.Step.KnowsToday)
        {
            Today = await run.TodayAsync(session, run.Names.ForAll(next), values, cancellationToken);
            query = run.QueryForAll(build.Step, next, values with { Today = Today });
        }

        var table = (build.Step as RelationStep)?.Table;
        var rows = await session.CreateTableAsync(
            $"{(table is null ? Dialect.CreateWorkTable : "CREATE TABLE")} {Dialect.Identifier(build.Table)}"
            + $"{Dialect.NewTableOptions(table is { ChangesInPlace: true })} AS\n"
            + (table is null ? query : run.InColumnsOf(table, query)),
            build.Table,
            cancellationToken);
        await session.ScriptAsync(
            TableAttachments.Revocations(Dialect, build.Table, given), cancellationToken);
        if (table is { ChangesInPlace: true })
        {
            await session.ScriptAsync(Dialect.LeaveRoom(build.Table), cancellationToken);
        }

        if (Dialect.NeedsStatistics)
        {
            await session.ExecuteAsync(Dialect.Analyze(build.Table), cancellationToken);
        }

        if (table is not null)
        {
            timer.Done(table.ShortName, rows, started);
        }

        queue.Ready(build.Table);
    }
}
