using System.Collections.Immutable;

namespace QsGen.Institution.Yaml;

/// <summary>A mapping with merge keys already merged in; no key occurs twice.</summary>
internal sealed record YamlMapping : YamlNode
{
    /// <summary>Own entries in file order, then merged ones.</summary>
    public required ImmutableArray<YamlEntry> Entries { get; init; }

    /// <summary>The entry of a key, or null.</summary>
    public YamlEntry? Find(string key)
    {
        // Mappings have a dozen keys; a scan beats a dictionary here.
        foreach (var entry in Entries)
        {
            if (entry.Key.Text == key)
            {
                return entry;
            }
        }

        return null;
    }

    /// <inheritdoc />
    public override string Describe() => "a mapping";
}
