using System.Diagnostics.CodeAnalysis;
using QsGen.Institution.Findings;
using QsGen.Institution.Format;
using QsGen.Institution.Yaml;

namespace QsGen.Institution.Loading;

/// <summary>Reads the keys of one mapping and reports the ones it does not know.</summary>
internal sealed class EntityReader
{
    private readonly EntityFormat _format;

    /// <summary>Opens a mapping and checks its keys.</summary>
    public EntityReader(YamlMapping mapping, EntityFormat format, ModelPath path, FindingLog log)
    {
        (Mapping, _format, Path, Log) = (mapping, format, path, log);
        CheckKeys();
    }

    /// <summary>The mapping.</summary>
    public YamlMapping Mapping { get; }

    /// <summary>Its logical place.</summary>
    public ModelPath Path { get; }

    /// <summary>Where findings go.</summary>
    public FindingLog Log { get; }

    /// <summary>True when the key is written, even with nothing after it.</summary>
    public bool Has(string key) => Mapping.Find(key) is not null;

    /// <summary>The node under a key; null when the key is absent, or null where null means absent.</summary>
    public YamlNode? Node(string key) => Mapping.Find(key)?.Value is { } node && !(IsNull(node) && IsNullable(key)) ? node : null;

    /// <summary>Reads a value the mapping cannot do without.</summary>
    /// <param name="key">The key.</param>
    /// <param name="read">Reads its value.</param>
    /// <param name="value">The value when the result is true.</param>
    /// <param name="missing">The rule that an absent key goes against; null for the general one.</param>
    public bool Required<T>(string key, TryRead<T> read, [MaybeNullWhen(false)] out T value, Rule? missing = null)
    {
        if (Mapping.Find(key)?.Value is { } node)
        {
            return read(node, Path.Key(key), Log, out value);
        }

        var remedy = missing is null ? $"add '{key}'" : null;
        Log.AddBroken(missing ?? LoadRules.RequiredKey, Mapping, Path.Key(key), $"the {_format.Title} has no '{key}'", remedy);
        value = default;
        return false;
    }

    /// <summary>Reads a value that may be absent; false when it is, or when a finding says why it could not be read.</summary>
    public bool Optional<T>(string key, TryRead<T> read, [MaybeNullWhen(false)] out T value)
    {
        if (Node(key) is { } node)
        {
            return read(node, Path.Key(key), Log, out value);
        }

        value = default;
        return false;
    }

    private static bool IsNull(YamlNode node) => node is YamlScalar { Kind: ScalarKind.Null };

    private bool IsNullable(string key) => _format.Keys.Any(known => known.Nullable && known.Name == key);

    private void CheckKeys()
    {
        foreach (var entry in Mapping.Entries.Where(entry => !_format.Knows(entry.Key.Text)))
        {
            UnknownKey.Report(entry, _format, Path, Log);
        }
    }
}
