using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace QsGen.Tests.Components.Apps;

/// <summary>A definition as a page that people can review: a line for each thing, with what it shows and the beginning of a hash of
/// all that it says, so that any change is seen where it was made.</summary>
internal static class DefinitionOutline
{
    /// <summary>The lines of a definition.</summary>
    public static string Of(JsonObject definition)
    {
        var text = new StringBuilder();
        var datasets = Items(definition, "DataSetIdentifierDeclarations").Select(set => Text(set, "Identifier"));
        Line(text, 0, "datasets", string.Join(", ", datasets));
        foreach (var sheet in Items(definition, "Sheets"))
        {
            Sheet(text, sheet);
        }

        Section(text, "parameters", Items(definition, "ParameterDeclarations"), parameter => Text(Only(parameter).Value, "Name"));
        Section(text, "calculated fields", Items(definition, "CalculatedFields"), field =>
            $"{Text(field, "DataSetIdentifier")}: {Text(field, "Name")} = {Short(Text(field, "Expression"))}");
        Section(text, "filters", Items(definition, "FilterGroups"), FilterGroup);
        return text.ToString();
    }

    private static void Sheet(StringBuilder text, JsonObject sheet)
    {
        text.Append('\n');
        Line(text, 0, $"sheet {Text(sheet, "SheetId")}", $"{Text(sheet, "Name")} — {Short(Text(sheet, "Description"))}");
        Section(text, "controls", Items(sheet, "ParameterControls").Concat(Items(sheet, "FilterControls")), control =>
            $"{Only(control).Key}: {Text(Only(control).Value, "Title")}", 2);
        Section(text, "texts", Items(sheet, "TextBoxes"), box => Text(box, "SheetTextBoxId"), 2);
        Section(text, "visuals", Items(sheet, "Visuals"), Visual, 2);
        Line(text, 2, "layout", Hash(sheet["Layouts"]));
    }

    private static string Visual(JsonObject visual)
    {
        var (kind, body) = Only(visual);
        var columns = Named(body, "ColumnName").Distinct();
        return $"{kind}: {body["Title"]?["FormatText"]?["PlainText"]} ({string.Join(", ", columns)})";
    }

    private static string FilterGroup(JsonObject group) => string.Join("; ", Items(group, "Filters").Select(filter =>
        $"{Only(filter).Key} on {string.Join(", ", Named(filter, "ColumnName").Distinct())}"))
        + $" for {string.Join(", ", Named(group, "SheetId").Distinct())}";

    private static void Section(
        StringBuilder text, string title, IEnumerable<JsonObject> things, Func<JsonObject, string> describe, int indent = 0)
    {
        var list = things.ToList();
        if (list.Count == 0)
        {
            return;
        }

        text.Append(indent == 0 ? "\n" : "");
        Line(text, indent, title, "");
        foreach (var thing in list)
        {
            Line(text, indent + 2, Hash(thing), describe(thing));
        }
    }

    private static void Line(StringBuilder text, int indent, string head, string rest) =>
        text.Append(' ', indent).Append(rest.Length == 0 ? head : $"{head}  {rest}").Append('\n');

    private static string Hash(JsonNode? node) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(node?.ToJsonString() ?? "")))[..6];

    private static string Short(string text) => text.Length <= 80 ? text : $"{text[..79]}…";

    private static string Text(JsonNode? node, string key) => node?[key]?.ToString().ReplaceLineEndings(" ") ?? "";

    private static IEnumerable<JsonObject> Items(JsonObject node, string key) => (node[key] as JsonArray ?? []).OfType<JsonObject>();

    private static (string Key, JsonObject Value) Only(JsonObject union) => (union.Single().Key, (JsonObject)union.Single().Value!);

    // The texts of every property of a name, anywhere below.
    private static IEnumerable<string> Named(JsonNode? node, string key) => node switch
    {
        JsonObject map => map.SelectMany(member => member.Key == key && member.Value is JsonValue text
            ? [text.ToString()]
            : Named(member.Value, key)),
        JsonArray list => list.SelectMany(item => Named(item, key)),
        _ => [],
    };
}
