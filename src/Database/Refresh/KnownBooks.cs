using NodaTime;
using QsGen.Database.Relations;
using QsGen.Database.Schema;
using QsGen.Database.Sessions;
using QsGen.Institution;

namespace QsGen.Database.Refresh;

/// <summary>What the books, and the exceptions, looked like when the rows known at a moment were all there was.</summary>
/// <remarks>
/// Base tables keep every version of a row, and the refresh log keeps up to which entry each refresh had read. So the relations of any
/// moment can be computed again, as of that moment. They go beside the published ones, under the ending
/// <see cref="DatabaseSchema.KnownEnding"/>, which the next such computation replaces; published relations and the log stay as they are.
/// Rules and caps are those of today, and so are rows that somebody changed by hand since.
/// </remarks>
/// <param name="session">A session that nothing else uses meanwhile.</param>
/// <param name="institution">Whose relations.</param>
/// <param name="clock">Says how long it took.</param>
/// <param name="progress">Is told of each relation as it is done; may be null.</param>
internal sealed class KnownBooks(
    ISqlSession session, InstitutionModel institution, IClock clock, IProgress<RelationOutcome>? progress = null)
{
    private readonly DatabaseSchema _schema = DatabaseSchema.Of(institution, session.Dialect);

    /// <summary>Computes the relations as they were known at a moment.</summary>
    /// <exception cref="SqlSessionException">
    /// No refresh had ended by then, the schema is not applied, another run is going on, or the database failed.
    /// </exception>
    public Task<RefreshOutcome> BuildAsync(Instant at, DateTimeZone zone, CancellationToken cancellationToken) =>
        ReadAsync(at, zone, moment => Task.FromResult(moment.Outcome), cancellationToken);

    /// <summary>Computes them, and reads them before another computation can replace them.</summary>
    /// <typeparam name="T">What is made of them.</typeparam>
    /// <param name="at">The moment.</param>
    /// <param name="zone">The institution's zone.</param>
    /// <param name="read">Reads them.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="SqlSessionException">As with <see cref="BuildAsync"/>.</exception>
    public async Task<T> ReadAsync<T>(
        Instant at, DateTimeZone zone, Func<KnownMoment, Task<T>> read, CancellationToken cancellationToken)
    {
        await using var held = await session.LockAsync(_schema.LockName, cancellationToken);
        var version = await new SchemaVersions(session, _schema).CurrentAsync(institution, cancellationToken);
        var log = new RefreshLog(session, _schema);
        var request = new RefreshRequest(at, zone, RefreshMode.Full);
        var mark = await log.RequireKnownAtAsync(request.LocalAsOf, cancellationToken);
        var readable = await ReadableRows.ReadAsync(session, _schema, cancellationToken);
        var run = new RefreshRun(
            session, RelationCatalogue.BuiltIn, _schema, institution, request, mark, version, RunId: 0, new CensusResult([], []), readable,
            await readable.CountAsync(session, _schema, mark, Watermark.None, cancellationToken));
        var outcome = await new FullRefresh(run, log, new RelationTimer(clock, progress), DatabaseSchema.KnownEnding)
            .BuildBesideAsync(cancellationToken);
        return await read(new(
            request.LocalAsOf, mark, outcome.Relations.Max(relation => relation.Finished).InZone(zone).LocalDateTime, outcome));
    }
}
