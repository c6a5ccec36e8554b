using QsGen.Wire;

namespace QsGen.LocalQuickSight;

/// <summary>Finds what a resource refers to: themes, data sources and datasets by their ARNs.</summary>
internal static class ArnReferences
{
    private static readonly HashSet<string> Keys = new(StringComparer.Ordinal) { "themeArn", "dataSourceArn", "dataSetArn" };

    /// <summary>Each reference with its place.</summary>
    public static IEnumerable<(string Path, string Arn)> In(PropertyValue value, string path = "") => value switch
    {
        PropertyObject map => map.SelectMany(entry => entry.Value is PropertyString text && Keys.Contains(entry.Key)
            ? [(PropertyPathText.Key(path, entry.Key), text.Value)]
            : In(entry.Value, PropertyPathText.Key(path, entry.Key))),
        PropertyArray list => list.Items.SelectMany((item, index) => In(item, PropertyPathText.Index(path, index))),
        PropertySecret secret => In(secret.Value, path),
        _ => [],
    };
}
