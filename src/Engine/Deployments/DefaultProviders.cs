using System.Collections.Concurrent;
using System.Text.Json;
using QsGen.Engine.Providers;
using QsGen.Engine.State;
using QsGen.Wire;

namespace QsGen.Engine.Deployments;

/// <summary>The providers that nobody declared: one for each package and version, configured from the stack's configuration.</summary>
/// <param name="settings">The stack's configuration.</param>
/// <param name="register">Registers a provider resource and returns its state.</param>
internal sealed class DefaultProviders(EngineSettings settings, Func<Goal, Task<ResourceState>> register)
{
    private const string DisableKey = "pulumi:disable-default-providers";

    private readonly ConcurrentDictionary<(string Package, string Name), Lazy<Task<ResourceState>>> _registered = new();

    /// <summary>The default provider of a package, registered at its first use.</summary>
    /// <exception cref="RegistrationException">The stack's configuration forbids default providers for the package.</exception>
    public async Task<ProviderReference> GetAsync(string package, string version, string pluginDownloadUrl)
    {
        if (IsForbidden(package))
        {
            throw new RegistrationException(
                $"default providers for package '{package}' are disabled by '{DisableKey}'; give the resource an explicit provider");
        }

        var name = NameOf(version, pluginDownloadUrl);
        var state = await _registered.GetOrAdd((package, name), _ => new(() => register(new Goal
        {
            Type = ProviderReference.TypeFor(package),
            Name = name,
            Custom = true,
            Inputs = InputsOf(package, version, pluginDownloadUrl),
        }))).Value;
        return new ProviderReference(state.Urn, state.Id!);
    }

    private PropertyObject InputsOf(string package, string version, string pluginDownloadUrl)
    {
        var inputs = ProviderConfig.FromStack(package, settings.Config, settings.SecretKeys);
        if (version.Length > 0)
        {
            // Pulumi's engine has a place of its own beside a version, also where it keeps nothing there.
            inputs = inputs.SetItem(ProviderConfig.Version, version).SetItem(ProviderConfig.Internal, PropertyObject.Empty);
        }

        return pluginDownloadUrl.Length == 0
            ? inputs
            : inputs.SetItem(ProviderConfig.Internal, PropertyValue.Object(("pluginDownloadURL", pluginDownloadUrl)));
    }

    private bool IsForbidden(string package)
    {
        if (!settings.Config.TryGetValue(DisableKey, out var json))
        {
            return false;
        }

        try
        {
            return JsonSerializer.Deserialize(json, TextJson.Default.StringArray)!.Any(name => name == "*" || name == package);
        }
        catch (JsonException)
        {
            throw new RegistrationException($"the configuration value '{DisableKey}' must be a JSON list of package names or \"*\"");
        }
    }

    /// <summary><c>default</c>, or with a version <c>default_1_2_3</c>; a pre-release and a download address are appended.</summary>
    private static string NameOf(string version, string pluginDownloadUrl) =>
        string.Join('_', new[] { ProviderReference.DefaultName, Plain(version), Plain(pluginDownloadUrl) }.Where(part => part.Length > 0));

    private static string Plain(string text) =>
        string.Concat(text.Select(c => char.IsAsciiLetterOrDigit(c) ? c : '_'));
}
