using System.Diagnostics.CodeAnalysis;
using QsGen.Database.Dialects;

namespace QsGen.Database.Sessions;

/// <summary>Where a database is and who asks; one of <see cref="DuckDbUrl"/>, <see cref="PostgresUrl"/>, <see cref="OracleUrl"/>.</summary>
/// <remarks>
/// Sessions and the QuickSight data source are built from the same parsed value, so they cannot disagree about defaults.
/// <see cref="object.ToString"/> and <see cref="Display"/> never hold the password.
/// </remarks>
internal abstract record DatabaseUrl
{
    /// <summary>The dialect of the engine behind the address.</summary>
    public abstract SqlDialect Dialect { get; }

    /// <summary>The address for people: engine, host, port and database, without user or password.</summary>
    public abstract string Display { get; }

    /// <summary>Reads an address.</summary>
    /// <remarks>
    /// Accepted: <c>duckdb:PATH</c>, <c>duckdb::memory:</c> and bare paths that end in <c>.duckdb</c> or <c>.db</c>;
    /// <c>postgres://</c> and <c>postgresql://user:password@host:port/database?option=value</c>;
    /// several hosts, an IPv6 address in brackets and a Unix socket (<c>?host=/folder</c>) as in libpq;
    /// <c>oracle://user:password@host:port/SERVICE</c>, the same with <c>?service_name=</c> or <c>?protocol=tcps</c>, and Easy Connect
    /// Plus, <c>user/password@tcps://host:port/SERVICE?option=value</c>. Parts of a URL are percent-decoded; Easy Connect and
    /// paths are not.
    /// </remarks>
    /// <param name="text">The address as configured.</param>
    /// <param name="url">The parsed address, or null.</param>
    /// <param name="problem">What is wrong and what to write instead, without the password; null when the address is fine.</param>
    public static bool TryParse(string text, [NotNullWhen(true)] out DatabaseUrl? url, [NotNullWhen(false)] out string? problem)
    {
        try
        {
            url = DatabaseUrlParser.Parse(text.Trim());
            problem = null;
            return true;
        }
        catch (FormatException exception)
        {
            url = null;
            problem = exception.Message;
            return false;
        }
    }

    /// <summary>Reads an address, see <see cref="TryParse"/>.</summary>
    /// <exception cref="FormatException">The address cannot be understood; the message holds no password.</exception>
    public static DatabaseUrl Parse(string text) => TryParse(text, out var url, out var problem) ? url : throw new FormatException(problem);

    /// <summary>The address for people, see <see cref="Display"/>.</summary>
    public sealed override string ToString() => Display;
}
