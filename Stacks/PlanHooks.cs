using System.Collections.Immutable;
using Pulumi;
using QsGen.Components.Deployment;

namespace QsGen.Stacks;

/// <summary>Has a program say in words what an update changes, try again what AWS refused for the moment, and fail where QuickSight
/// refuses what it was sent.</summary>
/// <remarks>
/// Works by hooks of the engine, in previews too. The raw differences of definitions, thousands of lines for one number, are hidden then;
/// <c>qsgen:rawDiffs</c> brings them back. On an engine without hooks nothing is said and nothing is hidden but what the engine hides.
/// </remarks>
public static class PlanHooks
{
    // The embedded engine prints the same words itself, and turns hooks off by this key.
    private const string Wanted = "hooks";

    private static readonly ImmutableDictionary<string, ImmutableArray<string>> Hidden =
        ImmutableDictionary<string, ImmutableArray<string>>.Empty
            .Add("aws-native:quicksight:Analysis", ["definition"])
            .Add("aws-native:quicksight:Dashboard", ["definition"])
            .Add("aws-native:quicksight:DataSet", ["physicalTableMap", "logicalTableMap"])
            .Add("aws-native:quicksight:DataSource", [])
            .Add("aws-native:quicksight:Theme", ["configuration"])
            .Add("qsgen:index:AuditReport", ["institution"])
            .Add("qsgen:index:DemoData", ["institution"])
            .Add("qsgen:index:Refresh", ["institution"])
            .Add("qsgen:index:Schema", []);

    /// <summary>Options for a stack whose resources are to have the hooks. Call it once, while the program runs.</summary>
    public static StackOptions Options()
    {
        var options = new StackOptions();
        options.ResourceTransformations.AddRange(Transformations(ConfiguredSecrets.Read()));
        return options;
    }

    /// <summary>What gives resources the hooks; nothing when the configuration turns them off. Call it once, while the program
    /// runs.</summary>
    /// <param name="secrets">What may never be said.</param>
    internal static ImmutableArray<ResourceTransformation> Transformations(ConfiguredSecrets secrets)
    {
        var settings = new Config(SettingKeys.Namespace);
        return settings.GetBoolean(Wanted) is not false
            ? [Transformation(settings.GetBoolean(SettingKeys.RawDiffs) is true, secrets)]
            : [];
    }

    private static ResourceTransformation Transformation(bool showsRaw, ConfiguredSecrets secrets)
    {
        var speaker = new PlanSpeaker(secrets.Texts);
        var retry = new ThrottleRetry(TimeProvider.System);
        var region = new Config(SettingKeys.AwsNamespace).Get(SettingKeys.Region);
        var words = new ResourceHook(
            "qsgen-words",
            (args, _) =>
            {
                RegionMove.Refuse(args.OldOutputs?.GetValueOrDefault("arn"), region);
                return speaker.SpeakAsync(args);
            },
            new ResourceHookOptions { OnDryRun = true });
        var readBack = new ReadBackHook();
        var again = new ErrorHook(
            "qsgen-again", (args, stop) => retry.RetriesAsync(args, line => speaker.Say($"{args.Name}: {line}", null), stop));
        return args =>
        {
            if (!Hidden.TryGetValue(args.Resource.GetResourceType(), out var hidden))
            {
                return null;
            }

            speaker.Know(args.Resource);
            args.Options.Hooks = new ResourceHookBinding();
            args.Options.Hooks.BeforeUpdate.Add(words);
            args.Options.Hooks.OnError.Add(again);
            readBack.Bind(args);
            if (!showsRaw)
            {
                args.Options.HideDiffs.AddRange(hidden);
            }

            return new ResourceTransformationResult(args.Args, args.Options);
        };
    }
}
