using System.Globalization;
using System.Text.Json.Nodes;

namespace QsGen.QuickSight.Schema;

/// <summary>A text, optionally of limited length, matching a pattern or being an ISO 8601 date-time. Length counts code points.</summary>
internal sealed class TextRule(Bounds length, TextPattern? pattern, bool isDateTime) : ValueRule
{
    /// <inheritdoc/>
    public override void Check(JsonNode node, ViolationList found)
    {
        if (node is not JsonValue value || !value.TryGetValue<string>(out var text))
        {
            found.Add(node, SchemaRule.Type, "must be a text");
            return;
        }

        if (!length.Contains(text.Length) && !length.Contains(CodePoints(text)))
        {
            found.Add(node, SchemaRule.Length, $"has {CodePoints(text)} characters; {length} are allowed");
        }

        if (pattern is not null && !pattern.IsMatch(text))
        {
            found.Add(node, SchemaRule.Pattern, $"'{Short(text)}' does not match {pattern}");
        }

        if (isDateTime && !DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out _))
        {
            found.Add(node, SchemaRule.Format, $"'{Short(text)}' is not an ISO 8601 date-time");
        }
    }

    private static int CodePoints(string text)
    {
        var count = 0;
        foreach (var _ in text.EnumerateRunes())
        {
            count++;
        }

        return count;
    }

    private static string Short(string text) => text.Length <= 60 ? text : $"{text.AsSpan(0, 57)}...";
}
