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
        // Of a dataset nothing is handed on that could say it.
        if (document.Kind != ResourceKind.DataSet)
        {
            Follow(name, document, deployment);
        }
    }

    /// <summary>The resource's ARN.</summary>
    [Output("arn")]
    public Output<string> Arn { get; private set; } = null!;

    /// <summary>The version that readers see, with its status and errors; of dashboards and themes.</summary>
    [Output("version")]
    public Output<object?> PublishedVersion { get; private set; } = null!;

    /// <summary>Whether QuickSight has made it; of data sources.</summary>
    [Output("status")]
    public Output<object?> Status { get; private set; } = null!;

    /// <summary>What QuickSight finds wrong with it; of analyses.</summary>
    [Output("errors")]
    public Output<object?> Errors { get; private set; } = null!;

    /// <summary>Why QuickSight could not connect; of data sources.</summary>
    [Output("errorInfo")]
    public Output<object?> ErrorInfo { get; private set; } = null!;

    // Also where an engine has no hooks, and in the runs after the one that failed: what is broken and unchanged is no success.
    private void Follow(string name, ResourceDocument document, InstitutionDeployment deployment)
    {
        ImmutableArray<Output<object?>> outputs = [PublishedVersion, Status, Errors, ErrorInfo];
        var names = QuickSightAnswer.Outputs;
        if (Pulumi.Deployment.Instance.IsDryRun)
        {
            // Of what will be made or changed they are not known, and what each says by itself is enough for a preview.
            for (var place = 0; place < names.Length; place++)
            {
                var output = names[place];
                outputs[place].Apply(found =>
                {
                    var answer = QuickSightAnswer.Of([KeyValuePair.Create(output, found)]);
                    if (answer.IsRefused)
                    {
                        Log.Warn($"{name}: when it was deployed, QuickSight said {answer.InWords}; 'up' asks again", this);
                    }

                    return answer;
                });
            }

            return;
        }

        var readBack = ReadBack.With(
            PulumiNames.Token(document.Kind),
            (string)document.Body["AwsAccountId"]!,
            document.Id,
            new InvokeOptions { Parent = this, Version = deployment.Settings.AwsNativeVersion });
        Output.All(outputs).Apply(async found =>
        {
            var complaint = await readBack.ComplaintAsync(names.Zip(found, KeyValuePair.Create), CancellationToken.None);
            if (complaint is not null)
            {
                Log.Error($"{name}: {complaint}", this);
            }

            return complaint;
        });
    }

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
