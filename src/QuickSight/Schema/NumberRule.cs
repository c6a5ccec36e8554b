using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace QsGen.QuickSight.Schema;

/// <summary>A number in a range, optionally a whole one.</summary>
internal sealed class NumberRule(Bounds range, bool isWhole) : ValueRule
{
    /// <inheritdoc/>
    public override void Check(JsonNode node, ViolationList found)
    {
        if (node is not JsonValue value || value.GetValueKind() != JsonValueKind.Number)
        {
            found.Add(node, SchemaRule.Type, "must be a number");
        }
        else if (Read(value) is not { } number)
        {
            found.Add(node, SchemaRule.Range, $"{value.ToJsonString()} is out of range; {range} is allowed");
        }
        else if (isWhole && decimal.Truncate(number) != number)
        {
            found.Add(node, SchemaRule.Type, $"must be a whole number, not {number.ToString(CultureInfo.InvariantCulture)}");
        }
        else if (!range.Contains(number))
        {
            found.Add(node, SchemaRule.Range, $"{number.ToString(CultureInfo.InvariantCulture)} is out of range; {range} is allowed");
        }
    }

    private static decimal? Read(JsonValue value)
    {
        if (value.TryGetValue<int>(out var small))
        {
            return small;
        }

        var text = value.ToJsonString();
        return decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;
    }
}
