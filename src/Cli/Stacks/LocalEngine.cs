using System.Collections.Immutable;
using Microsoft.Extensions.DependencyInjection;
using Pulumi;
using QsGen.Cli.Configuration;
using QsGen.Cli.Shared;
using QsGen.Components.Deployment;
using QsGen.Engine;
using QsGen.Engine.Deployments;
using QsGen.Engine.Display;
using QsGen.Engine.Monitor;
using QsGen.Engine.Operations;
using QsGen.Engine.Plans;
using QsGen.Engine.Secrets;
using QsGen.Engine.State;
using QsGen.Institution.Files;
using QsGen.LocalQuickSight;
using QsGen.Plans;
using QsGen.Stacks;

namespace QsGen.Cli.Stacks;

/// <summary>The embedded engine set up for one stack of the project.</summary>
/// <remarks>Everything that it keeps lies in the folder <c>.qsgen</c> beside the project file.</remarks>
internal static class LocalEngine
{
    private const string StateFolder = ".qsgen";
    private const string HooksKey = $"{SettingKeys.Namespace}:hooks";

    /// <summary>The program that the engine runs: the same stack that the Pulumi CLI would run.</summary>
    /// <param name="deployment">What the stack's configuration says, so that an update does what its preview showed.</param>
    public static EngineProgram Program(InstitutionDeployment deployment) => async (variables, _) =>
    {
        // This engine's dashboards are in no console.
        await using var services = new ServiceCollection()
            .AddTransient(_ => new InstitutionStack(deployment, hasConsole: false)).BuildServiceProvider();
        return await ProgramEnvironment.RunAsync(variables, () => Deployment.RunAsync<InstitutionStack>(services));
    };

    /// <summary>An engine for the stack that a configuration belongs to.</summary>
    public static EmbeddedEngine Create(StackConfig config, CliContext context, IEngineDisplay display)
    {
        var folder = config.Project.Folder;
        var state = StateOf(config);

        var settings = new EngineSettings
        {
            Project = config.Project.Name,
            Stack = config.Stack,
            RootDirectory = folder,
            Config = WithoutHooks(config.Values.ToImmutableSortedDictionary(
                pair => pair.Key, pair => pair.Value.Text, StringComparer.Ordinal)),
            SecretKeys = config.Values.Where(pair => pair.Value.IsSecret).Select(pair => pair.Key)
                .ToImmutableSortedSet(StringComparer.Ordinal),
            Providers =
            [
                QsGenProvider.Source,
                LocalQuickSightProvider.In(QuickSightIn(folder), context.Clock, Others(config)),
            ],
            Compare = DocumentDiffer.Compare,
            Removal = RemovalWords.Of,
            Clock = context.Clock,
            ProgramBearsToken = IsOwnSdk,
        };
        var keyring = new Keyring(PassphraseIn(state));

        return new EmbeddedEngine(settings, new FileStateStore(state, context.Clock), keyring, display);
    }

    /// <summary>Forgets a stack that was destroyed, and with the last one the passphrase, which no state needs any more.</summary>
    /// <exception cref="EngineException">The stack still has resources, or someone works on it.</exception>
    public static async Task RemoveAsync(StackConfig config, CliContext context)
    {
        await Create(config, context, new NoDisplay()).RemoveAsync();
        var state = StateOf(config);
        var store = new FileStateStore(state, context.Clock);
        if (store.Stacks().Count == 0 && !store.IsInUse)
        {
            PassphraseIn(state).Remove();
        }
    }

    /// <summary>The file that holds the stack's state, if it was ever deployed.</summary>
    public static string StateFile(StackConfig config) => new FileStateStore(StateOf(config), TimeProvider.System).FileOf(config.Stack);

    private static bool IsOwnSdk =>
#if SUBSET_SDK
        true;
#else
        false;
#endif

    // This engine compares documents itself: said by the program as well, all would stand there twice.
    private static ImmutableSortedDictionary<string, string> WithoutHooks(ImmutableSortedDictionary<string, string> values) =>
        values.ContainsKey(HooksKey) ? values : values.Add(HooksKey, "false");

    // The one thing that a stack may refer to without making it.
    private static ImmutableArray<string> Others(StackConfig config) =>
        config.Get($"{SettingKeys.Namespace}:{SettingKeys.DataSourceArn}") is { Length: > 0 } arn ? [arn] : [];

    /// <summary>Where the local QuickSight of a project keeps its objects.</summary>
    /// <param name="folder">The project's folder.</param>
    public static string QuickSightIn(string folder) => Path.Combine(folder, StateFolder, "quicksight");

    private static string StateOf(StackConfig config) => Path.Combine(config.Project.Folder, StateFolder);

    private static PassphraseSource PassphraseIn(string state) =>
        new(
            Path.Combine(state, "passphrase"),
            System.Environment.GetEnvironmentVariable,
            file => GivenFile.ReadText(file, mostMegabytes: 1));
}
