using System.Collections.Immutable;
using System.Text.RegularExpressions;
using QsGen.Wire;
using QsGen.Wire.Changes;

namespace QsGen.Plans;

/// <summary>The words that people use for the parts of a document, and the names that they know them by.</summary>
internal static partial class PartNames
{
    private const int LongestHeading = 48;

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
        ["elementId"] = "layout of",
        ["sheetTextBoxId"] = "text box",
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
        ["tags"] = "tag",
    }.ToImmutableDictionary(StringComparer.Ordinal);

    private static readonly ImmutableArray<(string Ending, string Word)> Places =
    [
        ("title.formatText.plainText", "title"), ("title.formatText.richText", "title"), ("subtitle.formatText.plainText", "subtitle"),
        ("subtitle.formatText.richText", "subtitle"), ("content", "text"), ("sqlQuery", "SQL"),
    ];

    /// <summary>The keys of ids that other parts of a document refer to.</summary>
    public static ImmutableArray<string> NamedIds { get; } =
    [
        "sheetId", "visualId", "sheetTextBoxId", "parameterControlId", "filterControlId", "filterGroupId", "filterId", "fieldId",
    ];

    /// <summary>The part that an element of a list is.</summary>
    /// <param name="list">The key of the list.</param>
    /// <param name="identityKey">The key that identifies its elements.</param>
    /// <param name="element">The element, unwrapped.</param>
    /// <param name="names">The names of what ids stand for.</param>
    public static DocumentPart Of(string list, string identityKey, PropertyObject element, NameIndex names)
    {
        var id = ((PropertyString)element[identityKey]).Value;
        var word = ByList.GetValueOrDefault(list) ?? ByIdentity.GetValueOrDefault(identityKey) ?? Singular(list);
        return new DocumentPart(word, NameOf(identityKey, element) ?? names.Of(id), id);
    }

    /// <summary>The part that an entry of a map of tables is; null for any other object.</summary>
    public static DocumentPart? OfMapEntry(string map, string key) => map switch
    {
        "physicalTableMap" or "logicalTableMap" => new DocumentPart("table", key, key),
        _ => null,
    };

    /// <summary>The name that people know an object by that has an id under a key; null when it has none.</summary>
    public static string? NameOf(string identityKey, PropertyObject element) => TitleOf(element) ?? identityKey switch
    {
        "sheetTextBoxId" => Heading(Text(element.Find("content"))),
        "fieldId" or "filterId" => ColumnOf(element),
        "filterGroupId" => ColumnsOf(element.Find("filters")),
        "filterControlId" or "parameterControlId" => Text(element.Find("sourceParameterName")),
        _ => null,
    };

    /// <summary>A place inside a part, in the words of people where there are such.</summary>
    public static string Say(string inner)
    {
        var known = Places.FirstOrDefault(place => inner == place.Ending || inner.EndsWith($".{place.Ending}", StringComparison.Ordinal));
        return known.Ending is null ? inner : inner[..^known.Ending.Length] + known.Word;
    }

    /// <summary>What a new or removed part is, beside its word: the kind of a visual, the type of a column; null if nothing says.</summary>
    public static string? KindOf(PropertyObject element, bool wrapped) => (wrapped, element.Find("type")) switch
    {
        (true, _) => Capital().Replace(element.Keys.First(), " $1").ToLowerInvariant(),
        (false, PropertyString type) => type.Value.ToLowerInvariant(),
        _ => null,
    };

    /// <summary>The title that people see: QuickSight's nested title texts, else a plain title, name or label.</summary>
    private static string? TitleOf(PropertyObject element)
    {
        var text = element.Find("title") is PropertyObject title ? Format(title) : Text(element.Find("title"));
        return new[] { Text(element.Find("name")), text, Text(element.Find("label")) }
            .FirstOrDefault(candidate => !string.IsNullOrWhiteSpace(candidate))?.Trim();
    }

    private static string? Format(PropertyObject title) =>
        title.Find("formatText") is PropertyObject format
            ? Text(format.Find("plainText")) ?? (Text(format.Find("richText")) is { } rich ? Markup.WithoutTags(rich) : null)
            : null;

    private static string? Heading(string? content)
    {
        var text = Markup.Pieces(content ?? "").FirstOrDefault() ?? "";
        return text.Length == 0 ? null : text.Length <= LongestHeading ? text : $"{text[..LongestHeading].TrimEnd()}…";
    }

    private static string? ColumnOf(PropertyObject element) =>
        element.Find("column") is PropertyObject column ? Text(column.Find("columnName")) : null;

    private static string? ColumnsOf(PropertyValue? filters)
    {
        var columns = filters is PropertyArray list
            ? list.Items.Select(filter => ListIdentity.Unwrap(filter, "filterId"))
                .OfType<PropertyObject>().Select(ColumnOf).OfType<string>()
            : [];
        return string.Join(", ", columns.Distinct()) is { Length: > 0 } joined ? joined : null;
    }

    private static string? Text(PropertyValue? value) => value is PropertyString text ? text.Value : null;

    private static string Singular(string list) => list.EndsWith('s') ? list[..^1] : list;

    [GeneratedRegex("(?<=[a-z])([A-Z])", RegexOptions.CultureInvariant)]
    private static partial Regex Capital();
}
