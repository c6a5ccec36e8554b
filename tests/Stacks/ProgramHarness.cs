using System.Collections.Immutable;
using Pulumi;
using QsGen.Cli.Stacks;
using QsGen.Engine;
using QsGen.Engine.Deployments;
using QsGen.Engine.Display;
using QsGen.Engine.Monitor;
using QsGen.Engine.Operations;
using QsGen.Engine.Plans;
using QsGen.Engine.Providers;
using QsGen.Engine.State;
using QsGen.LocalQuickSight;
using QsGen.Plans;
using QsGen.Tests.Engine.Support;
using QsGen.Wire;

namespace QsGen.Tests.Stacks;

/// <summary>Runs whole programs on the embedded engine with the real providers, in a folder of their own.</summary>
internal sealed class ProgramHarness : IDisposable
{
    private readonly Support.TemporaryFolder _folder = new();

    public string Folder => _folder.Path;

    /// <summary>Configuration of the next operation, <c>namespace:key</c> to text.</summary>
    public Dictionary<string, string> Config { get; } = new(StringComparer.Ordinal) { ["qsgen:hooks"] = "false" };

    /// <summary>How the qsgen provider is started; in this process unless a test wants another.</summary>
    public ProviderSource Provider { get; set; } = QsGenProvider.Source;

    /// <summary>How the stand-in for AWS is started; in this process unless a test wants another.</summary>
    public ProviderSource? StandIn { get; set; }

    /// <summary>How the stand-in for AWS fails.</summary>
    public StandInFaults Faults { get; set; } = new([], TimeProvider.System);

    /// <summary>A program that a stack class is.</summary>
    public static EngineProgram Of<TStack>()
        where TStack : Stack, new() => (variables, _) => ProgramEnvironment.RunAsync(variables, Pulumi.Deployment.RunAsync<TStack>);

    public Task<OperationResult> UpAsync(EngineProgram program, string project = "qsgen", string stack = "dev") =>
        Engine(project, stack).UpAsync(program);

    public Task<OperationResult> PreviewAsync(EngineProgram program, string project = "qsgen", string stack = "dev") =>
        Engine(project, stack).PreviewAsync(program);

    public Task<OperationResult> RefreshAsync(string project = "qsgen", string stack = "dev") => Engine(project, stack).RefreshAsync();

    public Task<OperationResult> DestroyAsync(string project = "qsgen", string stack = "dev") => Engine(project, stack).DestroyAsync();

    /// <summary>The names of what changes, as <c>op Type name</c>.</summary>
    public static IEnumerable<string> Changes(Plan plan) => PlanTree.Rows(plan)
        .Where(row => row.IsChange && row.Urn.Type != QsGen.Engine.Urns.Urn.StackType)
        .Select(row => $"{PlanWords.Symbol(row.Kind)} {TypeNames.Short(row.Urn.Type)} {row.Urn.Name}");

    /// <summary>All that a person would have read.</summary>
    public static string Text(OperationResult result) => PlanText.RenderPlain(result.Plan);

    public void Dispose() => _folder.Dispose();

    private EmbeddedEngine Engine(string project, string stack)
    {
        var settings = new EngineSettings
        {
            Project = project,
            Stack = stack,
            RootDirectory = Folder,
            Config = Config.ToImmutableSortedDictionary(StringComparer.Ordinal),
            Compare = DocumentDiffer.Compare,
            Removal = RemovalWords.Of,
            Providers =
            [
                Provider,
                StandIn ?? LocalQuickSightProvider.In(Path.Combine(Folder, "quicksight"), TimeProvider.System, Faults),
            ],
        };
        return new EmbeddedEngine(settings, new FileStateStore(Folder, TimeProvider.System), EngineHarness.Keys, new NoDisplay());
    }
}
