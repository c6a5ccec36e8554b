using System.Text.Json.Nodes;
using QsGen.Components;
using QsGen.Components.Branding;
using QsGen.Components.Deployment;
using QsGen.QuickSight;
using QsGen.QuickSight.Schema;

namespace QsGen.Stacks;

/// <summary>The file that <c>pulumi import --file</c> takes, for QuickSight resources that exist under the ids of the stack.</summary>
/// <remarks>
/// Types, names and parents are those that <see cref="InstitutionStack"/> registers, so that the next <c>pulumi up</c> updates what
/// it finds. quicksight-gen knew no embedded database and gave its theme another id, so of its deployments neither is there to be adopted.
/// </remarks>
internal static class ImportFile
{
    /// <summary>Whether a document's resource may exist from a deployment of quicksight-gen.</summary>
    public static bool IsAdoptable(ResourceDocument document) => document.Kind switch
    {
        ResourceKind.Theme => false,
        ResourceKind.DataSource => document.Body["Type"]!.GetValue<string>() != "FILE",
        _ => true,
    };

    /// <summary>Writes the file's content.</summary>
    /// <param name="deployment">The institution and where it went.</param>
    /// <param name="byFormerTool">Whether quicksight-gen deployed it; else QsGen did, and the stack's state is lost.</param>
    /// <exception cref="Pulumi.RunException">A document can't be built, or AWS would refuse it.</exception>
    public static JsonObject Write(InstitutionDeployment deployment, bool byFormerTool)
    {
        var resources = new JsonArray();
        var (theme, source) = (Adopted(deployment.Documents.Theme), Adopted(deployment.Documents.DataSource));
        if (theme is not null || source is not null)
        {
            resources.Add(Component(InstitutionBranding.ComponentType, LogicalNames.Branding));
        }

        if (theme is not null)
        {
            resources.Add(Resource(deployment, LogicalNames.Theme(LogicalNames.Branding), theme, LogicalNames.Branding));
        }

        if (source is not null)
        {
            resources.Add(Resource(deployment, LogicalNames.DataSource(LogicalNames.Branding), source, LogicalNames.Branding));
        }

        foreach (var app in AppCatalogue.All)
        {
            var documents = deployment.Documents.Of(app);
            resources.Add(Component(app.ComponentType, app.Key));
            foreach (var dataSet in documents.DataSets)
            {
                resources.Add(Resource(deployment, LogicalNames.DataSet(app.Key, dataSet, deployment.Names), dataSet, app.Key));
            }

            resources.Add(Resource(deployment, LogicalNames.Analysis(app.Key), documents.Analysis, app.Key));
            resources.Add(Resource(deployment, LogicalNames.Dashboard(app.Key), documents.Dashboard, app.Key));
        }

        return new JsonObject { ["resources"] = resources };

        ResourceDocument? Adopted(ResourceDocument? document) =>
            document is not null && (!byFormerTool || IsAdoptable(document)) ? document : null;
    }

    private static JsonNode Component(string type, string name) =>
        new JsonObject { ["type"] = type, ["name"] = name, ["component"] = true };

    private static JsonNode Resource(InstitutionDeployment deployment, string name, ResourceDocument document, string parent) =>
        new JsonObject
        {
            ["type"] = PulumiNames.Token(document.Kind),
            ["name"] = name,
            ["id"] = PulumiNames.ProviderId(document.Kind, document.Body),
            ["parent"] = parent,
            ["version"] = deployment.Settings.AwsNativeVersion,
        };
}
