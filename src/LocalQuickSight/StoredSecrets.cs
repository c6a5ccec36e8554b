using QsGen.Wire;
using QsGen.Wire.Changes;

namespace QsGen.LocalQuickSight;

/// <summary>Keeps secrets out of the store, and puts them back from the engine's state when a resource is read.</summary>
internal static class StoredSecrets
{
    /// <summary>Never kept, whether marked as a secret or not; AWS never reads it back either.</summary>
    private const string Credentials = "credentials";

    /// <summary>What may be kept of a resource.</summary>
    public static PropertyObject Strip(PropertyObject properties) => properties.Remove(Credentials);

    /// <summary>What was kept, with the secrets that the state knows.</summary>
    public static PropertyObject Restore(PropertyObject kept, PropertyObject known)
    {
        var restored = (PropertyObject)Restore((PropertyValue)kept, known);
        return known.Find(Credentials) is { } credentials ? restored.SetItem(Credentials, credentials) : restored;
    }

    private static PropertyValue Restore(PropertyValue kept, PropertyValue? known) => (kept, known) switch
    {
        (PropertyString { Value: ShownJson.Secret }, PropertySecret secret) => secret,
        (_, PropertySecret secret) => Restore(kept, secret.Value).AsSecret(),
        (PropertyObject map, PropertyObject before) =>
            PropertyObject.From(map.Select(entry => KeyValuePair.Create(entry.Key, Restore(entry.Value, before.Find(entry.Key))))),
        (PropertyArray list, PropertyArray before) => new PropertyArray(
            [.. list.Items.Select((item, index) => Restore(item, index < before.Items.Length ? before.Items[index] : null))]),
        _ => kept,
    };
}
