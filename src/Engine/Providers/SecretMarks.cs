using QsGen.Wire;

namespace QsGen.Engine.Providers;

/// <summary>Puts secret marks back on what a provider returned that does not know secrets.</summary>
internal static class SecretMarks
{
    /// <summary>Each property whose counterpart of the same key holds a secret becomes one.</summary>
    public static PropertyObject ByKey(PropertyObject returned, PropertyObject sent) =>
        returned.SetItems(returned
            .Where(entry => sent.Find(entry.Key) is { ContainsSecrets: true })
            .Select(entry => KeyValuePair.Create(entry.Key, entry.Value.AsSecret())));

    /// <summary>The named properties become secrets.</summary>
    public static PropertyObject Named(PropertyObject properties, IEnumerable<string> keys) =>
        properties.SetItems(keys
            .Where(properties.ContainsKey)
            .Select(key => KeyValuePair.Create(key, properties[key].AsSecret())));
}
