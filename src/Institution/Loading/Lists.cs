using System.Collections.Immutable;
using QsGen.Institution.Findings;
using QsGen.Institution.Yaml;

namespace QsGen.Institution.Loading;

/// <summary>Reads values that are lists of names.</summary>
internal static class Lists
{
    /// <summary>A list of identifiers; order and repeats are kept.</summary>
    public static bool Identifiers(YamlNode node, ModelPath path, FindingLog log, out ImmutableArray<string> value) =>
        Identifiers(LoadRules.IdentifiersAreList, node, path, log, out value);

    /// <summary>What an aggregating rail sweeps.</summary>
    public static bool Selectors(YamlNode node, ModelPath path, FindingLog log, out ImmutableArray<string> value) =>
        Identifiers(LoadRules.SelectorsAreList, node, path, log, out value);

    /// <summary>One role, or a list of at least one role; always read as a list.</summary>
    public static bool Roles(YamlNode node, ModelPath path, FindingLog log, out ImmutableArray<string> value)
    {
        value = [];
        switch (node)
        {
            case YamlScalar { Kind: ScalarKind.Text }:
                var isRead = TextValues.Identifier(node, path, log, out var role);
                value = [role];
                return isRead;
            case YamlSequence { Items.IsEmpty: true }:
                return TextValues.Broken(LoadRules.RolesNotEmpty, node, path, log, $"'{path}' names no role");
            case YamlSequence:
                return Identifiers(LoadRules.RolesAreTextOrList, node, path, log, out value);
            default:
                return TextValues.Broken(
                    LoadRules.RolesAreTextOrList, node, path, log, $"'{path}' must be a role or a list of roles, not {node.Describe()}");
        }
    }

    private static bool Identifiers(Rule isList, YamlNode node, ModelPath path, FindingLog log, out ImmutableArray<string> value)
    {
        value = [];
        if (node is not YamlSequence list)
        {
            return TextValues.Broken(isList, node, path, log, $"'{path}' must be a list, not {node.Describe()}");
        }

        var names = ImmutableArray.CreateBuilder<string>(list.Items.Length);
        var isWhole = true;
        for (var i = 0; i < list.Items.Length; i++)
        {
            isWhole &= TextValues.Identifier(list.Items[i], path.Item(i), log, out var name);
            names.Add(name);
        }

        value = names.ToImmutable();
        return isWhole;
    }
}
