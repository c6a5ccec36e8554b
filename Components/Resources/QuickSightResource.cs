using System.Collections.Immutable;
using System.Text.Json;
using Pulumi;
using QsGen.Components.Deployment;
using QsGen.QuickSight;
using QsGen.QuickSight.Schema;

namespace QsGen.Components.Resources;

/// <summary>One QuickSight resource, registered by its type token with the properties of its document.</summary>
internal sealed class QuickSightResource : CustomResource
{
    /// <summary>Registers a document.</summary>
    /// <param name="name">The resource's name in the stack.</param>
    /// <param name="document">Its properties; ARNs stand in it as text, so <paramref name="place"/> must say what has to exist
    /// first.</param>
    /// <param name="deployment">The deployment that it belongs to.</param>
    /// <param name="place">Where it stands in the stack.</param>
    /// <param name="secrets">Further properties, in the provider's names, that no document may hold.</param>
    public QuickSightResource(
        string name,
        ResourceDocument document,
        InstitutionDeployment deployment,
        ChildPlace place,
        ImmutableDictionary<string, object?>? secrets = null)
        : base(
            PulumiNames.Token(document.Kind),
            name,
            Properties(document, secrets, deployment.Secrets ?? ConfiguredSecrets.Read()),
            Options(document.Kind, deployment, place))
    {
    }

    /// <summary>The resource's ARN.</summary>
    [Output("arn")]
    public Output<string> Arn { get; private set; } = null!;

    private static DictionaryResourceArgs Properties(
        ResourceDocument document, ImmutableDictionary<string, object?>? secrets, ConfiguredSecrets configured)
    {
        var renamed = JsonSerializer.SerializeToElement(PulumiNames.ToPulumi(document.Body), DocumentJson.Default.JsonObject);
        var properties = ImmutableDictionary.CreateBuilder<string, object?>(StringComparer.Ordinal);
        foreach (var property in renamed.EnumerateObject())
        {
            // What the person set as a secret stays one, wherever it ends: engines show and store the property as a whole then.
            properties[property.Name] = configured.IsIn(property.Value) ? Output.CreateSecret(property.Value.Clone()) : property.Value;
        }

        properties.AddRange(secrets ?? ImmutableDictionary<string, object?>.Empty);
        return new DictionaryResourceArgs(properties.ToImmutable());
    }

    private static CustomResourceOptions Options(ResourceKind kind, InstitutionDeployment deployment, ChildPlace place)
    {
        var options = new CustomResourceOptions
        {
            Parent = place.Parent,
            Version = deployment.Settings.AwsNativeVersion,
            ReplaceOnChanges = [.. PulumiNames.ReplaceOnChanges(kind)],
        };
        foreach (var resource in place.After)
        {
            options.DependsOn.Add(resource);
        }

        if (place.FormerName is { } former)
        {
            options.Aliases.Add(new Alias { Name = former });
        }

        return options;
    }
}
