using System.Text;
using System.Text.Json.Nodes;
using QsGen.Cli.Configuration;
using QsGen.Cli.Outcomes;
using QsGen.Cli.Shared;
using QsGen.Engine;
using QsGen.Engine.Display;
using QsGen.QuickSight;
using QsGen.QuickSight.Schema;
using QsGen.Viewer.Frames;
using QsGen.Viewer.Sources;
using QsGen.Wire;

namespace QsGen.Cli.Stacks;

/// <summary>The definitions that a stack's state holds: what was deployed, which the configuration may have left behind.</summary>
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
        try
        {
            if (!File.Exists(state) || Read(config, context).Dashboards.IsEmpty)
            {
                return null;
            }
        }
        catch (SourceException exception)
        {
            throw new InvalidInputException([.. exception.Problems.Select(problem => problem.What)]);
        }

        return new WatchedSource(
            () => files.Append(state),
            () => Read(config, context) is var deployed && MovedOn(deployed, config, context) is { } problem
                ? deployed with { Notices = [problem], Hash = $"{deployed.Hash}+" }
                : deployed);
    }

    private static DefinitionSet Read(StackConfig config, CliContext context)
    {
        try
        {
            // A few files on this disk; who asks has nothing else to do meanwhile.
            var resources = LocalEngine.Create(config, context, new NoDisplay()).ResourcesAsync().GetAwaiter().GetResult();
            return DefinitionSet.Read($"stack {config.Stack} as deployed", Kinds.SelectMany(kind => resources
                .Where(resource => resource.Type == PulumiNames.Token(kind) && !resource.Delete)
                .Select(resource => (resource.Urn.Name, Document(resource.Inputs)))));
        }
        catch (EngineException exception)
        {
            throw new SourceException([new(exception.Message, $"stack {config.Stack}", "Deploy it with `up`.")]);
        }
    }

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
