using System.Globalization;
using Pulumi.Serialization;
using QsGen.Wire;
using Rpc = QsGen.Wire.Rpc;

namespace Pulumi.Runtime;

/// <summary>Brings a resource to the engine: registers it, reads it, or looks it up.</summary>
internal sealed class Registrar(Deployment deployment)
{
    /// <summary>Does what the resource's options ask for, and resolves its outputs.</summary>
    public async Task RunAsync(Resource resource)
    {
        try
        {
            var options = resource.Inheritance.Options;
            var result = options switch
            {
                { Urn: { } urn } => await LookUpAsync(urn).ConfigureAwait(false),
                { Id: { } id } => await ReadAsync(resource, id).ConfigureAwait(false),
                _ => await RegisterAsync(resource).ConfigureAwait(false),
            };
            var missingIsKnown = result.Succeeded && !deployment.Settings.IsDryRun;
            resource.Results.Resolve(result, missingIsKnown, warning => deployment.Logger.Write(LogLevel.Warning, warning, resource));
        }
        catch (Exception failure)
        {
            resource.Results.Fail(failure);
            throw;
        }
    }

    /// <summary>Says that a component or the stack is complete.</summary>
    public async Task RegisterOutputsAsync(Resource resource, Output<IDictionary<string, object?>> outputs)
    {
        var serializer = new Serializer(deployment, owner: null);
        var path = $"outputs:{resource.Identity.Name}[{resource.Identity.Type}]";
        var data = await outputs.DataTask.ConfigureAwait(false);
        var properties = data is { IsKnown: true, Value: { } values }
            ? await serializer.ObjectAsync(path, values).ConfigureAwait(false)
            : PropertyObject.Empty;
        await deployment.Monitor.RegisterResourceOutputsAsync(new()
        {
            Urn = await deployment.Waits.UrnAsync(null, resource).ConfigureAwait(false),
            Outputs = PropertyEncoder.ToStruct(properties),
        }).ConfigureAwait(false);
    }

    private async Task<RegistrationResult> RegisterAsync(Resource resource)
    {
        var prepared = await PreparedResource.OfAsync(resource, deployment).ConfigureAwait(false);
        var request = await RequestOfAsync(resource, prepared).ConfigureAwait(false);
        var response = await deployment.Monitor.RegisterResourceAsync(request).ConfigureAwait(false);
        var state = PropertyDecoder.FromStruct(response.Object, resource.Results.Contains);
        return new(response.Urn, response.Id, state, response.Result == Rpc.Result.Success);
    }

    private async Task<RegistrationResult> ReadAsync(Resource resource, Input<string> id)
    {
        if (!resource.Identity.IsCustom)
        {
            throw new ArgumentException($"{resource.Identity} is a component: it has no id to be read by.");
        }

        var prepared = await PreparedResource.OfAsync(resource, deployment).ConfigureAwait(false);
        var options = (CustomResourceOptions)resource.Inheritance.Options;
        var idData = await id.ToOutput().DataTask.ConfigureAwait(false);
        var request = new Rpc.ReadResourceRequest
        {
            Id = idData.IsKnown ? idData.Value : UnknownSentinel.String,
            Type = resource.Identity.Type,
            Name = resource.Identity.Name,
            Parent = prepared.Parent,
            Properties = PropertyEncoder.ToStruct(prepared.Properties),
            Dependencies = { prepared.Dependencies },
            Provider = prepared.Provider,
            Version = options.Version ?? "",
            AcceptSecrets = true,
            AdditionalSecretOutputs = { options.AdditionalSecretOutputs },
            AcceptResources = deployment.Settings.UseReferences,
            PluginDownloadURL = options.PluginDownloadURL ?? "",
        };
        var response = await deployment.Monitor.ReadResourceAsync(request).ConfigureAwait(false);
        return new(response.Urn, request.Id, PropertyDecoder.FromStruct(response.Properties));
    }

    private async Task<RegistrationResult> LookUpAsync(string urn)
    {
        var response = await deployment.Monitor.InvokeAsync(new()
        {
            Tok = "pulumi:pulumi:getResource",
            Args = PropertyEncoder.ToStruct(PropertyValue.Object(("urn", urn))),
            AcceptResources = deployment.Settings.UseReferences,
        }).ConfigureAwait(false);
        Invoker.RequireSuccess("pulumi:pulumi:getResource", response);
        var found = PropertyDecoder.FromStruct(response.Return);
        return new(
            found.Find("urn") is PropertyString known ? known.Value : urn,
            found.Find("id") is PropertyString id ? id.Value : "",
            found.Find("state") as PropertyObject ?? PropertyObject.Empty);
    }

