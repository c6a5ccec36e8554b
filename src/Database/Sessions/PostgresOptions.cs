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
            KeyValuePair.Create("search_path", "Search Path"),
            KeyValuePair.Create("sslcert", "SSL Certificate"),
            KeyValuePair.Create("sslkey", "SSL Key"),
            KeyValuePair.Create("sslmode", "SSL Mode"),
            KeyValuePair.Create("sslrootcert", "Root Certificate"),
        ]);

    /// <summary>Accepts an option when it is known and its value can be used.</summary>
    /// <exception cref="FormatException">The option is unknown or its value is not valid.</exception>
    public static KeyValuePair<string, string> Canonical(string key, string value)
    {
        if (!DriverNames.ContainsKey(key))
        {
            throw new FormatException(
                $"the PostgreSQL address has an unknown option '{key}'; known are {string.Join(", ", DriverNames.Keys)}");
        }

        Set(new NpgsqlConnectionStringBuilder(), key, value);
        return KeyValuePair.Create(key, value);
    }

    /// <summary>The driver's settings for an address.</summary>
    public static NpgsqlConnectionStringBuilder Settings(PostgresUrl url)
    {
        var settings = new NpgsqlConnectionStringBuilder
        {
            Host = url.Host,
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
            throw new FormatException($"the PostgreSQL address gives option '{key}' a value that is not valid: '{value}'");
        }
    }
}
