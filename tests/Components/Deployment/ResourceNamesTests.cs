using QsGen.Components.Deployment;
using QsGen.QuickSight;

namespace QsGen.Tests.Components.Deployment;

internal sealed class ResourceNamesTests
{
    private static readonly DeploymentSettings Settings = new("111122223333", "eu-west-1");

    [Test]
    public void Id_AnySuffix_HasPrefixAndInstance() =>
        Assert.That(new ResourceNames(Settings, "harbor").Id("l1-dashboard"), Is.EqualTo("qs-gen-harbor-l1-dashboard"));

    [TestCase("eu-west-1", "aws")]
    [TestCase("cn-northwest-1", "aws-cn")]
    [TestCase("us-gov-east-1", "aws-us-gov")]
    [TestCase("us-iso-east-1", "aws-iso")]
    [TestCase("us-isob-east-1", "aws-iso-b")]
    public void Arn_AnyRegion_NamesItsPartition(string region, string partition)
    {
        var names = new ResourceNames(new DeploymentSettings("111122223333", region), "harbor");

        Assert.That(
            names.Arn(ResourceKind.Theme, names.ThemeId),
            Is.EqualTo($"arn:{partition}:quicksight:{region}:111122223333:theme/qs-gen-harbor-theme"));
    }

    [Test]
    public void DataSourceArn_ConfiguredAndCreatable_TheConfiguredOneWins()
    {
        var settings = Settings with { DataSourceArn = "arn:aws:quicksight:eu-west-1:111122223333:datasource/ledger" };

        Assert.That(new ResourceNames(settings, "harbor").DataSourceArn, Is.EqualTo(settings.DataSourceArn));
    }

    [Test]
    public void Tags_ExtraTags_FollowOurOwn()
    {
        var settings = Settings with { ExtraTags = [new("CostCentre", "42")] };

        Assert.That(
            new ResourceNames(settings, "harbor").Tags.Select(tag => $"{tag.Key}={tag.Value}"),
            Is.EqualTo(new[] { "ManagedBy=quicksight-gen", "ResourcePrefix=qs-gen", "L2Instance=harbor", "CostCentre=42" }));
    }

    [Test]
    public void Permissions_OwnerAndViewer_ViewerMayNotUpdate()
    {
        var names = new ResourceNames(Settings with { OwnerArns = ["owner"], ViewerArns = ["viewer", "owner"] }, "harbor");

        var permissions = names.Permissions(ResourceKind.Dashboard);

        Assert.That(permissions.Select(permission => permission.Principal), Is.EqualTo(new[] { "owner", "viewer" }));
        Assert.That(permissions[0].Actions, Does.Contain("quicksight:UpdateDashboard"));
        Assert.That(permissions[1].Actions, Has.None.Contains("Update").And.None.Contains("Delete"));
    }

    [Test]
    public void Permissions_ViewerOfAnAnalysis_HasNoEntry() =>
        Assert.That(new ResourceNames(Settings with { ViewerArns = ["viewer"] }, "harbor").Permissions(ResourceKind.Analysis), Is.Empty);
}