    private async Task<Rpc.RegisterResourceRequest> RequestOfAsync(Resource resource, PreparedResource prepared)
    {
        var (identity, options) = (resource.Identity, resource.Inheritance.Options);
        var request = new Rpc.RegisterResourceRequest
        {
            Type = identity.Type,
            Name = identity.Name,
            Parent = prepared.Parent,
            Custom = identity.IsCustom,
            Remote = identity.IsRemote,
            Object = PropertyEncoder.ToStruct(prepared.Properties),
            Dependencies = { prepared.Dependencies },
            Provider = prepared.Provider,
            Version = options.Version ?? "",
            PluginDownloadURL = options.PluginDownloadURL ?? "",
            IgnoreChanges = { options.IgnoreChanges },
            ReplaceOnChanges = { options.ReplaceOnChanges },
            HideDiffs = { options.HideDiffs },
            CustomTimeouts = TimeoutsOf(options.CustomTimeouts),
            AcceptSecrets = true,
            AcceptResources = deployment.Settings.UseReferences,
            SupportsResultReporting = true,
            Hooks = await ProgramHookServer.BindingOfAsync(options.Hooks).ConfigureAwait(false),
        };
        foreach (var (key, urns) in prepared.PropertyDependencies)
        {
            request.PropertyDependencies.Add(key, new() { Urns = { urns } });
        }

        AddFlags(request, options);
        await AddReferencesAsync(request, resource).ConfigureAwait(false);
        await AddAliasesAsync(request, resource).ConfigureAwait(false);
        request.PackageRef = identity.Package is { } package ? await deployment.PackageRefAsync(package).ConfigureAwait(false) : "";
        return request;
    }

    private static void AddFlags(Rpc.RegisterResourceRequest request, ResourceOptions options)
    {
        if (options.Protect is { } protect)
        {
            request.Protect = protect;
        }

        if (options.RetainOnDelete is { } retain)
        {
            request.RetainOnDelete = retain;
        }

        if (options is CustomResourceOptions custom)
        {
            request.DeleteBeforeReplace = custom.DeleteBeforeReplace ?? false;
            request.DeleteBeforeReplaceDefined = custom.DeleteBeforeReplace is not null;
            request.AdditionalSecretOutputs.Add(custom.AdditionalSecretOutputs);
            request.ImportId = custom.ImportId ?? "";
            request.EnvVarMappings.Add(custom.EnvVarMappings);
        }
    }

    private async Task AddReferencesAsync(Rpc.RegisterResourceRequest request, Resource resource)
    {
        var options = resource.Inheritance.Options;
        if (options.DeletedWith is { } owner)
        {
            await deployment.Features.RequireAsync("deletedWith", nameof(options.DeletedWith)).ConfigureAwait(false);
            request.DeletedWith = await deployment.Waits.UrnAsync(resource, owner).ConfigureAwait(false);
        }

        var replaceWith = (await options.ReplaceWith.ToOutput().DataTask.ConfigureAwait(false)).Value;
        if (!replaceWith.IsDefaultOrEmpty)
        {
            await deployment.Features.RequireAsync("replaceWith", nameof(options.ReplaceWith)).ConfigureAwait(false);
            foreach (var other in replaceWith)
            {
                request.ReplaceWith.Add(await deployment.Waits.UrnAsync(resource, other).ConfigureAwait(false));
            }
        }

        if (options.ReplacementTrigger is { } trigger)
        {
            var value = await new Serializer(deployment, resource).SerializeAsync(nameof(options.ReplacementTrigger), trigger)
                .ConfigureAwait(false);
            request.ReplacementTrigger = PropertyEncoder.ToValue(value);
        }

        if (resource.Identity.IsRemote)
        {
            foreach (var (package, provider) in resource.Inheritance.Providers)
            {
                request.Providers.Add(package, await deployment.Waits.ProviderAsync(resource, provider).ConfigureAwait(false));
            }
        }
    }

    private async Task AddAliasesAsync(Rpc.RegisterResourceRequest request, Resource resource)
    {
        var aliases = resource.Inheritance.Options.Aliases;
        if (aliases.Count == 0)
        {
            return;
        }

        var encoder = new AliasEncoder(resource, deployment.Settings, deployment.Waits);
        var takesSpecs = await deployment.Features.SupportsAsync("aliasSpecs").ConfigureAwait(false);
        foreach (var alias in aliases)
        {
            if (takesSpecs)
            {
                request.Aliases.Add(await encoder.EncodeAsync(alias).ConfigureAwait(false));
            }
            else
            {
                request.AliasURNs.Add(await encoder.UrnAsync(alias).ConfigureAwait(false));
            }
        }
    }

    private static Rpc.RegisterResourceRequest.Types.CustomTimeouts? TimeoutsOf(CustomTimeouts? timeouts) => timeouts is null
        ? null
        : new() { Create = Nanoseconds(timeouts.Create), Update = Nanoseconds(timeouts.Update), Delete = Nanoseconds(timeouts.Delete) };

    private static string Nanoseconds(TimeSpan? span) =>
        span is { } value ? $"{((Int128)value.Ticks * TimeSpan.NanosecondsPerTick).ToString(CultureInfo.InvariantCulture)}ns" : "";
}
