using System.Data.Common;
using DuckDB.NET.Data;
using QsGen.Database.Dialects;

namespace QsGen.Database.Sessions;

/// <summary>A session on a DuckDB file or on a database in memory.</summary>
/// <remarks>The driver blocks its caller, so statements run on the thread pool.</remarks>
internal sealed class DuckDbSession : AdoSession, ISqlSession
{
    private const string LittleMemory = "128MB";

    // Money takes 16 bytes, and to unpack such numbers takes twenty times as long as to read them as they are. The connection string does
    // not reach this setting.
    private const string WriteUnpacked = "SET disabled_compression_methods = 'bitpacking'";

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    private readonly DuckDBConnection _connection;
    private readonly string? _path;
    private readonly SqlSessionOptions _options;
    private readonly HashSet<string> _locks = new(StringComparer.Ordinal);

    private DuckDbSession(DuckDBConnection connection, string? path, SqlSessionOptions options)
        : base(connection, options) => (_connection, _path, _options) = (connection, path, options);

    /// <inheritdoc/>
    public override SqlDialect Dialect => SqlDialects.DuckDb;

    /// <summary>Opens the file, which is created when it does not exist.</summary>
    /// <exception cref="SqlSessionException">The file cannot be opened, for example because another process holds it.</exception>
    public static async Task<DuckDbSession> OpenAsync(DuckDbUrl url, SqlSessionOptions options, CancellationToken cancellationToken)
    {
        var path = url.IsInMemory ? null : Path.GetFullPath(url.Path);
        if (path is not null && !options.ReadOnly)
        {
            MakeFolder(path, url);
        }

        var settings = new DuckDBConnectionStringBuilder { DataSource = path ?? DuckDbUrl.InMemory };
        if (options.ReadOnly)
        {
            // Who only reads the tables does not read or write other files either.
            settings["access_mode"] = "READ_ONLY";
            settings["enable_external_access"] = "false";
        }

        if (options.FileMemory is { } memory)
        {
            settings["memory_limit"] = memory;
        }

        var connection = new DuckDBConnection(settings.ConnectionString);
        var isNew = path is not null && !File.Exists(path);
        try
        {
            await Task.Run(() => OpenAsync(connection, options.FilePatience, cancellationToken), cancellationToken);
            if (isNew && !OperatingSystem.IsWindows())
            {
                File.SetUnixFileMode(path!, UnixFileMode.UserRead | UnixFileMode.UserWrite);
            }

            if (!options.ReadOnly)
            {
                await using var setting = connection.CreateCommand();
                setting.CommandText = WriteUnpacked;
                await setting.ExecuteNonQueryAsync(cancellationToken);
            }

            return new DuckDbSession(connection, path, options);
        }
        catch (DbException exception)
        {
            await connection.DisposeAsync();
            var held = IsHeld(exception);
            throw new SqlSessionException(
                held
                    ? $"another process has {url.Display} open; close it, or give this command another file"
                    : $"cannot open {url.Display}: {exception.Message}",
                held ? SqlSessionException.HeldCode : null,
                exception);
        }
    }

    // Who only reads a file lets go of it often, and does not have to be closed for somebody who writes.
    private static async Task OpenAsync(DuckDBConnection connection, TimeSpan patience, CancellationToken cancellationToken)
    {
        for (var waited = TimeSpan.Zero; ; waited += Pause)
        {
            try
            {
                connection.Open();
                return;
            }
            catch (DbException exception) when (IsHeld(exception) && waited < patience)
            {
                await Task.Delay(Pause, cancellationToken);
            }
        }
    }

