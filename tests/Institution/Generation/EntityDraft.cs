namespace QsGen.Tests.Institution.Generation;

/// <summary>A mapping on its way to YAML: keys and values are spelled already.</summary>
internal sealed class EntityDraft
{
    public List<(string Key, string Yaml)> Entries { get; } = [];

    /// <summary>A text in front of the mapping, to mark its place.</summary>
    public string Prefix { get; set; } = "";

    public EntityDraft With(string key, string? yaml)
    {
        if (yaml is not null)
        {
            Entries.Add((key, yaml));
        }

        return this;
    }

    public bool Has(string key) => Entries.Exists(entry => entry.Key == key);

    public string Get(string key) => Entries.Find(entry => entry.Key == key).Yaml;

    public void Set(string key, string yaml)
    {
        var index = Entries.FindIndex(entry => entry.Key == key);
        if (index < 0)
        {
            Entries.Add((key, yaml));
        }
        else
        {
            Entries[index] = (key, yaml);
        }
    }

    public void Remove(string key) => Entries.RemoveAll(entry => entry.Key == key);
}
