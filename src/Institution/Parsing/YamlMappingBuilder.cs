using System.Collections.Immutable;
using QsGen.Institution.Findings;
using QsGen.Institution.Yaml;

namespace QsGen.Institution.Parsing;

/// <summary>Forms a mapping from alternating keys and values: merge keys are merged, repeated keys reported.</summary>
internal static class YamlMappingBuilder
{
    /// <summary>The mapping; null when a finding ends the reading.</summary>
    public static YamlMapping? Build(YamlFrame frame, FindingLog log)
    {
        var entries = ImmutableArray.CreateBuilder<YamlEntry>(frame.Children.Count / 2);
        var seen = new Dictionary<string, YamlScalar>(StringComparer.Ordinal);
        var merges = new List<YamlNode>();
        for (var i = 0; i + 1 < frame.Children.Count; i += 2)
        {
            if (frame.Children[i] is not YamlScalar key)
            {
                log.AddAt(LoadRules.ValidYaml, frame.Children[i].Line, frame.Children[i].Column, "a key must be a single text");
                return null;
            }

            if (key.Kind == ScalarKind.Merge)
            {
                merges.Add(frame.Children[i + 1]);
            }
            else if (seen.TryAdd(key.Text, key))
            {
                entries.Add(new(key, frame.Children[i + 1]));
            }
            else
            {
                log.AddAt(
                    LoadRules.KeyOnce, key.Line, key.Column, $"the key '{key.Text}' is already set on line {seen[key.Text].Line}");
            }
        }

        foreach (var merge in merges)
        {
            if (!Merge(merge, entries, seen, log))
            {
                return null;
            }
        }

        return new() { Line = frame.Line, Column = frame.Column, Entries = entries.ToImmutable() };
    }

    private static bool Merge(
        YamlNode source, ImmutableArray<YamlEntry>.Builder entries, Dictionary<string, YamlScalar> seen, FindingLog log)
    {
        foreach (var part in source is YamlSequence list ? list.Items : [source])
        {
            if (part is not YamlMapping mapping)
            {
                log.AddAt(LoadRules.ValidYaml, part.Line, part.Column, $"'<<' merges mappings, not {part.Describe()}");
                return false;
            }

            // Own keys win over merged ones, earlier merges over later ones.
            entries.AddRange(mapping.Entries.Where(entry => seen.TryAdd(entry.Key.Text, entry.Key)));
        }

        return true;
    }
}
