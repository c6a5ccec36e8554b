using QsGen.Wire;

namespace QsGen.Engine.Providers;

/// <summary>The inputs of provider resources: configuration as text, <c>version</c>, and what the engine keeps for itself.</summary>
internal static class ProviderConfig
{
    /// <summary>The key of what the engine keeps for itself.</summary>
    public const string Internal = "__internal";

    /// <summary>The key of the plugin's version.</summary>
    public const string Version = "version";

    /// <summary>The provider's own configuration, as Configure gets it.</summary>
    public static PropertyObject Arguments(PropertyObject inputs) => inputs.Remove(Internal).Remove(Version);

    /// <summary>What a provider resource's outputs are: its inputs without the engine's part.</summary>
    public static PropertyObject Outputs(PropertyObject inputs) => inputs.Remove(Internal);

    /// <summary>
    /// Inputs as the state keeps them: every value that is no text becomes its JSON text, secrets and unknowns stay what
    /// they are.
    /// </summary>
    public static PropertyObject Normalized(PropertyObject inputs) =>
        PropertyObject.From(inputs.Select(entry => KeyValuePair.Create(
            entry.Key, entry.Key == Internal ? entry.Value : Text(entry.Value))));

    /// <summary>The configuration of one package, from the stack's configuration.</summary>
    public static PropertyObject FromStack(
        string package, IReadOnlyDictionary<string, string> config, IReadOnlySet<string> secretKeys)
    {
        var prefix = package + ":";
        return PropertyObject.From(config
            .Where(entry => entry.Key.StartsWith(prefix, StringComparison.Ordinal))
            .Select(entry => KeyValuePair.Create(
                entry.Key[prefix.Length..],
                secretKeys.Contains(entry.Key) ? new PropertyString(entry.Value).AsSecret() : entry.Value)));
    }

    private static PropertyValue Text(PropertyValue value) => value switch
    {
        PropertyString or PropertyUnknown => value,
        PropertySecret secret => Text(secret.Value).AsSecret(),
        { ContainsUnknowns: true } => PropertyValue.Unknown,
        { ContainsSecrets: true } => Text(value.WithoutSecrets()).AsSecret(),
        _ => PropertyJson.ToText(value),
    };
}
