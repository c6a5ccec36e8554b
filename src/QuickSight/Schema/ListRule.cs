using System.Globalization;
using System.Text.Json.Nodes;

namespace QsGen.QuickSight.Schema;

/// <summary>A list whose length is limited and whose items obey one rule.</summary>
internal sealed class ListRule(Bounds count, ValueRule item) : ValueRule
{
    /// <inheritdoc/>
    public override void Check(JsonNode node, ViolationList found)
    {
        if (node is not JsonArray list)
        {
            found.Add(node, SchemaRule.Type, "must be a list");
            return;
        }

        if (!count.Contains(list.Count))
        {
            found.Add(node, SchemaRule.Count, $"has {list.Count} items; {count} are allowed");
        }

        for (var index = 0; index < list.Count; index++)
        {
            if (list[index] is { } value)
            {
                item.Check(value, found);
            }
            else
            {
                found.Add(node, index.ToString(CultureInfo.InvariantCulture), SchemaRule.Type, "must not be null");
            }
        }
    }
}
