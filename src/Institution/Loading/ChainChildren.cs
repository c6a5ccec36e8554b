using System.Collections.Immutable;
using System.Globalization;
using QsGen.Institution.Findings;
using QsGen.Institution.Format;
using QsGen.Institution.Yaml;

namespace QsGen.Institution.Loading;

/// <summary>Reads the list of children of a chain entry.</summary>
internal static class ChainChildren
{
    private const int FewestParents = 2;

    /// <summary>The children that can be read.</summary>
    /// <param name="map">The chain entry.</param>
    /// <param name="isWhole">Becomes false when one of them can't.</param>
    public static ImmutableArray<ChainChild> Read(EntityReader map, ref bool isWhole)
    {
        var (node, path) = (map.Mapping.Find(Keys.Children)!.Value, map.Path.Key(Keys.Children));
        if (node is not YamlSequence { Items.IsEmpty: false } list)
        {
            isWhole = TextValues.Broken(LoadRules.ChildrenAreList, node, path, map.Log, $"the children are {node.Describe()}");
            return [];
        }

        var children = list.Items.Select((item, index) => One(item, path.Item(index), map.Log)).ToList();
        isWhole &= children.TrueForAll(child => child is not null);
        return [.. children.OfType<ChainChild>()];
    }

    /// <summary>How many of the children follow.</summary>
    public static bool Choice(YamlNode node, ModelPath path, FindingLog log, out string value)
    {
        value = node is YamlScalar { Kind: ScalarKind.Text } scalar ? scalar.Text : "";
        return ChoiceWords.All.Contains(value)
            || TextValues.Broken(LoadRules.ChoiceKnown, node, path, log, $"'{path}' is {node.Describe()}");
    }

    private static ChainChild? One(YamlNode node, ModelPath path, FindingLog log)
    {
        if (node is not YamlMapping mapping)
        {
            return TextValues.Identifier(node, path, log, out var only) ? new(only, false, false, null, node, path) : null;
        }

        var map = new EntityReader(mapping, InstitutionFormat.ChainChild, path, log);
        var hasName = map.Required<string>(Keys.Name, TextValues.Identifier, out var name);
        var isOptional = map.Optional<bool>(Keys.Optional, Scalars.Flag, out var optional) && optional;
        var isFanIn = map.Optional<bool>(Keys.FanIn, Scalars.Flag, out var shared) && shared;
        var hasCount = map.Optional<int>(Keys.ExpectedParentCount, ParentCount, out var count);
        if (hasCount && !isFanIn)
        {
            log.AddBroken(
                LoadRules.ParentCount,
                map.Node(Keys.ExpectedParentCount)!,
                path.Key(Keys.ExpectedParentCount),
                $"'{name}' says how many parents share a transfer, but is no fan-in child");
        }

        return hasName ? new(name!, isOptional, isFanIn, hasCount ? count : null, map.Mapping, path) : null;
    }

    private static bool ParentCount(YamlNode node, ModelPath path, FindingLog log, out int value)
    {
        value = 0;
        return (node is YamlScalar { Kind: ScalarKind.Integer } scalar
                && int.TryParse(YamlInteger.Parse(scalar.Text), NumberStyles.None, CultureInfo.InvariantCulture, out value)
                && value >= FewestParents)
            || TextValues.Broken(LoadRules.ParentCount, node, path, log, $"'{path}' is {node.Describe()}");
    }
}
