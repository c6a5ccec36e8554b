using System.Collections.Immutable;
using Pulumi;
using QsGen.Cli.Configuration;
using QsGen.Components.Deployment;
using QsGen.Provider.Components;
using QsGen.Provider.Resources;
using QsGen.Stacks;
using QsGen.Wire.Rpc;

namespace QsGen.Cli.Stacks;

/// <summary>The component <c>qsgen:index:Institution</c>, as programs in other languages get it from the provider.</summary>
internal static class InstitutionOffer
{
    private const string Own = $"{SettingKeys.Namespace}:";

    // Settings of commands, not of what is deployed.
    private static readonly ImmutableArray<string> OfCommands = ["audit", "signing", SettingKeys.Policy];

    /// <summary>The component. Its inputs are the settings that <c>Pulumi.yaml</c> declares, and the region.</summary>
    public static OfferedComponent Component { get; } = new(
        new ResourceSpec(
            InstitutionComponent.Token,
            "The reconciliation dashboards of one institution, and its database: everything that a stack of QsGen's own would hold, "
                + "as a part of yours. A stack can hold one.",
            Inputs(ProjectFile.OfProgram("").Declared),
            Outputs()),
        MakeAsync);

    private static ImmutableArray<PropertySpec> Inputs(ImmutableSortedDictionary<string, ConfigDeclaration> declared) =>
    [
        .. declared
            .Where(setting => setting.Key.StartsWith(Own, StringComparison.Ordinal))
            .Select(setting => (Name: setting.Key[Own.Length..], Declared: setting.Value))
            .Where(setting => !OfCommands.Any(prefix => setting.Name.StartsWith(prefix, StringComparison.Ordinal)))
            .Select(setting => Input(setting.Name, setting.Declared)),
        new(
            InstitutionConstruction.RegionInput,
            PropertyKind.Text,
            "The AWS region of the dashboards; without it the one of aws-native:region"),
    ];

    private static PropertySpec Input(string name, ConfigDeclaration declared) => name == SettingKeys.Institution
        ? new(name, PropertyKind.Text, "The text of the institution's YAML, the path of its file, or the name of a bundled one")
        {
            Required = true,
        }
        : new(name, KindOf(declared.Type), declared.Description) { Required = declared.Default is null, Secret = declared.IsSecret };

    private static PropertyKind KindOf(string type) => type switch
    {
        "boolean" => PropertyKind.Flag,
        "integer" => PropertyKind.Integer,
        "array" => PropertyKind.TextList,
        "object" => PropertyKind.TextMap,
        _ => PropertyKind.Text,
    };

    private static ImmutableArray<PropertySpec> Outputs() =>
    [
        new("tablePrefix", PropertyKind.Text, "The prefix of every table, without a trailing underscore") { Required = true },
        new("asOf", PropertyKind.Text, "The instant that the derived relations were computed for") { Required = true },
        new("themeArn", PropertyKind.Text, "The theme's ARN; absent without a theme"),
        new("dataSourceArn", PropertyKind.Text, "The data source's ARN; absent when the inputs name an existing one"),
        new("dashboardIds", PropertyKind.TextMap, "Dashboard ids by app") { Required = true },
        new("dashboardArns", PropertyKind.TextMap, "Dashboard ARNs by app") { Required = true },
        new("analysisArns", PropertyKind.TextMap, "Analysis ARNs by app") { Required = true },
        new("dashboardUrls", PropertyKind.TextMap, "Where each dashboard is opened in the browser, by app"),
        new("dataSetArns", PropertyKind.TextMap, "Data set ARNs by QuickSight id; with outputs: full"),
    ];

    private static async Task<ConstructResponse> MakeAsync(ConstructCall call)
    {
        try
        {
            return await InstitutionConstruction.RunAsync(call.Request, call.Inputs, call.EngineAddress, call.Folder);
        }
        catch (DeploymentProblemException wrong)
        {
            throw new ComponentInputException(
                [.. wrong.Problems.Select(problem => new PropertyProblem(problem.Key[(problem.Key.IndexOf(':') + 1)..], problem.Message))]);
        }
        catch (RunException failure)
        {
            throw new ResourceFailure(failure.Message, failure) { NothingChanged = false };
        }
    }
}
