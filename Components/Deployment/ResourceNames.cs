using System.Collections.Immutable;
using QsGen.QuickSight;
using QsGen.QuickSight.Resources;

namespace QsGen.Components.Deployment;

/// <summary>Ids, ARNs, tags and permissions of one institution's resources in one account.</summary>
/// <remarks>
/// An id is <c>&lt;resource prefix&gt;-&lt;instance&gt;-&lt;suffix&gt;</c>, so that several institutions can share an account. Links and
/// earlier deployments rely on these ids.
/// </remarks>
internal sealed class ResourceNames(DeploymentSettings settings, string instance)
{
    private const string PrefixKey = "ResourcePrefix";
    private const string InstanceKey = "L2Instance";

    /// <summary>The tag that tells QsGen's resources, and those of quicksight-gen, from all others.</summary>
    public static ResourceTag ManagedBy { get; } = new("ManagedBy", "quicksight-gen");

    /// <summary>The account that the resources belong to, twelve digits.</summary>
    public string AccountId => settings.AccountId;

    /// <summary>The prefix of every id, without a trailing hyphen.</summary>
    public string Prefix { get; } = $"{settings.ResourcePrefix}-{instance}";

    /// <summary>The id of the institution's theme.</summary>
    public string ThemeId => Id("theme");

    /// <summary>The keys of the tags that QsGen writes to every resource.</summary>
    public static ImmutableArray<string> OwnTagKeys { get; } = [ManagedBy.Key, PrefixKey, InstanceKey];

    /// <summary>The id of the data source that QsGen creates.</summary>
    public string DataSourceId => Id("demo-datasource");

    /// <summary>The display name of the data source that QsGen creates.</summary>
    public string DataSourceName => $"{settings.ResourcePrefix} Demo DataSource";

    /// <summary>The data source that the datasets read: the configured one, else the one that QsGen creates.</summary>
    public string DataSourceArn => settings.DataSourceArn ?? Arn(ResourceKind.DataSource, DataSourceId);

    /// <summary>The tags of every resource: QsGen's own, then the configured ones.</summary>
    public ImmutableArray<ResourceTag> Tags =>
    [
        ManagedBy,
        new(PrefixKey, settings.ResourcePrefix),
        new(InstanceKey, instance),
        .. settings.ExtraTags.Select(tag => new ResourceTag(tag.Key, tag.Value)),
    ];

    /// <summary>The full id for a suffix, such as <c>qs-gen-spec_example-theme</c> for <c>theme</c>.</summary>
    public string Id(string suffix) => $"{Prefix}-{suffix}";

    /// <summary>The ARN of a resource of this account and region.</summary>
    public string Arn(ResourceKind kind, string id) =>
        $"arn:{settings.Partition}:quicksight:{settings.Region}:{settings.AccountId}:{PathOf(kind)}/{id}";

    /// <summary>Account, id, name, permissions and tags of a resource.</summary>
    public ResourceHead Head(ResourceKind kind, string id, string name) => new(AccountId, id, name)
    {
        Permissions = Permissions(kind),
        Tags = Tags,
    };

    /// <summary>The permission entries of a resource, owners first; empty when no principal is configured.</summary>
    public ImmutableArray<ResourcePermission> Permissions(ResourceKind kind)
    {
        var viewerActions = PermissionActions.Viewer(kind);

        return
        [
            .. settings.OwnerArns.Select(arn => new ResourcePermission(arn, PermissionActions.Owner(kind))),
            .. settings.ViewerArns
                .Where(arn => !viewerActions.IsEmpty && !settings.OwnerArns.Contains(arn))
                .Select(arn => new ResourcePermission(arn, viewerActions)),
        ];
    }

    private static string PathOf(ResourceKind kind) => kind switch
    {
        ResourceKind.Theme => "theme",
        ResourceKind.DataSource => "datasource",
        ResourceKind.DataSet => "dataset",
        ResourceKind.Analysis => "analysis",
        ResourceKind.Dashboard => "dashboard",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Not a kind of QuickSight resource."),
    };
}
