using System.Globalization;
using QsGen.Database.Sessions;
using QsGen.Tests.Support;

namespace QsGen.Benchmarks.Database;

/// <summary>Where a measurement runs: a server or file of its own, or a database that the person named.</summary>
internal sealed class BenchmarkDatabase : IAsyncDisposable
{
    private static readonly string[] ServerSettings =
    [
        "shared_buffers=1GB", "effective_cache_size=4GB", "max_wal_size=4GB", "checkpoint_timeout=30min", "max_connections=20",
    ];

    private readonly EmbeddedPostgres? _server;
    private readonly string? _folder;

    private BenchmarkDatabase(DatabaseUrl url, string conditions, EmbeddedPostgres? server = null, string? folder = null) =>
        (Url, Conditions, _server, _folder) = (url, conditions, server, folder);

    /// <summary>Where to connect.</summary>
    public DatabaseUrl Url { get; }

    /// <summary>How the engine is set up, in a phrase.</summary>
    public string Conditions { get; }

    /// <summary>A database of an engine, or the named one.</summary>
    public static async Task<BenchmarkDatabase> OpenAsync(string engine, string? url)
    {
        if (url is not null)
        {
            return new BenchmarkDatabase(DatabaseUrl.Parse(url), "as the named database is set up");
        }

        if (engine == "duckdb")
        {
            var folder = Directory.CreateTempSubdirectory("qsgen-benchmark-").FullName;
            return new BenchmarkDatabase(
                new DuckDbUrl(Path.Combine(folder, "bank.duckdb")), "a file, all threads, default memory limit", folder: folder);
        }

        var server = await EmbeddedPostgres.StartAsync(ServerSettings)
            ?? throw new InvalidOperationException("no PostgreSQL: run 'npm ci --prefix tests', or give --url");
        return new BenchmarkDatabase(
            server.Url,
            $"fsync=off, synchronous_commit=off, full_page_writes=off, {string.Join(", ", ServerSettings)}, C collation",
            server);
    }

    /// <summary>Seconds of processor time that a server of our own has used so far, all its processes together; else null.</summary>
    public double? ServerSeconds() => _server is null ? null : SecondsOf(_server.ServerId);

    public async ValueTask DisposeAsync()
    {
        if (_server is not null)
        {
            await _server.DisposeAsync();
        }

        if (_folder is not null)
        {
            Directory.Delete(_folder, recursive: true);
        }
    }

    // The server's processes are children of its first one, whose own record holds the time of those that have ended.
    private static double SecondsOf(int server)
    {
        var ticks = 0L;
        foreach (var folder in Directory.EnumerateDirectories("/proc").Where(name => char.IsAsciiDigit(name[^1])))
        {
            try
            {
                var text = File.ReadAllText(Path.Combine(folder, "stat"));
                var fields = text[(text.LastIndexOf(')') + 2)..].Split(' ');
                var own = Path.GetFileName(folder) == server.ToString(CultureInfo.InvariantCulture);
                if (own || fields[1] == server.ToString(CultureInfo.InvariantCulture))
                {
                    // After the name: state, parent, ..., and from the twelfth on user, system, children's user and system time.
                    ticks += fields[11..(own ? 15 : 13)].Sum(field => long.Parse(field, CultureInfo.InvariantCulture));
                }
            }
            catch (IOException)
            {
                // The process ended between listing and reading.
            }
        }

        return ticks / 100.0;
    }
}
