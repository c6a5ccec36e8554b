using System.Collections.Immutable;
using System.Text.Json;
using Pulumi;
using QsGen.Components.Deployment;
using QsGen.QuickSight;

namespace QsGen.Components.Dashboards;

/// <summary>One QuickSight resource, registered by its type token with the properties of its document.</summary>
internal sealed class QuickSightResource : CustomResource
{
    /// <summary>The release of the provider that the stack is written for; an engine fetches it when it is not installed.</summary>
    public const string ProviderVersion = "1.38.0";

    /// <summary>Registers a document.</summary>
    /// <param name="name">The resource's name in the stack.</param>
    /// <param name="document">Its properties; ARNs stand in it as text, so <paramref name="after"/> must say what has to exist
    /// first.</param>
    /// <param name="parent">The component that owns it.</param>
    /// <param name="after">What must exist before it.</param>
    /// <param name="secrets">Further properties, in the provider's names, that no document may hold.</param>
    public QuickSightResource(
        string name,
        ResourceDocument document,
        Resource parent,
        IEnumerable<Resource> after,
        ImmutableDictionary<string, object?>? secrets = null)
        : base(PulumiNames.Token(document.Kind), name, Properties(document, secrets), Options(document.Kind, parent, after))
    {
    }

    /// <summary>The resource's ARN.</summary>
    [Output("arn")]
    public Output<string> Arn { get; private set; } = null!;

    private static DictionaryResourceArgs Properties(ResourceDocument document, ImmutableDictionary<string, object?>? secrets)
    {
        using var renamed = JsonDocument.Parse(PulumiNames.ToPulumi(document.Body).ToJsonString());
        var properties = ImmutableDictionary.CreateBuilder<string, object?>(StringComparer.Ordinal);
        foreach (var property in renamed.RootElement.EnumerateObject())
        {
            properties[property.Name] = property.Value.Clone();
        }

        properties.AddRange(secrets ?? ImmutableDictionary<string, object?>.Empty);
        return new DictionaryResourceArgs(properties.ToImmutable());
    }

    private static CustomResourceOptions Options(ResourceKind kind, Resource parent, IEnumerable<Resource> after)
    {
        var options = new CustomResourceOptions
        {
            Parent = parent,
            Version = ProviderVersion,
            ReplaceOnChanges = [.. PulumiNames.ReplaceOnChanges(kind)],
        };
        foreach (var resource in after)
        {
            options.DependsOn.Add(resource);
        }

        return options;
    }
}
