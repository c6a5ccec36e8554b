using System.Collections.Immutable;
using QsGen.Institution.Findings;
using QsGen.Institution.Yaml;

namespace QsGen.Institution.Loading;

/// <summary>Reads <c>metadata_value_examples</c>.</summary>
internal static class ExamplesReader
{
    /// <summary>The examples sorted by key.</summary>
    public static bool Read(YamlNode node, ModelPath path, FindingLog log, out ValueList<MetadataExamples> value)
    {
        value = [];
        if (node is not YamlMapping mapping)
        {
            return TextValues.Broken(LoadRules.ExamplesAreMapping, node, path, log, $"'{path}' must be a mapping, not {node.Describe()}");
        }

        var examples = new List<MetadataExamples>();
        foreach (var entry in mapping.Entries)
        {
            if (ReadValues(entry, path.Key(entry.Key.Text), log) is { } values)
            {
                examples.Add(new(new(entry.Key.Text), values));
            }
        }

        value = examples.OrderBy(example => example.Key).ToValueList();
        return true;
    }

    private static ValueList<string>? ReadValues(YamlEntry entry, ModelPath path, FindingLog log)
    {
        var node = entry.Value;
        if (node is YamlScalar { Kind: ScalarKind.Null } or YamlSequence { Items.IsEmpty: true })
        {
            log.AddBroken(LoadRules.ExamplesNotEmpty, node, path, $"the key '{entry.Key.Text}' has no example");
            return null;
        }

        if (node is not YamlSequence list)
        {
            log.AddBroken(LoadRules.ExamplesAreLists, node, path, $"'{path}' must be a list, not {node.Describe()}");
            return null;
        }

        var values = ImmutableArray.CreateBuilder<string>(list.Items.Length);
        for (var i = 0; i < list.Items.Length; i++)
        {
            if (list.Items[i] is YamlScalar { Kind: ScalarKind.Text } scalar)
            {
                TextValues.IsStorable(scalar.Text, scalar, path.Item(i), log);
                values.Add(scalar.Text);
                continue;
            }

            log.AddBroken(
                LoadRules.ExamplesAreText, list.Items[i], path.Item(i), $"an example must be text, not {list.Items[i].Describe()}");
        }

        return new(values.ToImmutable());
    }
}
