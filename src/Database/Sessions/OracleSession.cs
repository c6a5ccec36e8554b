using System.Data.Common;
using System.Globalization;
using System.Text.RegularExpressions;
using QsGen.Database.Dialects;

namespace QsGen.Database.Sessions;

/// <summary>A session on Oracle, through whichever ODP.NET driver the process can load.</summary>
/// <remarks>DDL commits by itself on this engine, also inside a transaction.</remarks>
internal sealed partial class OracleSession : AdoSession
{
    private const int MostRows = 5_000;

    private readonly OracleDriver _driver;

    private OracleSession(DbConnection connection, OracleDriver driver, SqlSessionOptions options)
        : base(connection, options) => _driver = driver;

    /// <inheritdoc/>
    public override SqlDialect Dialect => SqlDialects.Oracle;

    /// <summary>Connects and logs in.</summary>
    /// <exception cref="SqlSessionException">The driver is missing, or the service cannot be reached or refuses the login.</exception>
    public static async Task<OracleSession> OpenAsync(
        OracleUrl url, OracleDriver driver, SqlSessionOptions options, CancellationToken cancellationToken)
    {
        var connection = driver.Connect(url, options.ConnectTimeout);
        try
        {
            await connection.OpenAsync(cancellationToken);
            ServerVersions.RequireOracle(url.Display, connection.ServerVersion);
            return new OracleSession(connection, driver, options);
        }
        catch (SqlSessionException)
        {
            await connection.DisposeAsync();
            throw;
        }
        catch (DbException exception)
        {
            await connection.DisposeAsync();
            throw new SqlSessionException(
                $"cannot connect to {url.Display}: {exception.Message}; check host, port, service and credentials",
                CodeOf(exception),
                exception);
        }
    }

    /// <inheritdoc/>
    /// <remarks>
    /// One statement per batch of at most 5,000 rows, with arrays bound to it, so that each row draws an entry of its own.
    /// </remarks>
    public override async Task<long> LoadAsync<T>(
        BulkTarget target, IAsyncEnumerable<IReadOnlyList<T>> batches, BulkEncoder<T> encode, CancellationToken cancellationToken)
    {
        using var span = StatementSpans.Load(target);
        var columns = string.Join(", ", target.Columns.Select(column => Dialect.Identifier(column.Name)));
        var parameters = string.Join(
            ", ", target.Columns.Select((_, index) => string.Create(CultureInfo.InvariantCulture, $":p{index + 1}")));
        var insert = $"INSERT INTO {Dialect.Identifier(target.Table)} ({columns}) VALUES ({parameters})";
        var written = 0L;
        await foreach (var batch in batches.WithCancellation(cancellationToken))
        {
            foreach (var part in Rows(batch, encode, target.Columns.Length).Chunk(MostRows))
            {
                written += await InsertAsync(insert, target, part, cancellationToken);
            }
        }

        span.Rows(written);
        return written;
    }

    private async Task<int> InsertAsync(string insert, BulkTarget target, object?[][] rows, CancellationToken cancellationToken)
    {
        await using var command = Connection.CreateCommand();
        command.CommandText = insert;
        _driver.BindArrays(command, target.Columns, rows);
        try
        {
            await command.ExecuteNonQueryAsync(cancellationToken);
            return rows.Length;
        }
        catch (DbException exception)
        {
            throw Translate(exception, insert);
        }
    }

    private static IEnumerable<object?[]> Rows<T>(IReadOnlyList<T> batch, BulkEncoder<T> encode, int columns)
    {
        var values = new BulkRow(columns);
        foreach (var item in batch)
        {
            values.Start();
            encode(item, values);
            yield return values.ToObjects();
        }
    }

    /// <inheritdoc/>
    /// <remarks>Needs EXECUTE on DBMS_LOCK, the only lock of this engine that survives a commit.</remarks>
    public override async Task<IAsyncDisposable?> TryLockAsync(string name, CancellationToken cancellationToken)
    {
        var handle = Dialect.Text($"QSGEN_{name}");
        var result = await ScalarBlockAsync(
            $"DECLARE h VARCHAR2(128); BEGIN DBMS_LOCK.ALLOCATE_UNIQUE({handle}, h); :p1 := DBMS_LOCK.REQUEST(h, 6, 0, FALSE); END;",
            cancellationToken);
        return result is 0 or 4
            ? new SessionLock(async () => _ = await ScalarBlockAsync(
                $"DECLARE h VARCHAR2(128); BEGIN DBMS_LOCK.ALLOCATE_UNIQUE({handle}, h); :p1 := DBMS_LOCK.RELEASE(h); END;",
                CancellationToken.None))
            : null;
    }

    /// <inheritdoc/>
    protected override void Bind(DbCommand command, SqlStatement statement)
    {
        command.CommandText = OraclePlaceholders.Rewrite(statement.Text);
        OracleDriver.BindByName(command);
        foreach (var (value, index) in statement.Values.Select((value, index) => (value, index)))
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = string.Create(CultureInfo.InvariantCulture, $"p{index + 1}");
            parameter.Value = SqlValue.ToDriver(value is bool flag ? (flag ? 1 : 0) : value);
            command.Parameters.Add(parameter);
        }
    }

    /// <inheritdoc/>
    protected override SqlSessionException Translate(DbException exception, string sql) =>
        new($"Oracle: {exception.Message} (in: {SqlExcerpt.Of(sql)})", CodeOf(exception), exception);

    private async Task<int> ScalarBlockAsync(string block, CancellationToken cancellationToken)
    {
        await using var command = Connection.CreateCommand();
        command.CommandText = block;
        var parameter = command.CreateParameter();
        parameter.ParameterName = "p1";
        parameter.DbType = System.Data.DbType.Int32;
        parameter.Direction = System.Data.ParameterDirection.Output;
        command.Parameters.Add(parameter);
        try
        {
            await command.ExecuteNonQueryAsync(cancellationToken);
        }
        catch (DbException exception)
        {
            throw new SqlSessionException(
                $"Oracle: {exception.Message}; grant EXECUTE ON DBMS_LOCK to this user, it keeps two runs apart",
                CodeOf(exception),
                exception);
        }

        return Convert.ToInt32(parameter.Value, CultureInfo.InvariantCulture);
    }

    private static string? CodeOf(DbException exception) =>
        Code().Match(exception.Message) is { Success: true } match ? match.Value : null;

    [GeneratedRegex("ORA-[0-9]{5}")]
    private static partial Regex Code();
}
