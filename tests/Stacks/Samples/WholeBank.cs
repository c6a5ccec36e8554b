using Pulumi;
using QsGen.Components;
using QsGen.Components.Deployment;
using QsGen.Stacks;

namespace QsGen.Tests.Stacks.Samples;

/// <summary>The program on the page of the packages: a whole institution in a stack of somebody else's.</summary>
internal static class WholeBank
{
    public static async Task<int> RunAsync()
    {
        return await Deployment.RunAsync(() =>
        {
            var deployment = InstitutionDeployment.From(new InstitutionDeploymentArgs
            {
                Institution = "bank.yaml",
                AwsAccountId = "123456789012",
                AwsRegion = "eu-central-1",
                DatabaseUrl = new Config().Require("database"),
            });
            var bank = new InstitutionComponent("bank", deployment);
            return new Dictionary<string, object?> { ["dashboards"] = bank.DashboardUrls };
        });
    }
}
