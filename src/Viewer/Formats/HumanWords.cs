using System.Globalization;

namespace QsGen.Viewer.Formats;

/// <summary>Names of columns as people read them.</summary>
internal static class HumanWords
{
    /// <summary>A name such as <c>account_role</c> or <c>pL1DateStart</c> as words.</summary>
    public static string Of(string name)
    {
        var words = name.Split('_', StringSplitOptions.RemoveEmptyEntries);
        return words.Length == 0
            ? name
            : string.Join(' ', words.Select(word => char.ToUpper(word[0], CultureInfo.InvariantCulture) + word[1..]));
    }
}
