using QsGen.Institution.Findings;
using QsGen.Institution.Format;
using QsGen.Institution.Yaml;

namespace QsGen.Institution.Loading;

/// <summary>Reads the keys that other releases use and on which nothing here depends; each is checked and noted once.</summary>
internal static class OthersReader
{
    /// <summary>Checks them.</summary>
    public static void Read(EntityReader map)
    {
        Note(map, Keys.InvestigationPersonas, Personas);
        Note(map, Keys.Attribution, Attribution);
    }

    private static void Note(EntityReader map, string key, Action<YamlNode, ModelPath, FindingLog> read)
    {
        if (map.Node(key) is { } node)
        {
            var path = map.Path.Key(key);
            read(node, path, map.Log);
            map.Log.Add(
                WarningRules.KeyOfOthers, map.Mapping.Find(key)!.Key, path, $"'{key}' is read, and nothing here depends on it");
        }
    }

    private static void Personas(YamlNode node, ModelPath path, FindingLog log)
    {
        var items = node is YamlSequence list ? list.Items : [node];
        for (var i = 0; i < items.Length; i++)
        {
            if (items[i] is not YamlMapping mapping)
            {
                log.AddBroken(LoadRules.PersonasAreList, items[i], path, $"'{path}' holds {items[i].Describe()}");
                continue;
            }

            var map = new EntityReader(mapping, InstitutionFormat.InvestigationPersona, path.Item(i), log);
            map.Optional<string>(Keys.Name, TextValues.Text, out _);
            map.Optional<string>(Keys.AccountId, TextValues.Identifier, out _);
            map.Optional<string>(Keys.Role, Role, out _);
        }
    }

    private static void Attribution(YamlNode node, ModelPath path, FindingLog log)
    {
        if (node is not YamlMapping mapping)
        {
            log.AddBroken(LoadRules.AttributionIsMapping, node, path, $"the attribution is {node.Describe()}");
            return;
        }

        var map = new EntityReader(mapping, InstitutionFormat.Attribution, path, log);
        foreach (var key in new[] { Keys.Name, Keys.Url, Keys.Prefix })
        {
            map.Optional<string>(key, TextValues.Text, out _);
        }

        map.Optional<bool>(Keys.Enabled, Scalars.Flag, out _);
    }

    private static bool Role(YamlNode node, ModelPath path, FindingLog log, out string value)
    {
        value = (node as YamlScalar)?.Text ?? "";
        return PersonaRoleWords.All.Contains(value)
            || TextValues.Broken(LoadRules.PersonaRoleKnown, node, path, log, $"the part is {node.Describe()}");
    }
}
