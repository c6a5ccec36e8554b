using System.Collections.Immutable;
using QsGen.Institution.Findings;
using QsGen.Institution.Format;
using QsGen.Institution.Yaml;

namespace QsGen.Institution.Loading;

/// <summary>Reads the <c>persona</c> block.</summary>
internal static class PersonaReader
{
    /// <summary>The persona; false when the block is not a mapping.</summary>
    public static bool Read(YamlNode node, ModelPath path, FindingLog log, out Persona? value)
    {
        value = null;
        if (node is not YamlMapping mapping)
        {
            return TextValues.Broken(LoadRules.PersonaIsMapping, node, path, log, $"the persona must be a mapping, not {node.Describe()}");
        }

        var map = new EntityReader(mapping, InstitutionFormat.Persona, path, log);
        value = new()
        {
            Institution = ReadTexts(map, Keys.Institution),
            Stakeholders = ReadTexts(map, Keys.Stakeholders),
            GlAccounts = ReadLabels(map),
            Merchants = ReadTexts(map, Keys.Merchants),
            Flavor = ReadTexts(map, Keys.Flavor),
        };
        return true;
    }

    private static ValueList<string> ReadTexts(EntityReader map, string key)
    {
        var texts = ImmutableArray.CreateBuilder<string>();
        foreach (var (item, path) in Items(map, key))
        {
            if (item is YamlScalar { Kind: ScalarKind.Text } scalar)
            {
                TextValues.IsStorable(scalar.Text, scalar, path, map.Log);
                texts.Add(scalar.Text);
                continue;
            }

            map.Log.AddBroken(LoadRules.PersonaTexts, item, path, $"'{path}' must be text, not {item.Describe()}");
        }

        return new(texts.ToImmutable());
    }

    private static ValueList<GlAccount> ReadLabels(EntityReader map)
    {
        var labels = ImmutableArray.CreateBuilder<GlAccount>();
        foreach (var (item, path) in Items(map, Keys.GlAccounts))
        {
            if (item is not YamlMapping mapping)
            {
                map.Log.AddBroken(LoadRules.GlAccountKeys, item, path, $"'{path}' must be a mapping, not {item.Describe()}");
                continue;
            }

            var label = new EntityReader(mapping, InstitutionFormat.GlAccount, path, map.Log);
            if (label.Required<string>(Keys.Code, LabelText, out var code, LoadRules.GlAccountKeys)
                & label.Required<string>(Keys.Name, LabelText, out var name, LoadRules.GlAccountKeys))
            {
                labels.Add(new(code!, name!, label.Optional<string>(Keys.Note, NoteText, out var note) ? note : ""));
            }
        }

        return new(labels.ToImmutable());
    }

    private static IEnumerable<(YamlNode Item, ModelPath Path)> Items(EntityReader map, string key)
    {
        var path = map.Path.Key(key);
        switch (map.Node(key))
        {
            case null:
                return [];
            case YamlSequence list:
                return list.Items.Select((item, index) => (item, path.Item(index)));
            case var node:
                map.Log.AddBroken(LoadRules.PersonaLists, node, path, $"'{path}' must be a list, not {node.Describe()}");
                return [];
        }
    }

    private static bool LabelText(YamlNode node, ModelPath path, FindingLog log, out string value)
    {
        value = node is YamlScalar { Kind: ScalarKind.Text } scalar ? scalar.Text : "";
        return value.Length > 0
            ? TextValues.IsStorable(value, node, path, log)
            : TextValues.Broken(LoadRules.GlAccountTexts, node, path, log, $"'{path}' must be a text that is not empty");
    }

    private static bool NoteText(YamlNode node, ModelPath path, FindingLog log, out string value)
    {
        value = node is YamlScalar { Kind: ScalarKind.Text } scalar ? scalar.Text : "";
        return node is YamlScalar { Kind: ScalarKind.Text }
            ? TextValues.IsStorable(value, node, path, log)
            : TextValues.Broken(LoadRules.GlAccountTexts, node, path, log, $"'{path}' must be text, not {node.Describe()}");
    }
}
