using System.Collections.Immutable;
using QsGen.QuickSight;

namespace QsGen.Components.Deployment;

/// <summary>Where the QuickSight resources go and who may use them. Nothing here describes the institution.</summary>
/// <param name="AccountId">The AWS account, twelve digits.</param>
/// <param name="Region">The region of the dashboards, such as <c>us-east-1</c>.</param>
internal sealed record DeploymentSettings(string AccountId, string Region)
{
    /// <summary>The prefix that resource ids get when nothing else is configured.</summary>
    public const string DefaultResourcePrefix = "qs-gen";

    /// <summary>
    /// The release of the aws-native provider that resources are registered with; an engine fetches it when it is not installed.
    /// </summary>
    /// <remarks>Its published types know every property of every document that QsGen makes.</remarks>
    public const string DefaultAwsNativeVersion = "1.79.0";

    /// <summary>The release of the aws-native provider that resources are registered with.</summary>
    public string AwsNativeVersion { get; init; } = DefaultAwsNativeVersion;

    /// <summary>The partition in every ARN; follows from the region unless it is given.</summary>
    public string Partition { get; init; } = AwsPartition.Of(Region);

    /// <summary>The first segment of every resource id, and the value of the tag <c>ResourcePrefix</c>.</summary>
    public string ResourcePrefix { get; init; } = DefaultResourcePrefix;

    /// <summary>Principals that own every resource.</summary>
    public ImmutableArray<string> OwnerArns { get; init; } = [];

    /// <summary>Principals that may read dashboards and the data behind them, and change nothing.</summary>
    public ImmutableArray<string> ViewerArns { get; init; } = [];

    /// <summary>Tags that follow QsGen's own, in this order.</summary>
    public ImmutableArray<KeyValuePair<string, string>> ExtraTags { get; init; } = [];

    /// <summary>An existing data source. When it is given it always wins, and no data source is created.</summary>
    public string? DataSourceArn { get; init; }

    /// <summary>A Secrets Manager secret with the database's user and password; preferred over a credential pair.</summary>
    public string? DataSourceSecretArn { get; init; }
}
