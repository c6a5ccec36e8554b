using System.Text;
using System.Text.Json.Nodes;
using QsGen.Cli.Configuration;
using QsGen.Cli.Outcomes;
using QsGen.Cli.Shared;
using QsGen.Engine;
using QsGen.Engine.Display;
using QsGen.Engine.Urns;
using QsGen.LocalQuickSight;
using QsGen.QuickSight;
using QsGen.QuickSight.Schema;
using QsGen.Viewer.Frames;
using QsGen.Viewer.Sources;
using QsGen.Wire;

namespace QsGen.Cli.Stacks;

/// <summary>The definitions that a stack's state holds, or the local QuickSight of a stack that another engine deployed there: what was
/// deployed, which the configuration may have left behind.</summary>
internal static class DeployedDefinitions
{
    private static readonly ResourceKind[] Kinds =
        [ResourceKind.Theme, ResourceKind.DataSet, ResourceKind.Analysis, ResourceKind.Dashboard];

    /// <summary>The definitions, read again when the state or what it was made from changes; null when the stack has no
    /// dashboards.</summary>
    /// <param name="config">The stack's configuration.</param>
    /// <param name="context">The command's surroundings.</param>
    /// <param name="files">The files that the definitions would be computed from.</param>
    /// <exception cref="InvalidInputException">The state can't be read.</exception>
    public static IDefinitionSource? Source(StackConfig config, CliContext context, IEnumerable<string> files)
    {
        var state = LocalEngine.StateFile(config);
        var local = new QuickSightStore(LocalEngine.QuickSightIn(config.Project.Folder));
        try
        {
            if ((!File.Exists(state) && !local.Files.Any()) || Read(config, context).Dashboards.IsEmpty)
            {
                return null;
            }
        }
        catch (SourceException exception)
        {
            throw new InvalidInputException([.. exception.Problems.Select(problem => problem.What)]);
        }

        return new WatchedSource(
            () => File.Exists(state) ? files.Append(state) : files.Concat(local.Files),
            () => Read(config, context) is var deployed && MovedOn(deployed, config, context) is { } problem
                ? deployed with { Notices = [problem], Hash = $"{deployed.Hash}+" }
                : deployed);
    }

    private static DefinitionSet Read(StackConfig config, CliContext context)
    {
        try
        {
            var resources = File.Exists(LocalEngine.StateFile(config)) ? InState(config, context) : InLocalQuickSight(config);
            return DefinitionSet.Read($"stack {config.Stack} as deployed", Kinds.SelectMany(kind => resources
                .Where(resource => resource.Type == PulumiNames.Token(kind))
                .Select(resource => (resource.Name, Document(resource.Properties)))));
        }
        catch (Exception exception) when (exception is EngineException or FormatException or IOException)
        {
            throw new SourceException([new(exception.Message, $"stack {config.Stack}", "Deploy it with `up`.")]);
        }
    }

    // A few files on this disk; who asks has nothing else to do meanwhile.
    private static List<(string Type, string Name, PropertyObject Properties)> InState(StackConfig config, CliContext context) =>
    [
        .. LocalEngine.Create(config, context, new NoDisplay()).ResourcesAsync().GetAwaiter().GetResult()
            .Where(resource => !resource.Delete)
            .Select(resource => (resource.Type, resource.Urn.Name, resource.Inputs)),
    ];

    private static List<(string Type, string Name, PropertyObject Properties)> InLocalQuickSight(StackConfig config) =>
    [
        .. from found in new QuickSightStore(LocalEngine.QuickSightIn(config.Project.Folder)).All()
           where Urn.IsWellFormed(found.Urn)
           let urn = new Urn(found.Urn)
           where urn.Stack == config.Stack && urn.Project == config.Project.Name
           select (found.Type, urn.Name, found.Properties),
    ];

    private static ReadOnlyMemory<byte> Document(PropertyObject inputs) =>
        Encoding.UTF8.GetBytes(PulumiNames.ToApi((JsonObject)JsonNode.Parse(PropertyJson.ToText(inputs))!).ToJsonString());

    private static Problem? MovedOn(DefinitionSet deployed, StackConfig config, CliContext context)
    {
        try
        {
            var quiet = context with { Error = TextWriter.Null };
            var computed = DefinitionSet.Read("", Deployments.Documents(Deployments.ReadForDatabase(config, quiet), quiet)
                .Where(document => Kinds.Contains(document.Kind)).Select(document =>
                    (document.FileName, (ReadOnlyMemory<byte>)Encoding.UTF8.GetBytes(document.Body.ToJsonString()))));
            return ChangeWords.Between(deployed, computed) is []
                ? null
                : new(
                    "The configuration has moved on since: this is what was deployed.", $"stack {config.Stack}",
                    "`preview` says what differs, `up` deploys it, and `serve --institution FILE` shows it without deploying.");
        }
        catch (InvalidInputException exception)
        {
            return new(
                $"The configuration can't be read any more, so this is what was deployed. {exception.Message}", $"stack {config.Stack}",
                "Mend it; the page follows by itself.");
        }
    }
}
