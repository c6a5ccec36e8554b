using System.Globalization;

namespace QsGen.Wire;

/// <summary>How places inside a document are written: <c>a.b[0]["odd key"]</c>.</summary>
internal static class PropertyPathText
{
    /// <summary>The path of a key below <paramref name="path"/>.</summary>
    public static string Key(string path, string key)
    {
        if (key.Length == 0 || key.AsSpan().IndexOfAny(".[]\"") >= 0)
        {
            return $"{path}[\"{key.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"]";
        }

        return path.Length == 0 ? key : $"{path}.{key}";
    }

    /// <summary>The path of an item below <paramref name="path"/>.</summary>
    public static string Index(string path, int index) => string.Create(CultureInfo.InvariantCulture, $"{path}[{index}]");
}
