using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Data.Common;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Npgsql;
using QsGen.Database.Dialects;

namespace QsGen.Database.Sessions;

/// <summary>A session on PostgreSQL.</summary>
internal sealed class PostgresSession : AdoSession, ISqlSession
{
    private const string Cursor = "qsgen_rows";

    private static readonly TimeSpan ServerPatience = TimeSpan.FromSeconds(5);

    private readonly NpgsqlConnection _connection;
    private readonly PostgresUrl _url;
    private readonly SqlSessionOptions _options;
    private string _role = "in use";

    private PostgresSession(NpgsqlConnection connection, PostgresUrl url, SqlSessionOptions options)
        : base(connection, options) => (_connection, _url, _options) = (connection, url, options);

    /// <inheritdoc/>
    public override SqlDialect Dialect => SqlDialects.Postgres;

    /// <summary>Connects and logs in.</summary>
    /// <exception cref="SqlSessionException">The server cannot be reached or refuses the login.</exception>
    public static async Task<PostgresSession> OpenAsync(PostgresUrl url, SqlSessionOptions options, CancellationToken cancellationToken)
    {
        var settings = PostgresOptions.Settings(url);
        settings.Timeout = url.Options.Any(option => option.Key == "connect_timeout")
            ? settings.Timeout
            : (int)options.ConnectTimeout.TotalSeconds;
        settings.Pooling = false;
        settings.Options = options.ReadOnly ? $"{settings.Options} -c default_transaction_read_only=on".Trim() : settings.Options;
        settings.IncludeErrorDetail = false;
        settings.IncludeFailedBatchedCommand = true;
        var connection = new NpgsqlConnection(settings.ConnectionString);
        try
        {
            await connection.OpenAsync(cancellationToken);
            ServerVersions.RequirePostgres(url.Display, connection.PostgreSqlVersion);
            var session = new PostgresSession(connection, url, options);
            await session.RequireSchemaAsync(cancellationToken);
            return session;
        }
        catch (SqlSessionException)
        {
            await connection.DisposeAsync();
            throw;
        }
        catch (Exception exception) when (exception is DbException or TimeoutException or IOException or ArgumentException)
        {
            await connection.DisposeAsync();
            var cause = exception is PostgresException refused ? refused.MessageText : exception.InnerException?.Message
                ?? exception.Message;
            throw new SqlSessionException(
                $"cannot connect to {url.Display}: {cause}; check host, port, database and credentials",
                (exception as PostgresException)?.SqlState,
                exception);
        }
    }

    /// <inheritdoc/>
    /// <remarks>All of them together may take as long as each could alone.</remarks>
    public async Task<ImmutableArray<long>> ExecuteAllAsync(IReadOnlyList<string> statements, CancellationToken cancellationToken)
    {
        if (statements.Count == 0)
        {
            return [];
        }

        var commands = await RunAsync(statements, cancellationToken);
        return [.. commands.Select(command => (long)command.RecordsAffected)];
    }

    /// <inheritdoc/>
    /// <remarks>The server says how many rows it wrote, so nothing is counted.</remarks>
    public async Task<long> CreateTableAsync(string statement, string table, CancellationToken cancellationToken)
    {
        var commands = await RunAsync([statement], cancellationToken);
        return (long)commands[0].Rows;
    }

    /// <inheritdoc/>
    public override async Task<long> LoadAsync<T>(
        BulkTarget target, IAsyncEnumerable<IReadOnlyList<T>> batches, BulkEncoder<T> encode, CancellationToken cancellationToken)
    {
        using var span = StatementSpans.Load(target);
        var columns = string.Join(", ", target.Columns.Select(column => Dialect.Identifier(column.Name)));
        var copy = $"COPY {Dialect.Identifier(target.Table)} ({columns}) FROM STDIN (FORMAT BINARY)";
        try
        {
            await using var stream = await _connection.BeginRawBinaryCopyAsync(copy, cancellationToken);
            try
            {
                var written = await CopyAsync(stream, target, batches, encode, cancellationToken);
                span.Rows(written);
                return written;
            }
            catch
            {
                await stream.CancelAsync();
                throw;
            }
        }
        catch (DbException exception)
        {
            throw Translate(exception, copy);
        }
    }

    /// <inheritdoc/>
    /// <remarks>
    /// A cursor is asked for them, which computes no row before somebody wants it; a function in FROM is an exception that the server
    /// makes. The server watches the time itself as well, in case this process dies.
    /// </remarks>
    public async Task<SqlRows> QueryFirstAsync(SqlStatement query, long most, CancellationToken cancellationToken)
    {
        // Mistakes are found in the query itself, so that their places count from its beginning.
        var (command, run) = Prepare(query, cancellationToken);
        await using (run)
        {
            await run.GuardAsync(() => PreparedAsync(command, cancellationToken), cancellationToken);
        }

        var limit = (query.Timeout ?? _options.CommandTimeout) + ServerPatience;
        await ExecuteAllAsync(
            [
                Invariant($"SET LOCAL statement_timeout = {(long)limit.TotalMilliseconds}"),
                $"DECLARE {Cursor} NO SCROLL CURSOR FOR {query.Text}",
            ],
            cancellationToken);
        return await QueryAsync(query with { Text = Invariant($"FETCH FORWARD {most} FROM {Cursor}") }, cancellationToken);
    }

