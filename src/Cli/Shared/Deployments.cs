using System.Collections.Immutable;
using Pulumi;
using QsGen.Cli.Configuration;
using QsGen.Cli.Outcomes;
using QsGen.Components;
using QsGen.Components.Deployment;

namespace QsGen.Cli.Shared;

/// <summary>Turns a resolved configuration into a deployment, for commands that work without an engine.</summary>
internal static class Deployments
{
    /// <summary>Reads and checks the institution and the settings; warnings go to the error stream.</summary>
    /// <exception cref="InvalidInputException">Something is wrong; every finding is listed.</exception>
    public static InstitutionDeployment Read(StackConfig config, CliContext context) => Read(config.Get, config, context);

    private static InstitutionDeployment Read(Func<string, string?> lookUp, StackConfig config, CliContext context)
    {
        var reading = InstitutionDeployment.Read(lookUp, config.Project.Folder);
        if (reading.Deployment is not { } deployment)
        {
            // Settings that a folder without any lacks are best had together.
            var lacks = reading.Problems.Any(problem => problem.Message.StartsWith("is not set", StringComparison.Ordinal));
            throw new InvalidInputException(lacks && !File.Exists(config.Project.StackFilePath(config.Stack))
                ? reading.Messages.Add(config.Project.NoStack(config.Stack))
                : reading.Messages)
            {
                Findings = reading.Findings,
            };
        }

        foreach (var warning in reading.Messages)
        {
            context.Error.WriteLine(warning);
        }

        return deployment;
    }

    /// <summary>Reads and checks what concerns the database alone: whoever only runs that need not say where the dashboards are.</summary>
    /// <exception cref="InvalidInputException">Something is wrong; every finding is listed.</exception>
    public static InstitutionDeployment ReadForDatabase(StackConfig config, CliContext context) => Read(
        key => config.Get(key) ?? key switch
        {
            $"{SettingKeys.Namespace}:{SettingKeys.AwsAccountId}" => "000000000000",
            $"{SettingKeys.AwsNamespace}:{SettingKeys.Region}" => "us-east-1",
            _ => null,
        },
        config,
        context);

    /// <summary>As <see cref="Documents"/>, for whoever takes them to AWS: also says what AWS will not find.</summary>
    /// <exception cref="InvalidInputException">AWS would refuse one; every reason is listed.</exception>
    public static ImmutableArray<ResourceDocument> DocumentsForAws(InstitutionDeployment deployment, CliContext context)
    {
        if (DataSourcePlace.Problem(deployment) is { } unreachable)
        {
            context.Error.WriteLine($"warning: {unreachable}");
        }

        return Documents(deployment, context);
    }

    /// <summary>Every definition of a deployment, checked; warnings go to the error stream.</summary>
    /// <exception cref="InvalidInputException">AWS would refuse one; every reason is listed.</exception>
    public static ImmutableArray<ResourceDocument> Documents(InstitutionDeployment deployment, CliContext context)
    {
        try
        {
            ImmutableArray<ResourceDocument> documents = [.. deployment.Documents.All];
            foreach (var warning in deployment.Documents.Findings)
            {
                context.Error.WriteLine($"warning: {warning}");
            }

            return documents;
        }
        catch (RunException refused)
        {
            throw new InvalidInputException(refused.Message);
        }
    }
}
