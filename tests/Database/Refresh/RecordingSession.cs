using QsGen.Database.Dialects;
using QsGen.Database.Schema;
using QsGen.Database.Sessions;
using QsGen.Database.Tables;
using QsGen.Institution;

namespace QsGen.Tests.Database.Refresh;

/// <summary>A session of any dialect that runs nothing: it keeps the text of each statement, and answers the refresh's own questions
/// as a database would that was refreshed before.</summary>
/// <param name="answers">A session on the embedded engine; it makes up the rows of the answers.</param>
/// <param name="dialect">The dialect to write for.</param>
/// <param name="institution">Whose schema is there.</param>
internal sealed class RecordingSession(ISqlSession answers, SqlDialect dialect, InstitutionModel institution) : ISqlSession
{
    private readonly List<string> _statements = [];

    public SqlDialect Dialect => dialect;

    /// <summary>All statements and queries so far, in order.</summary>
    public IReadOnlyList<string> Statements => _statements;

    public Task<long> ExecuteAsync(SqlStatement statement, CancellationToken cancellationToken)
    {
        _statements.Add(statement.Text);
        return Task.FromResult(0L);
    }

    public Task<SqlRows> QueryAsync(SqlStatement query, CancellationToken cancellationToken)
    {
        _statements.Add(query.Text);
        return answers.QueryAsync(AnswerTo(query.Text), cancellationToken);
    }

    public Task<ISqlTransaction> BeginAsync(CancellationToken cancellationToken) => Task.FromResult<ISqlTransaction>(new Nothing());

    public Task<long> LoadAsync<T>(
        BulkTarget target, IAsyncEnumerable<IReadOnlyList<T>> batches, BulkEncoder<T> encode, CancellationToken cancellationToken) =>
        throw new NotSupportedException("nothing is loaded here");

    public Task<ISqlSession?> OpenAnotherAsync(CancellationToken cancellationToken) => Task.FromResult<ISqlSession?>(null);

    public Task<IAsyncDisposable?> TryLockAsync(string name, CancellationToken cancellationToken) =>
        Task.FromResult<IAsyncDisposable?>(new Nothing());

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private string AnswerTo(string query)
    {
        var schema = DatabaseSchema.Of(institution, dialect);
        return query switch
        {
            _ when query.Contains("MAX(version_id)", StringComparison.Ordinal) =>
                $"""
                SELECT
                  CAST(1 AS BIGINT) AS version_id, '{SchemaVersions.FactsHash(institution)}' AS configuration_hash,
                  '{SchemaVersions.ObjectsHash(schema)}' AS objects_hash, {SchemaFormat.Current} AS format_number,
                  '{SchemaFormat.Program}' AS program_version
                """,
            _ when query.StartsWith("SELECT run_id, ", StringComparison.Ordinal) => string.Join(
                " UNION ALL ",
                DatabaseSchema.Derived.Select(table =>
                    $"SELECT 1, 'full', 10, 10, 1, '{table.ShortName}', 5, TIMESTAMP '2030-01-08 00:00:00'")),
            _ when query == dialect.ExistingTables([schema.NameOf(RecordTables.SchemaVersion)]) =>
                $"SELECT '{dialect.StoredName(schema.NameOf(RecordTables.SchemaVersion))}'",
            _ when query.Contains("MAX(run_id)", StringComparison.Ordinal) => "SELECT 2",
            _ when query.Contains("MAX(entry)", StringComparison.Ordinal) => "SELECT 20",
            _ when query.Contains("AS today", StringComparison.Ordinal) => "SELECT TIMESTAMP '2030-01-09 00:00:00'",
            _ when query.StartsWith("SELECT COUNT(*)", StringComparison.Ordinal) => "SELECT 0",
            _ => "SELECT 0 WHERE 1 = 0",
        };
    }

    private sealed class Nothing : ISqlTransaction
    {
        public Task CommitAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
