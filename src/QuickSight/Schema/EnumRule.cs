using System.Collections.Frozen;
using System.Text.Json.Nodes;

namespace QsGen.QuickSight.Schema;

/// <summary>One of a fixed set of texts.</summary>
internal sealed class EnumRule(IReadOnlyList<string> values) : ValueRule
{
    private readonly FrozenSet<string> _values = values.ToFrozenSet(StringComparer.Ordinal);

    /// <inheritdoc/>
    public override void Check(JsonNode node, ViolationList found)
    {
        if (node is not JsonValue value || !value.TryGetValue<string>(out var text))
        {
            found.Add(node, SchemaRule.Type, "must be a text");
        }
        else if (!_values.Contains(text))
        {
            found.Add(node, SchemaRule.Enum, $"'{text}' is none of {string.Join(", ", values)}");
        }
    }
}
