using System.Collections.Immutable;
using Pulumi.Serialization;
using QsGen.Wire;
using Rpc = QsGen.Wire.Rpc;

namespace Pulumi.Runtime;

/// <summary>Calls functions of providers and of the engine.</summary>
internal sealed class Invoker(Deployment deployment)
{
    /// <summary>Calls a function.</summary>
    /// <returns>The result: not known when an argument is not, and secret when an argument or a part of the result is.</returns>
    /// <exception cref="InvalidOperationException">The function answered with failures.</exception>
    public async Task<OutputData<T>> CallAsync<T>(string token, InvokeArgs? args, InvokeOptions? options)
    {
        var (values, resources) = await ArgumentsAsync(token, args).ConfigureAwait(false);
        var dependsOn = await DependenciesAsync(options).ConfigureAwait(false);
        resources = resources.Union(dependsOn);
        if (values.ContainsUnknowns)
        {
            return new(resources, default!, IsKnown: false, values.ContainsSecrets);
        }

        var request = await RequestAsync(token, values.WithoutSecrets(), options).ConfigureAwait(false);
        request.DependsOn.Add(await new Dependencies(null, deployment.Waits).UrnsAsync(dependsOn).ConfigureAwait(false));
        var response = await deployment.Monitor.InvokeAsync(request).ConfigureAwait(false);
        RequireSuccess(token, response);
        if (response.Unknown)
        {
            return new(resources, default!, IsKnown: false, values.ContainsSecrets);
        }

        var result = PropertyConverter.ToOutputData(
            PropertyDecoder.FromStruct(response.Return),
            typeof(T),
            token,
            warning => deployment.Logger.Write(LogLevel.Warning, warning));
        return new(resources, result.Value is T value ? value : default!, result.IsKnown, result.IsSecret || values.ContainsSecrets);
    }

    /// <summary>Checks an answer for failures.</summary>
    /// <exception cref="InvalidOperationException">There are some; the message has them all.</exception>
    public static void RequireSuccess(string token, Rpc.ResourceInvokeResponse response)
    {
        if (response.Failures.Count > 0)
        {
            var reasons = response.Failures.Select(failure =>
                failure.Property.Length > 0 ? $"{failure.Reason} ({failure.Property})" : failure.Reason);
            throw new InvalidOperationException($"Invoke of '{token}' failed: {string.Join("; ", reasons)}");
        }
    }

    private async Task<(PropertyObject Values, ImmutableHashSet<Resource> Resources)> ArgumentsAsync(string token, InvokeArgs? args)
    {
        var serializer = new Serializer(deployment, owner: null);
        var values = await serializer.ObjectAsync($"invoke:{token}", (args ?? InvokeArgs.Empty).ToDictionary()).ConfigureAwait(false);
        return (values, serializer.Resources);
    }

    private async Task<Rpc.ResourceInvokeRequest> RequestAsync(string token, PropertyObject values, InvokeOptions? options)
    {
        var package = token.Split(':')[0];
        var provider = options?.Provider ?? options?.Parent?.Inheritance.Providers.GetValueOrDefault(package);
        return new()
        {
            Tok = token,
            Args = PropertyEncoder.ToStruct(values),
            Provider = provider is null ? "" : await deployment.Waits.ProviderAsync(null, provider).ConfigureAwait(false),
            Version = options?.Version ?? "",
            PluginDownloadURL = options?.PluginDownloadURL ?? "",
            AcceptResources = deployment.Settings.UseReferences,
        };
    }

    private async Task<ImmutableHashSet<Resource>> DependenciesAsync(InvokeOptions? options)
    {
        if (options is not InvokeOutputOptions { DependsOn: { } dependsOn })
        {
            return [];
        }

        var data = await dependsOn.ToOutput().DataTask.ConfigureAwait(false);
        var all = data.Resources.Union(data.IsKnown ? data.Value : []);
        await new Dependencies(null, deployment.Waits).UrnsAsync(all).ConfigureAwait(false);
        return all;
    }
}
