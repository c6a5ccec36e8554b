using System.Collections.Immutable;
using System.Text.Json.Nodes;
using QsGen.Institution.Reporting;

namespace QsGen.Components.Deployment;

/// <summary>An institution and where it goes, for programs that do not take them from QsGen's own configuration keys.</summary>
public sealed class InstitutionDeploymentArgs
{
    /// <summary>The institution's YAML file, or the name of a bundled institution.</summary>
    public required string Institution { get; init; }

    /// <summary>The AWS account of the dashboards, twelve digits.</summary>
    public required string AwsAccountId { get; init; }

    /// <summary>The AWS region of the dashboards, such as <c>us-east-1</c>.</summary>
    public required string AwsRegion { get; init; }

    /// <summary>Where relative paths start; null: the project's folder.</summary>
    public string? Folder { get; init; }

    /// <summary>
    /// The database, <c>duckdb:PATH</c>, <c>postgresql://…</c> or <c>oracle://…</c>; treated as a secret. Null: no database is managed.
    /// </summary>
    public string? DatabaseUrl { get; init; }

    /// <summary>The SQL dialect, <c>postgres</c>, <c>oracle</c> or <c>duckdb</c>, where no database URL tells it.</summary>
    public string? Dialect { get; init; }

    /// <summary>The shape of the tables that the bank's feed fills: <c>cents</c>, or null for QsGen's own.</summary>
    public string? FeedFormat { get; init; }

    /// <summary>The prefix of those tables; null: the institution's.</summary>
    public string? FeedPrefix { get; init; }

    /// <summary>The instant that ages run to, as ISO 8601; null: when the refresh runs.</summary>
    public string? AsOf { get; init; }

    /// <summary>First segment of every QuickSight id; null: QsGen's own.</summary>
    public string? ResourcePrefix { get; init; }

    /// <summary>An existing QuickSight data source; null: one is created for the database.</summary>
    public string? DataSourceArn { get; init; }

    /// <summary>A Secrets Manager secret with the database's user and password, for the data source that is created.</summary>
    public string? DataSourceSecretArn { get; init; }

    /// <summary>Principals that own every resource.</summary>
    public ImmutableArray<string> OwnerArns { get; init; } = [];

    /// <summary>Principals that may look at the dashboards.</summary>
    public ImmutableArray<string> ViewerArns { get; init; } = [];

    /// <summary>Tags beside QsGen's own.</summary>
    public ImmutableDictionary<string, string> ExtraTags { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>The release of the aws-native provider; null: the one that QsGen was checked with.</summary>
    public string? AwsNativeVersion { get; init; }

    /// <summary>The same as configuration values, so that both ways are read and checked alike.</summary>
    internal ImmutableDictionary<string, string?> ToSettings() => new Dictionary<string, string?>(StringComparer.Ordinal)
    {
        [Own(SettingKeys.Institution)] = Institution,
        [Own(SettingKeys.AwsAccountId)] = AwsAccountId,
        [$"{SettingKeys.AwsNamespace}:{SettingKeys.Region}"] = AwsRegion,
        [Own(SettingKeys.DatabaseUrl)] = DatabaseUrl,
        [Own(SettingKeys.Dialect)] = Dialect,
        [Own(SettingKeys.FeedFormat)] = FeedFormat,
        [Own(SettingKeys.FeedPrefix)] = FeedPrefix,
        [Own(SettingKeys.AsOf)] = AsOf,
        [Own(SettingKeys.ResourcePrefix)] = ResourcePrefix,
        [Own(SettingKeys.DataSourceArn)] = DataSourceArn,
        [Own(SettingKeys.DataSourceSecretArn)] = DataSourceSecretArn,
        [Own(SettingKeys.OwnerArns)] = JsonText.List(OwnerArns).ToJsonString(),
        [Own(SettingKeys.ViewerArns)] = JsonText.List(ViewerArns).ToJsonString(),
        [Own(SettingKeys.ExtraTags)] =
            new JsonObject(ExtraTags.Select(tag => KeyValuePair.Create(tag.Key, (JsonNode?)tag.Value))).ToJsonString(),
        [Own(SettingKeys.AwsNativeVersion)] = AwsNativeVersion,
    }.ToImmutableDictionary(StringComparer.Ordinal);

    private static string Own(string key) => $"{SettingKeys.Namespace}:{key}";
}
