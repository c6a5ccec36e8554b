using System.Collections.Immutable;
using System.Text.RegularExpressions;
using QsGen.Wire;

namespace QsGen.Engine.Plans.Documents;

/// <summary>The words that people use for the parts of a document, and the names that they know them by.</summary>
internal static partial class PartNames
{
    private static readonly ImmutableDictionary<string, string> ByIdentity = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["sheetId"] = "sheet",
        ["visualId"] = "visual",
        ["filterGroupId"] = "filter group",
        ["filterId"] = "filter",
        ["parameterControlId"] = "parameter control",
        ["filterControlId"] = "filter control",
        ["customActionId"] = "action",
        ["fieldId"] = "field",
        ["elementId"] = "layout element",
        ["principal"] = "permission of",
        ["columnName"] = "column",
    }.ToImmutableDictionary(StringComparer.Ordinal);

    private static readonly ImmutableDictionary<string, string> ByList = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["columns"] = "column",
        ["inputColumns"] = "column",
        ["parameterDeclarations"] = "parameter",
        ["datasetParameters"] = "dataset parameter",
        ["calculatedFields"] = "calculated field",
        ["dataSetIdentifierDeclarations"] = "dataset",
        ["textBoxes"] = "text box",
        ["tags"] = "tag",
    }.ToImmutableDictionary(StringComparer.Ordinal);

    /// <summary>The part that an element of a list is.</summary>
    /// <param name="list">The key of the list.</param>
    /// <param name="identityKey">The key that identifies its elements.</param>
    /// <param name="element">The element, unwrapped.</param>
    public static DocumentPart Of(string list, string identityKey, PropertyObject element)
    {
        var id = ((PropertyString)element[identityKey]).Value;
        var word = ByList.GetValueOrDefault(list) ?? ByIdentity.GetValueOrDefault(identityKey) ?? Singular(list);
        return new DocumentPart(word, TitleOf(element) ?? id, id);
    }

    /// <summary>The part that an entry of a map of tables is; null for any other object.</summary>
    public static DocumentPart? OfMapEntry(string map, string key) => map switch
    {
        "physicalTableMap" or "logicalTableMap" => new DocumentPart("table", key, key),
        _ => null,
    };

    /// <summary>The title that people see: QuickSight's nested title texts, else a plain title, name or label.</summary>
    private static string? TitleOf(PropertyObject element)
    {
        var text = element.Find("title") is PropertyObject title ? Format(title) : Text(element.Find("title"));
        return new[] { text, Text(element.Find("name")), Text(element.Find("label")) }
            .FirstOrDefault(candidate => !string.IsNullOrWhiteSpace(candidate))?.Trim();
    }

    private static string? Format(PropertyObject title) =>
        title.Find("formatText") is PropertyObject format
            ? Text(format.Find("plainText")) ?? (Text(format.Find("richText")) is { } rich ? Tags().Replace(rich, "") : null)
            : null;

    private static string? Text(PropertyValue? value) => value is PropertyString text ? text.Value : null;

    private static string Singular(string list) => list.EndsWith('s') ? list[..^1] : list;

    [GeneratedRegex("<[^>]*>", RegexOptions.CultureInvariant)]
    private static partial Regex Tags();
}
