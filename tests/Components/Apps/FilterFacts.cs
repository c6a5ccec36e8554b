using System.Text.Json.Nodes;
using QsGen.Tests.Components.Figures;

namespace QsGen.Tests.Components.Apps;

/// <summary>States what a filter does in one sentence.</summary>
internal static class FilterFacts
{
    private static readonly string[] Names =
    [
        "NullOption", "TimeGranularity", "ParameterName", "RangeMinimumValue", "RangeMaximumValue", "RangeMinimum", "RangeMaximum",
        "Configuration",
    ];

    /// <summary>The sentence about the only filter of a group.</summary>
    public static string Of(string sheet, JsonObject union, string scope, IEnumerable<string> visuals, string crossDataset)
    {
        var filter = union.Only();
        var source = filter["Column"]!;
        var details = Names.Where(filter.ContainsKey).Select(name => $" {name} {Sorted(filter[name]!)}");
        var only = string.Join(", ", visuals.Select(title => $"'{title}'").Order(StringComparer.Ordinal));
        return $"{sheet}: {union.Single().Key} on {source["DataSetIdentifier"].Text()}.{source["ColumnName"].Text()}"
            + $"{string.Concat(details)} {scope} {only} {crossDataset}";
    }

    private static string Sorted(JsonNode node) => node is JsonObject members
        ? "{" + string.Join(",", members.OrderBy(member => member.Key, StringComparer.Ordinal)
            .Select(member => $"{member.Key}:{Sorted(member.Value!)}")) + "}"
        : node.ToJsonString();
}