    private static bool IsHeld(DbException exception) => exception.Message.Contains("lock", StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public override Task<long> LoadAsync<T>(
        BulkTarget target, IAsyncEnumerable<IReadOnlyList<T>> batches, BulkEncoder<T> encode, CancellationToken cancellationToken) =>
        new DuckDbLoader(this, _connection, target).LoadAsync(batches, encode, cancellationToken);

    /// <inheritdoc/>
    /// <remarks>The engine's own bytes are copied, on one thread; the engine makes the next ones meanwhile.</remarks>
    public async Task ReadTextAsync(string query, TextRow row, CancellationToken cancellationToken)
    {
        var (command, run) = Prepare(query, cancellationToken);
        await using (run)
        {
            await run.GuardAsync(
                () => Task.Factory.StartNew(
                    () => ReadText((DuckDBCommand)command, row),
                    cancellationToken, TaskCreationOptions.LongRunning, TaskScheduler.Default),
                cancellationToken);
        }
    }

    /// <inheritdoc/>
    public async Task<IAsyncDisposable?> SaveMemoryAsync(CancellationToken cancellationToken)
    {
        if (_options.FileMemory is not null)
        {
            return null;
        }

        try
        {
            var usual = await this.ScalarAsync<string>("SELECT current_setting('memory_limit')", cancellationToken);
            await ExecuteAsync($"SET memory_limit = '{LittleMemory}'", cancellationToken);
            return new SessionLock(async () => await ExecuteAsync($"SET memory_limit = '{usual}'", CancellationToken.None));
        }
        catch (SqlSessionException)
        {
            // Others of this process use more of the same database just now.
            return null;
        }
    }

    private static bool ReadText(DuckDBCommand command, TextRow row)
    {
        command.UseStreamingMode = true;
        using var reader = command.ExecuteReader();
        var bytes = new byte[4096];
        while (reader.Read())
        {
            if (reader.IsDBNull(0))
            {
                row([]);
                continue;
            }

            using var text = reader.GetStream(0);
            var length = (int)text.Length;
            bytes = bytes.Length < length ? new byte[2 * length] : bytes;
            text.ReadExactly(bytes, 0, length);
            row(bytes.AsSpan(0, length));
        }

        return true;
    }

    /// <inheritdoc/>
    /// <remarks>Held through a file beside the database, which vanishes with the lock; in memory only this session exists.</remarks>
    public override Task<IAsyncDisposable?> TryLockAsync(string name, CancellationToken cancellationToken)
    {
        if (!_locks.Add(name))
        {
            return Task.FromResult<IAsyncDisposable?>(null);
        }

        try
        {
            var file = _path is null
                ? null
                : new FileStream(
                    $"{_path}.{name}.lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.DeleteOnClose);
            return Task.FromResult<IAsyncDisposable?>(new SessionLock(async () =>
            {
                _locks.Remove(name);
                await (file?.DisposeAsync() ?? ValueTask.CompletedTask);
            }));
        }
        catch (IOException)
        {
            _locks.Remove(name);
            return Task.FromResult<IAsyncDisposable?>(null);
        }
    }

    private static void MakeFolder(string path, DuckDbUrl url)
    {
        try
        {
            MakePrivate(Path.GetDirectoryName(path)!);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new SqlSessionException($"cannot open {url.Display}: its folder cannot be made: {exception.Message}", null, exception);
        }
    }

    // For its owner alone: the engine writes files beside the database that whoever may look here could read. One by one, because the mode
    // is only given to the last of those that are missing.
    private static void MakePrivate(string folder)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(folder);
        }
        else if (!Directory.Exists(folder))
        {
            if (Path.GetDirectoryName(folder) is { } above)
            {
                MakePrivate(above);
            }

            Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    /// <summary>Translates a driver's exception, also for the loader.</summary>
    internal SqlSessionException Failure(DbException exception, string sql) => Translate(exception, sql);

    /// <inheritdoc/>
    protected override Task<long> NonQueryAsync(DbCommand command, CancellationToken cancellationToken) =>
        Task.Run<long>(() => command.ExecuteNonQuery(), cancellationToken);

    /// <inheritdoc/>
    protected override Task<DbDataReader> ReaderAsync(DbCommand command, CancellationToken cancellationToken)
    {
        ((DuckDBCommand)command).UseStreamingMode = true;
        return Task.Run<DbDataReader>(command.ExecuteReader, cancellationToken);
    }

    /// <inheritdoc/>
    protected override SqlSessionException Translate(DbException exception, string sql) =>
        new($"DuckDB: {OneLine(exception.Message)} (in: {SqlExcerpt.Of(sql)})", null, exception);

    // The engine goes on with the statement and a mark under its place; the statement follows anyhow.
    private static string OneLine(string message)
    {
        var told = message.Split("\n\nLINE ", 2)[0];
        return string.Join(' ', told.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
    }
}
