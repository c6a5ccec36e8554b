using System.Collections.Immutable;
using QsGen.Wire;
using Rpc = QsGen.Wire.Rpc;

namespace Pulumi.Runtime;

/// <summary>What the program in another language said of a component, in this SDK's words.</summary>
internal static class ConstructOptions
{
    /// <summary>The run's settings, with the caller's configuration.</summary>
    /// <param name="request">The call.</param>
    /// <param name="folder">Where relative paths start.</param>
    public static RunSettings SettingsOf(Rpc.ConstructRequest request, string folder) => new()
    {
        Project = request.Project,
        Stack = request.Stack,
        Organization = request.Organization.Length > 0 ? request.Organization : "organization",
        RootDirectory = folder,
        IsDryRun = request.DryRun,
        Config = request.Config.ToImmutableDictionary(),
        SecretKeys = [.. request.ConfigSecretKeys],
    };

    /// <summary>The component's options. Its children wait for what the component and its inputs depend on.</summary>
    /// <exception cref="FormatException">A reference to a provider is malformed.</exception>
    public static ComponentResourceOptions Read(Rpc.ConstructRequest request)
    {
        var options = new ComponentResourceOptions
        {
            Parent = request.Parent.Length > 0 ? Known(request.Parent) : null,
            Protect = request.HasProtect ? request.Protect : null,
            RetainOnDelete = request.HasRetainOnDelete ? request.RetainOnDelete : null,
            DeletedWith = request.DeletedWith.Length > 0 ? Known(request.DeletedWith) : null,
            Providers = [.. request.Providers.Select(provider => ReferencedProvider.From(provider.Key, provider.Value))],
            Aliases = [.. request.AliasURNs.Select(urn => (Input<Alias>)new Alias { Urn = urn }), .. request.Aliases.Select(Read)],
        };
        ImmutableArray<Resource> after =
        [
            .. request.Dependencies
                .Concat(request.InputDependencies.SelectMany(input => input.Value.Urns))
                .Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal)
                .Select(Known),
        ];
        if (!after.IsEmpty)
        {
            options.ResourceTransformations.Add(child => After(child, after));
        }

        return options;
    }

    private static ResourceTransformationResult? After(ResourceTransformationArgs child, ImmutableArray<Resource> after)
    {
        if (child.Options is not CustomResourceOptions)
        {
            return null;
        }

        foreach (var resource in after)
        {
            child.Options.DependsOn.Add(resource);
        }

        return new(child.Args, child.Options);
    }

    private static ReferencedResource Known(string urn) => ReferencedResource.From(new PropertyReference(urn, Id: null));

    private static Input<Alias> Read(Rpc.Alias alias) => alias.AliasCase == Rpc.Alias.AliasOneofCase.Urn
        ? new Alias { Urn = alias.Urn }
        : new Alias
        {
            Name = Given(alias.Spec.Name),
            Type = Given(alias.Spec.Type),
            Stack = Given(alias.Spec.Stack),
            Project = Given(alias.Spec.Project),
            ParentUrn = alias.Spec.HasParentUrn ? Given(alias.Spec.ParentUrn) : null,
            NoParent = alias.Spec.NoParent,
        };

    private static Input<string>? Given(string text) => text.Length > 0 ? (Input<string>)text : null;
}
