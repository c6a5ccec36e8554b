using System.Globalization;
using System.Text;

namespace QsGen.QuickSight.Emission;

/// <summary>Spells values the way the QuickSight API does.</summary>
internal static class ApiText
{
    /// <summary><c>NonNullsOnly</c> becomes <c>NON_NULLS_ONLY</c>.</summary>
    public static string Of<TEnum>(TEnum value)
        where TEnum : struct, Enum
    {
        var name = value.ToString();
        var text = new StringBuilder(name.Length + 4);
        for (var i = 0; i < name.Length; i++)
        {
            if (i > 0 && char.IsAsciiLetterUpper(name[i]))
            {
                text.Append('_');
            }

            text.Append(char.ToUpperInvariant(name[i]));
        }

        return text.ToString();
    }

    /// <summary>ISO 8601 in UTC with milliseconds and <c>Z</c>.</summary>
    public static string Of(DateTimeOffset instant) =>
        instant.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
}
