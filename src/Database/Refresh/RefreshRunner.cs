using NodaTime;
using QsGen.Database.Relations;
using QsGen.Database.Schema;
using QsGen.Database.Sessions;
using QsGen.Institution;

namespace QsGen.Database.Refresh;

/// <summary>Computes the derived relations of one institution and publishes them together.</summary>
/// <remarks>
/// Readers see the relations of the last refresh until the new ones are complete. One run at a time: a second one fails at once.
/// A run that dies, at whatever moment, leaves what the last one published, and the next run starts over.
/// </remarks>
/// <param name="session">A session that nothing else uses meanwhile.</param>
/// <param name="institution">Whose relations; its facts must be applied, see <see cref="SchemaApplier"/>.</param>
/// <param name="clock">Says when each relation was built; never decides what is in it.</param>
/// <param name="progress">Is told of each relation as it is done; may be null.</param>
/// <param name="catalogue">The relations; null means those of the product.</param>
internal sealed class RefreshRunner(
    ISqlSession session, InstitutionModel institution, IClock clock, IProgress<RelationOutcome>? progress = null,
    RelationCatalogue? catalogue = null)
{
    private readonly DatabaseSchema _schema = DatabaseSchema.Of(institution, session.Dialect);

    /// <summary>Refreshes.</summary>
    /// <exception cref="SqlSessionException">
    /// The schema is not applied, another run is going on, something that others made on the tables is in the way, or the database failed.
    /// </exception>
    public async Task<RefreshOutcome> RunAsync(RefreshRequest request, CancellationToken cancellationToken)
    {
        await using var held = await session.LockAsync(_schema.LockName, cancellationToken);
        var version = await new SchemaVersions(session, _schema).CurrentAsync(institution, cancellationToken);
        await TableAttachments.RequireRefreshableAsync(session, _schema, cancellationToken);
        var log = new RefreshLog(session, _schema);
        var last = await log.LastAsync(cancellationToken);
        var mark = await Watermark.ReadAsync(session, _schema, cancellationToken);
        var census = await new BaseCensus(session, _schema).TakeAsync(mark, last, version, cancellationToken);
        var reason = request.Mode == RefreshMode.Full ? census.Reason : WhyFull(last, mark, version, census);
        var readable = await ReadableRows.ReadAsync(session, _schema, cancellationToken);
        if (reason is null && last is not null)
        {
            // An incremental refresh takes rows away only where others take their place.
            var seen = new Watermark(last.TransactionsEntry, last.DailyBalancesEntry);
            var unreadable = await readable.CountAsync(session, _schema, mark, seen, cancellationToken);
            reason = unreadable.Rows > 0 ? "rows came that no query can read" : null;
        }

        var run = new RefreshRun(
            session, catalogue ?? RelationCatalogue.BuiltIn, _schema, institution, request, mark, version,
            await log.NextRunAsync(cancellationToken), census, readable,
            await readable.CountAsync(session, _schema, mark, Watermark.None, cancellationToken));
        if (request.Mode == RefreshMode.Incremental && reason is null)
        {
            var timer = new RelationTimer(clock, progress);
            var incremental = new IncrementalRefresh(run, log, last!, timer);
            if (await incremental.RunAsync(cancellationToken) is { } outcome)
            {
                return outcome;
            }

            reason = incremental.Obstacle;
        }

        return await new FullRefresh(run, log, new RelationTimer(clock, progress)).RunAsync(reason, cancellationToken);
    }

    private static string? WhyFull(RefreshState? last, Watermark mark, long version, CensusResult census) => last switch
    {
        null => "there is no refresh to build on",
        _ when census.Reason is { } changed => changed,
        _ when last.SchemaVersion != version => "the institution or the schema changed",
        _ when last.TransactionsEntry > mark.Transactions || last.DailyBalancesEntry > mark.DailyBalances =>
            "rows of the base tables went away",
        _ => null,
    };
}