    private static async Task<bool> PreparedAsync(DbCommand command, CancellationToken cancellationToken)
    {
        await command.PrepareAsync(cancellationToken);
        return true;
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    /// <inheritdoc/>
    public async Task ReadTextAsync(string query, TextRow row, CancellationToken cancellationToken)
    {
        var copy = $"COPY ({query}) TO STDOUT (FORMAT BINARY)";
        using var span = StatementSpans.Statement(copy, 1);
        try
        {
            await using var stream = await _connection.BeginRawBinaryCopyAsync(copy, cancellationToken);
            try
            {
                await new PostgresCopyText(stream).ReadAsync(row, cancellationToken);
            }
            catch
            {
                await stream.CancelAsync();
                throw;
            }
        }
        catch (Exception exception) when (exception is DbException or IOException)
        {
            span.Failed();
            throw exception is DbException failure
                ? Translate(failure, copy)
                : new SqlSessionException($"PostgreSQL: {exception.Message} (in: {SqlExcerpt.Of(copy)})", null, exception);
        }
    }

    private async Task<ImmutableArray<NpgsqlBatchCommand>> RunAsync(IReadOnlyList<string> statements, CancellationToken cancellationToken)
    {
        var commands = statements.Select(statement => new NpgsqlBatchCommand(statement)).ToImmutableArray();
        var batch = new NpgsqlBatch(_connection) { Timeout = 0 };
        foreach (var command in commands)
        {
            batch.BatchCommands.Add(command);
        }

        await using var run = new CommandRun(
            batch, statements.Count * _options.CommandTimeout, exception => Translate(exception, statements[0]), cancellationToken);
        await run.GuardAsync(() => batch.ExecuteNonQueryAsync(cancellationToken), cancellationToken);
        return commands;
    }

    private static async Task<long> CopyAsync<T>(
        Stream stream,
        BulkTarget target,
        IAsyncEnumerable<IReadOnlyList<T>> batches,
        BulkEncoder<T> encode,
        CancellationToken cancellationToken)
    {
        var row = new PostgresCopyRow(stream, target.Columns);
        var written = 0L;
        await foreach (var batch in batches.WithCancellation(cancellationToken))
        {
            for (var index = 0; index < batch.Count; index++)
            {
                row.Start();
                encode(batch[index], row);
            }

            written += batch.Count;
        }

        row.Finish();
        return written;
    }

    /// <inheritdoc/>
    public override async Task<ISqlSession?> OpenAnotherAsync(CancellationToken cancellationToken) =>
        await OpenAsync(_url, _options, cancellationToken);

    /// <inheritdoc/>
    public override async Task<IAsyncDisposable?> TryLockAsync(string name, CancellationToken cancellationToken)
    {
        var key = LockKey(name);
        return await this.ScalarAsync<bool>(SqlStatement.With("SELECT pg_try_advisory_lock($1)", key), cancellationToken)
            ? new SessionLock(async () =>
            {
                if (_connection.FullState == System.Data.ConnectionState.Open)
                {
                    await ExecuteAsync(SqlStatement.With("SELECT pg_advisory_unlock($1)", key), CancellationToken.None);
                }
            })
            : null;
    }

    /// <inheritdoc/>
    public async Task<bool> IsLockedAsync(string name, CancellationToken cancellationToken) => await this.ScalarAsync<bool>(
        SqlStatement.With(
            "SELECT EXISTS (SELECT 1 FROM pg_locks l JOIN pg_database d ON d.oid = l.database WHERE l.locktype = 'advisory' "
            + "AND d.datname = CURRENT_DATABASE() AND l.granted AND l.objsubid = 1 "
            + "AND (l.classid::bigint << 32) | l.objid::bigint = $1)",
            LockKey(name)),
        cancellationToken);

    // Without a right on its schema a role sees the next one of its path, or none, and that looks like a database without tables.
    private async Task RequireSchemaAsync(CancellationToken cancellationToken)
    {
        var rows = await this.ListAsync(
            """
            WITH path AS (
              SELECT place, TRIM(BOTH ' "' FROM part) AS name
              FROM UNNEST(STRING_TO_ARRAY(REPLACE(current_setting('search_path'), '"$user"', CURRENT_USER), ','))
                WITH ORDINALITY parts (part, place))
            SELECT CURRENT_USER::text, (
              SELECT STRING_AGG(n.nspname, ', ' ORDER BY path.place)
              FROM path JOIN pg_namespace n ON n.nspname = path.name
              WHERE NOT has_schema_privilege(n.oid, 'USAGE')
                AND path.place <= COALESCE((SELECT MIN(used.place) FROM path used WHERE used.name = current_schema()), path.place))
            """,
            cancellationToken);
        _role = (string)rows[0][0]!;
        if (rows[0][1] is string schemas)
        {
            throw new SqlSessionException(
                $"{_url.Display}: USAGE on schema {schemas} is missing for role {_role}, so none of its tables can be seen; nothing was "
                + "done. Have the schema's owner grant it",
                SqlSessionException.MissingRightCode);
        }
    }

    private static long LockKey(string name) =>
        BinaryPrimitives.ReadInt64BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes($"qsgen:{name}")));

    /// <inheritdoc/>
    protected override SqlSessionException Translate(DbException exception, string sql)
    {
        var failure = exception as PostgresException;
        var where = failure is { Position: > 0 } ? $" at character {failure.Position}" : "";
        var statement = failure?.BatchCommand?.CommandText is { Length: > 0 } failed ? failed : sql;
        var hint = failure?.Hint is { } text ? $"; {text}" : "";
        if (failure?.SqlState == SqlSessionException.MissingRightCode
            && MissingRight.Of(failure.MessageText, statement, _role) is { } missing)
        {
            return new SqlSessionException($"PostgreSQL: {missing} (in: {SqlExcerpt.Of(statement)})", failure.SqlState, exception);
        }

        return new SqlSessionException(
            $"PostgreSQL: {failure?.MessageText ?? exception.Message}{hint} (in{where}: {SqlExcerpt.Of(statement)})",
            failure?.SqlState,
            exception);
    }
}
