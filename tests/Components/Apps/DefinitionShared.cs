using System.Text.Json.Nodes;
using QsGen.Tests.Components.Figures;

namespace QsGen.Tests.Components.Apps;

/// <summary>States what the sheets of a definition share: its datasets, parameters and filters.</summary>
internal static class DefinitionShared
{
    /// <summary>The sentences about a definition.</summary>
    public static IEnumerable<string> Of(JsonObject definition)
    {
        var datasets = definition["DataSetIdentifierDeclarations"].Items().Select(set => set["Identifier"].Text());
        yield return $"datasets {string.Join(",", datasets)}";
        foreach (var union in definition["ParameterDeclarations"].Items())
        {
            var parameter = union.Only();
            var mapped = parameter["MappedDataSetParameters"].Items()
                .Select(map => $" to {map["DataSetIdentifier"].Text()}.{map["DataSetParameterName"].Text()}");
            yield return $"parameter {parameter["Name"].Text()} {union.Single().Key.Replace("ParameterDeclaration", "")} "
                + $"{(parameter["ParameterValueType"] ?? parameter["TimeGranularity"]).Text()} "
                + $"default {parameter["DefaultValues"]!.ToJsonString()}{string.Concat(mapped)}";
        }

        var titles = definition["Sheets"].Items().SelectMany(sheet => sheet["Visuals"].Items()).Select(visual => visual.Only())
            .ToDictionary(visual => visual["VisualId"].Text(), visual => visual["Title"]!["FormatText"]!["PlainText"].Text());
        foreach (var grouped in definition["FilterGroups"].Items())
        {
            var scope = grouped["ScopeConfiguration"]!["SelectedSheets"]!["SheetVisualScopingConfigurations"].Items().Single();
            var visuals = scope["VisualIds"].AsValues().Select(id => titles[id]);
            yield return FilterFacts.Of(
                scope["SheetId"].Text(),
                grouped["Filters"].Items().Single(),
                scope["Scope"].Text(),
                visuals,
                grouped["CrossDataset"].Text());
        }
    }
}
