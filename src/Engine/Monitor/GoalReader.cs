using System.Collections.Immutable;
using QsGen.Engine.Deployments;
using QsGen.Engine.State;
using QsGen.Engine.Urns;
using QsGen.Wire;
using QsGen.Wire.Rpc;

namespace QsGen.Engine.Monitor;

/// <summary>What a program's requests ask for, in the engine's terms.</summary>
internal static class GoalReader
{
    /// <exception cref="FormatException">The request is malformed; the message says where.</exception>
    public static Goal Read(RegisterResourceRequest request)
    {
        Require(request.Type.Length > 0 && request.Name.Length > 0, "a resource needs a type and a name");
        Require(!request.Type.Contains('$', StringComparison.Ordinal), $"type '{request.Type}' must not contain '$'");
        Require(!request.Custom || request.Type.Split(':').Length == 3, $"type '{request.Type}' must have the form package:module:Type");
        Require(!request.Remote, $"'{request.Name}': components that providers build are not supported by this engine");
        return new Goal
        {
            Type = request.Type,
            Name = request.Name,
            Custom = request.Custom,
            Inputs = PropertyDecoder.FromStruct(request.Object),
            Parent = Urn.ParseOptional(request.Parent),
            Protect = request.HasProtect ? request.Protect : null,
            RetainOnDelete = request.HasRetainOnDelete ? request.RetainOnDelete : null,
            DeletedWith = Urn.ParseOptional(request.DeletedWith),
            Dependencies = [.. request.Dependencies.Select(urn => new Urn(urn)).Distinct()],
            PropertyDependencies = request.PropertyDependencies.ToImmutableSortedDictionary(
                entry => entry.Key,
                entry => entry.Value.Urns.Select(urn => new Urn(urn)).Distinct().ToImmutableArray(),
                StringComparer.Ordinal),
            Provider = ProviderReference.ParseOptional(request.Provider),
            Version = request.Version,
            PluginDownloadUrl = request.PluginDownloadURL,
            DeleteBeforeReplace = request.DeleteBeforeReplaceDefined ? request.DeleteBeforeReplace : null,
            IgnoreChanges = [.. request.IgnoreChanges],
            ReplaceOnChanges = [.. request.ReplaceOnChanges],
            HideDiffs = [.. request.HideDiffs],
            Hooks = Read(request.Hooks),
            AdditionalSecretOutputs = [.. request.AdditionalSecretOutputs.Where(key => key != "id")],
            Aliases = [.. request.Aliases.Select(Read), .. request.AliasURNs.Select(urn => new AliasSpec(new Urn(urn)))],
            ImportId = request.ImportId.Length == 0 ? null : request.ImportId,
            Timeouts = Read(request.CustomTimeouts),
            ReplacementTrigger = request.ReplacementTrigger is { } trigger ? PropertyDecoder.FromValue(trigger).WithoutOutputs() : null,
        };
    }

    /// <exception cref="FormatException">The request is malformed; the message says where.</exception>
    public static Goal Read(ReadResourceRequest request) => new()
    {
        Type = request.Type,
        Name = request.Name,
        Custom = true,
        Inputs = PropertyDecoder.FromStruct(request.Properties),
        Parent = Urn.ParseOptional(request.Parent),
        Dependencies = [.. request.Dependencies.Select(urn => new Urn(urn)).Distinct()],
        Provider = ProviderReference.ParseOptional(request.Provider),
        Version = request.Version,
        PluginDownloadUrl = request.PluginDownloadURL,
        AdditionalSecretOutputs = [.. request.AdditionalSecretOutputs.Where(key => key != "id")],
    };

    private static AliasSpec Read(Alias alias) => alias.AliasCase switch
    {
        Alias.AliasOneofCase.Urn => new AliasSpec(new Urn(alias.Urn)),
        Alias.AliasOneofCase.Spec => new AliasSpec(
            null,
            Given(alias.Spec.Name),
            Given(alias.Spec.Type),
            Given(alias.Spec.Stack),
            Given(alias.Spec.Project),
            Urn.ParseOptional(alias.Spec.ParentUrn),
            alias.Spec.NoParent),
        _ => throw new FormatException("an alias is neither a URN nor a specification"),
    };

    private static ImmutableSortedDictionary<string, ImmutableArray<string>> Read(
        RegisterResourceRequest.Types.ResourceHooksBinding? hooks) => hooks is null
        ? ResourceState.NoHooks
        : ResourceState.NoHooks.AddRange(new (string Moment, IEnumerable<string> Names)[]
        {
            ("BeforeCreate", hooks.BeforeCreate), ("AfterCreate", hooks.AfterCreate),
            ("BeforeUpdate", hooks.BeforeUpdate), ("AfterUpdate", hooks.AfterUpdate),
            ("BeforeDelete", hooks.BeforeDelete), ("AfterDelete", hooks.AfterDelete), ("OnError", hooks.OnError),
        }.Where(entry => entry.Names.Any()).Select(entry => KeyValuePair.Create(entry.Moment, entry.Names.ToImmutableArray())));

    private static ResourceTimeouts Read(RegisterResourceRequest.Types.CustomTimeouts? timeouts) =>
        timeouts is null
            ? ResourceTimeouts.None
            : new ResourceTimeouts(
                GoDuration.Parse(timeouts.Create),
                GoDuration.Parse(timeouts.Update),
                GoDuration.Parse(timeouts.Delete),
                GoDuration.Parse(timeouts.Read));

    private static string? Given(string text) => text.Length == 0 ? null : text;

    private static void Require(bool condition, string complaint)
    {
        if (!condition)
        {
            throw new FormatException(complaint);
        }
    }
}
