using System.Text.Json.Nodes;
using QsGen.QuickSight.Emission;

namespace QsGen.QuickSight.Resources;

/// <summary>A data source: which database, and where the secret with its credentials lies.</summary>
/// <remarks>
/// Never holds a user name or password: name a secret, or add the credentials as a secret value where the resource is deployed.
/// </remarks>
internal sealed record DataSourceDocument
{
    /// <summary>The kind of database.</summary>
    public required DatabaseEngine Engine { get; init; }

    /// <summary>Host name, at most 256 characters.</summary>
    public required string Host { get; init; }

    /// <summary>Port, 1 to 65535.</summary>
    public required int Port { get; init; }

    /// <summary>Database (Oracle: service) name, at most 128 characters.</summary>
    public required string Database { get; init; }

    /// <summary>ARN of the Secrets Manager secret with user and password, if any.</summary>
    public string? SecretArn { get; init; }

    /// <summary>A data source over an uploaded file: what stands for an embedded database, which QuickSight has no connector for.</summary>
    public static JsonObject BuildFile(ResourceHead head) => head.Wrap(ResourceKind.DataSource, ("Type", "FILE"));

    /// <summary>The body in API names.</summary>
    /// <exception cref="TreeException">Host, port or database is out of range.</exception>
    public JsonObject Build(ResourceHead head)
    {
        Require.Shown(Host, $"host of data source '{head.Id}'", 256);
        Require.Shown(Database, $"database of data source '{head.Id}'", 128);
        Require.That(Port is >= 1 and <= 65535, $"port of data source '{head.Id}' must be between 1 and 65535");
        return head.Wrap(
            ResourceKind.DataSource,
            ("Type", Engine is DatabaseEngine.Oracle ? "ORACLE" : "POSTGRESQL"),
            ("DataSourceParameters", Engine is DatabaseEngine.Oracle
                ? Json.Object(("OracleParameters", Json.Object(
                    ("Host", Host), ("Port", Port), ("Database", Database), ("UseServiceName", true))))
                : Json.Object(("PostgreSqlParameters", Json.Object(("Host", Host), ("Port", Port), ("Database", Database))))),
            ("Credentials", SecretArn is null ? null : Json.Object(("SecretArn", SecretArn))),
            ("SslProperties", Json.Object(("DisableSsl", Engine is DatabaseEngine.Oracle))));
    }
}
