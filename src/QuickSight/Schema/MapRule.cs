using System.Text.Json.Nodes;

namespace QsGen.QuickSight.Schema;

/// <summary>An object whose keys are data: their number is limited, they match a pattern, and their values obey one rule.</summary>
internal sealed class MapRule(Bounds count, TextPattern keys, ValueRule value) : ValueRule
{
    /// <inheritdoc/>
    public override void Check(JsonNode node, ViolationList found)
    {
        if (node is not JsonObject map)
        {
            found.Add(node, SchemaRule.Type, "must be an object");
            return;
        }

        if (!count.Contains(map.Count))
        {
            found.Add(node, SchemaRule.Count, $"has {map.Count} entries; {count} are allowed");
        }

        foreach (var (key, entry) in map)
        {
            if (!keys.IsMatch(key))
            {
                found.Add(node, key, SchemaRule.Pattern, $"the key does not match {keys}");
            }

            if (entry is null)
            {
                found.Add(node, key, SchemaRule.Type, "must not be null");
            }
            else
            {
                value.Check(entry, found);
            }
        }
    }
}
