using QsGen.Database.Dialects;
using QsGen.Database.Sessions;
using QsGen.Viewer.Queries;

namespace QsGen.Viewer.Sources;

/// <summary>Asks a database, in sessions that can't write.</summary>
/// <param name="url">The database.</param>
/// <param name="clock">Measures.</param>
/// <param name="valuesKept">How many values of answers may be kept.</param>
internal sealed class DatabaseReader(DatabaseUrl url, TimeProvider clock, int valuesKept = DatabaseReader.ValuesKept)
    : IRowReader, IAsyncDisposable
{
    /// <summary>How long a query may run.</summary>
    public static readonly TimeSpan LongestQuery = TimeSpan.FromMinutes(2);

    // A writer may refresh for as long as a query may run.
    private static readonly TimeSpan Patience = LongestQuery;

    // Some ten megabytes.
    private const int ValuesKept = 300_000;

    private readonly ISessionPool _sessions = url is DuckDbUrl { IsInMemory: false } file
        ? new FileSessions(file, clock)
        : new ServerSessions(url);

    private readonly AnswerCache _answers = new(valuesKept);

    /// <summary>The engine.</summary>
    public SqlDialect Dialect => url.Dialect;

    /// <summary>The database for people.</summary>
    public string Display => url.Display;

    /// <summary>See <see cref="ISessionPool.Stamp"/>.</summary>
    public string Stamp => _sessions.Stamp;

    /// <inheritdoc/>
    public Task<QueryRows> ReadAsync(SqlStatement statement, CancellationToken cancellationToken) =>
        ReadAsync(statement, Patience, cancellationToken);

    /// <summary>The rows of a query.</summary>
    /// <param name="statement">The query.</param>
    /// <param name="patience">How long somebody who writes to the file is waited for.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="SqlSessionException">The database failed, or somebody else has it.</exception>
    public Task<QueryRows> ReadAsync(SqlStatement statement, TimeSpan patience, CancellationToken cancellationToken) =>
        _sessions.UseAsync(
            async session =>
            {
                var started = clock.GetTimestamp();
                var rows = await session.ListAsync(statement, cancellationToken);
                return new QueryRows(rows, clock.GetElapsedTime(started));
            },
            patience,
            cancellationToken);

    /// <summary>Whether somebody holds a named lock of the database now.</summary>
    /// <exception cref="SqlSessionException">The database failed, or somebody else has it.</exception>
    public Task<bool> IsLockedAsync(string name, TimeSpan patience, CancellationToken cancellationToken) =>
        _sessions.UseAsync(session => session.IsLockedAsync(name, cancellationToken), patience, cancellationToken);

    /// <summary>Asks the same database; an answer is kept while the generation stays.</summary>
    /// <param name="generation">Must change when what is asked for does.</param>
    public IRowReader Over(string generation) => new GenerationReader(this, generation);

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _sessions.DisposeAsync();

    private sealed class GenerationReader(DatabaseReader reader, string generation) : IRowReader
    {
        public Task<QueryRows> ReadAsync(SqlStatement statement, CancellationToken cancellationToken) => reader._answers.GetAsync(
            Question.Of(generation, statement), stop => reader.ReadAsync(statement, stop), cancellationToken);
    }
}
