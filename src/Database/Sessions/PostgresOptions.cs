using System.Collections.Immutable;
using Npgsql;

namespace QsGen.Database.Sessions;

/// <summary>The libpq options that a PostgreSQL address may carry, and what the driver calls them.</summary>
internal static class PostgresOptions
{
    private static readonly ImmutableSortedDictionary<string, string> DriverNames = ImmutableSortedDictionary.CreateRange(
        StringComparer.Ordinal,
        [
            KeyValuePair.Create("application_name", "Application Name"),
            KeyValuePair.Create("client_encoding", "Client Encoding"),
            KeyValuePair.Create("connect_timeout", "Timeout"),
            KeyValuePair.Create("gssencmode", "GSS Encryption Mode"),
            KeyValuePair.Create("keepalives_interval", "Tcp Keepalive Interval"),
            KeyValuePair.Create("options", "Options"),
            KeyValuePair.Create("passfile", "Passfile"),
            KeyValuePair.Create("sslcert", "SSL Certificate"),
            KeyValuePair.Create("sslkey", "SSL Key"),
            KeyValuePair.Create("sslmode", "SSL Mode"),
            KeyValuePair.Create("sslrootcert", "Root Certificate"),
            KeyValuePair.Create("target_session_attrs", "Target Session Attributes"),
        ]);

    private static IEnumerable<string> Known =>
        DriverNames.Keys.Concat(["dbname", "host", "password", "port", "user"]).Order(StringComparer.Ordinal);

    /// <summary>Accepts an option when it is known and its value can be used.</summary>
    /// <param name="key">The option's name.</param>
    /// <param name="value">Its value, which no message repeats.</param>
    /// <param name="canBeNamed">Whether a message may repeat a name that is not known.</param>
    /// <exception cref="FormatException">The option is unknown or its value is not valid.</exception>
    public static KeyValuePair<string, string> Canonical(string key, string value, bool canBeNamed = true)
    {
        if (key == "search_path" || (key == "options" && value.Contains("search_path", StringComparison.OrdinalIgnoreCase)))
        {
            throw new FormatException(
                "the PostgreSQL address sets search_path, which QuickSight can't: it would look for the tables elsewhere; remove it, "
                + "and let the server set it for QsGen's and QuickSight's users: ALTER ROLE … IN DATABASE … SET search_path = …");
        }

        if (!DriverNames.ContainsKey(key))
        {
            var name = canBeNamed ? $" '{key}'" : "";
            throw new FormatException($"the PostgreSQL address has an unknown option{name}; known are {string.Join(", ", Known)}");
        }

        Set(new NpgsqlConnectionStringBuilder(), key, value);
        return KeyValuePair.Create(key, value);
    }

    /// <summary>The driver's settings for an address.</summary>
    public static NpgsqlConnectionStringBuilder Settings(PostgresUrl url)
    {
        var settings = new NpgsqlConnectionStringBuilder
        {
            Host = url.Fallbacks.IsEmpty ? url.Host : string.Join(',', url.Hosts.Select(host => host.ToString())),
            Port = url.Port,
            Database = url.Database,
            Username = url.User,
            Password = url.Password?.Reveal(),
            ApplicationName = "qsgen",
        };
        foreach (var (key, value) in url.Options)
        {
            Set(settings, key, value);
        }

        return settings;
    }

    private static void Set(NpgsqlConnectionStringBuilder settings, string key, string value)
    {
        try
        {
            // libpq writes verify-ca and verify-full, the driver writes the words without a hyphen.
            settings[DriverNames[key]] = key == "sslmode" ? value.Replace("-", "", StringComparison.Ordinal) : value;
        }
        catch (ArgumentException)
        {
            throw new FormatException($"the PostgreSQL address gives option '{key}' a value that is not valid");
        }
    }
}
