using System.Text.Json;
using System.Text.Json.Nodes;

namespace QsGen.QuickSight.Schema;

/// <summary>True or false.</summary>
internal sealed class BooleanRule : ValueRule
{
    /// <inheritdoc/>
    public override void Check(JsonNode node, ViolationList found)
    {
        if (node.GetValueKind() is not (JsonValueKind.True or JsonValueKind.False))
        {
            found.Add(node, SchemaRule.Type, "must be true or false");
        }
    }
}
