using System.Globalization;

namespace QsGen.Database.Sessions;

/// <summary>Which servers are recent enough. An older one would refuse a statement in the middle of the work.</summary>
internal static class ServerVersions
{
    /// <summary>The code of the failure, instead of a server's own.</summary>
    public const string TooOld = "QSGEN-SERVER-TOO-OLD";

    // JSON_TABLE and the IS JSON predicate came with 17; long names and LISTAGG DISTINCT with 19c.
    private const int OldestPostgres = 17;
    private const int OldestOracle = 19;

    /// <summary>Fails when a PostgreSQL server is too old.</summary>
    /// <exception cref="SqlSessionException">It is, with the code <see cref="TooOld"/>.</exception>
    public static void RequirePostgres(string server, Version version) => Require(server, "PostgreSQL", version, OldestPostgres, "");

    /// <summary>Fails when an Oracle server is too old.</summary>
    /// <param name="server">The server in messages.</param>
    /// <param name="version">Its version as the driver tells it, such as <c>19.21.0.0.0</c>; another text is let through.</param>
    /// <exception cref="SqlSessionException">It is, with the code <see cref="TooOld"/>.</exception>
    public static void RequireOracle(string server, string version)
    {
        if (int.TryParse(version.Split('.')[0], NumberStyles.None, CultureInfo.InvariantCulture, out var major))
        {
            Require(server, "Oracle", new(major, 0), OldestOracle, "c");
        }
    }

    private static void Require(string server, string engine, Version found, int oldest, string mark)
    {
        if (found.Major < oldest)
        {
            throw new SqlSessionException(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{server} is {engine} {found.Major}{mark}, and QsGen needs {engine} {oldest}{mark} or later; nothing was done"),
                TooOld);
        }
    }
}
