#if SUBSET_SDK
using System.Collections.Immutable;
using System.Globalization;
using Pulumi;
using Pulumi.Runtime;
using QsGen.Components;
#endif
using QsGen.Components.Deployment;
using QsGen.Wire;
using QsGen.Wire.Rpc;

namespace QsGen.Stacks;

/// <summary>Makes <see cref="InstitutionComponent"/> for a program in another language.</summary>
internal static class InstitutionConstruction
{
    /// <summary>The input that names the AWS region, which is a setting of the AWS provider's.</summary>
    public const string RegionInput = SettingKeys.Region;

    /// <summary>Makes the component and waits until it is complete.</summary>
    /// <remarks>
    /// Its inputs are what a stack of ours has as configuration. While one of them is not known, in a preview, no part of the component is
    /// either, and a warning says so.
    /// </remarks>
    /// <param name="request">The call.</param>
    /// <param name="inputs">The call's inputs, checked for their kinds.</param>
    /// <param name="engineAddress">Where messages go.</param>
    /// <param name="folder">Where relative paths start.</param>
    /// <exception cref="DeploymentProblemException">The institution or an input is wrong.</exception>
    public static Task<ConstructResponse> RunAsync(ConstructRequest request, PropertyObject inputs, string engineAddress, string folder)
    {
#if SUBSET_SDK
        var settings = WithInputs(ConstructOptions.SettingsOf(request, folder), inputs);
        var unknown = inputs.Where(input => input.Value.ContainsUnknowns).Select(input => input.Key).ToImmutableArray();
        return Pulumi.Deployment.ConstructAsync(
            settings,
            request.MonitorEndpoint,
            engineAddress,
            () => unknown.IsEmpty ? Component(request, settings) : Pending(request, unknown));
#else
        throw new DeploymentProblemException(
        [
            new(
                InstitutionComponent.Token,
                "is not made by a build with the official SDK; use one with QsGen's own (-p:PulumiSdk=subset)"),
        ]);
#endif
    }

#if SUBSET_SDK
    private static InstitutionComponent Component(ConstructRequest request, RunSettings settings)
    {
        var secrets = new ConfiguredSecrets(settings.SecretKeys.ToImmutableDictionary(key => key, key => settings.Config[key]));
        var reading = InstitutionDeployment.Read(key => settings.Config.GetValueOrDefault(key), settings.RootDirectory, secrets);
        var deployment = reading.Deployment ?? throw new DeploymentProblemException(reading.Problems);
        if (deployment.StackProblem is { } problem)
        {
            throw new DeploymentProblemException([problem]);
        }

        foreach (var warning in reading.Messages)
        {
            Log.Warn(warning);
        }

        var options = ConstructOptions.Read(request);
        options.ResourceTransformations.AddRange(PlanHooks.Transformations(secrets));
        return new InstitutionComponent(request.Name, deployment, options);
    }

    private static InstitutionComponent Pending(ConstructRequest request, ImmutableArray<string> unknown)
    {
        Log.Warn(
            $"{request.Name}: {string.Join(", ", unknown)} is not known yet, so this preview can't say what the institution consists of");
        return new InstitutionComponent(request.Name, ConstructOptions.Read(request));
    }

    // Only the inputs count: keys of QsGen's own in the caller's stack would change a component that does not mention them.
    private static RunSettings WithInputs(RunSettings settings, PropertyObject inputs)
    {
        var known = inputs.Where(input => !input.Value.ContainsUnknowns && input.Value is not PropertyNull).ToImmutableArray();
        const string Own = $"{SettingKeys.Namespace}:";
        return settings with
        {
            Config = settings.Config.RemoveRange(settings.Config.Keys.Where(key => key.StartsWith(Own, StringComparison.Ordinal)))
                .SetItems(known.Select(input => KeyValuePair.Create(KeyOf(input.Key), TextOf(input.Value.WithoutSecrets())))),
            SecretKeys =
            [
                .. settings.SecretKeys.Where(key => !key.StartsWith(Own, StringComparison.Ordinal) && settings.Config.ContainsKey(key)),
                .. known.Where(input => input.Value.ContainsSecrets).Select(input => KeyOf(input.Key)),
            ],
        };
    }

    private static string KeyOf(string input) =>
        $"{(input == RegionInput ? SettingKeys.AwsNamespace : SettingKeys.Namespace)}:{input}";

    private static string TextOf(PropertyValue value) => value switch
    {
        PropertyString text => text.Value,
        PropertyBool flag => flag.Value ? "true" : "false",
        PropertyNumber number => number.Value.ToString(CultureInfo.InvariantCulture),
        _ => PropertyJson.ToText(value),
    };
#endif
}
