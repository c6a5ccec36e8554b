using QsGen.Components;
using QsGen.Components.Deployment;
using QsGen.Tests.Support;

namespace QsGen.Tests.Components.Deployment;

/// <summary>Deployments of an institution to a made-up account.</summary>
internal static class TestDeployment
{
    /// <summary>Reads a deployment.</summary>
    /// <param name="yaml">The institution.</param>
    /// <param name="key">A further setting.</param>
    /// <param name="value">Its value.</param>
    public static InstitutionDeployment Of(string yaml, string key = "qsgen:dialect", string value = "postgres")
    {
        using var folder = new TemporaryFolder();
        var settings = new Dictionary<string, string>
        {
            ["qsgen:awsAccountId"] = "123456789012",
            ["aws-native:region"] = "eu-central-1",
            ["qsgen:institution"] = folder.Write("bank.yaml", yaml),
            ["qsgen:ownerArns"] = """["arn:aws:quicksight:eu-central-1:123456789012:user/default/owner"]""",
            [key] = value,
        };
        var reading = InstitutionDeployment.Read(settings.GetValueOrDefault, folder.Path);

        return reading.Deployment ?? throw new InvalidOperationException(string.Join('\n', reading.Messages));
    }
}
