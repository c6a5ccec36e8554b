using QsGen.Institution.Findings;
using QsGen.Institution.Format;
using QsGen.Institution.Yaml;

namespace QsGen.Institution.Loading;

/// <summary>Reads entries of <c>rails</c>; the keys that are present decide the shape.</summary>
internal static class RailReader
{
    /// <summary>One rail; null when its shape is unclear or a key it cannot do without is missing or broken.</summary>
    public static Rail? Read(EntityReader map)
    {
        var hasName = map.Required<string>(Keys.Name, TextValues.Identifier, out var name);
        var hasType = ReadType(map, name, out var type);
        var common = RailCommon.Read(map, name ?? "", type);
        var isTwoLeg = map.Has(Keys.SourceRole) || map.Has(Keys.DestinationRole);
        var isSingleLeg = map.Has(Keys.LegRole) || map.Has(Keys.LegDirection);
        Rail? rail = (isTwoLeg, isSingleLeg) switch
        {
            (true, false) => TwoLegRailReader.Read(map, common),
            (false, true) => SingleLegRailReader.Read(map, common),
            (true, true) => Unclear(map, LoadRules.OneShape, "has the keys of a two-leg rail and of a single-leg rail"),
            (false, false) => Unclear(map, LoadRules.SomeShape, "has the keys of neither a two-leg nor a single-leg rail"),
        };
        return hasName && hasType ? rail : null;
    }

    /// <summary>The transfer type of a rail or template: its name, when the key is absent.</summary>
    public static bool ReadType(EntityReader map, string? name, out string type)
    {
        type = name ?? "";
        if (!map.Has(Keys.TransferType))
        {
            return true;
        }

        var isRead = map.Required<string>(Keys.TransferType, TextValues.Word, out var word);
        type = word ?? "";
        return isRead;
    }

    /// <summary>How findings call a rail.</summary>
    public static string Title(EntityReader map) =>
        map.Mapping.Find(Keys.Name)?.Value is YamlScalar { Text.Length: > 0 } name ? $"rail '{name.Text}'" : "the rail";

    private static Rail? Unclear(EntityReader map, Rule rule, string problem)
    {
        map.Log.AddBroken(rule, map.Mapping, map.Path, $"{Title(map)} {problem}");
        return null;
    }
}
