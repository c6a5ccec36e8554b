using System.Collections.Frozen;
using System.Globalization;

namespace QsGen.QuickSight;

/// <summary>Turns a column name into the words a reader sees.</summary>
internal static class HumanName
{
    private static readonly FrozenSet<string> Initialisms = FrozenSet.ToFrozenSet(
        ["id", "eod", "url", "sql", "json", "uuid", "ip", "api", "aws", "qs", "etl", "csv", "tsv", "uri", "tz", "utc"],
        StringComparer.OrdinalIgnoreCase);

    /// <summary><c>expected_eod_balance</c> becomes “Expected EOD Balance”; empty stays empty.</summary>
    public static string Of(string name) => string.Join(' ', Words(name).Select(Capitalize));

    /// <summary>What a count of this column counts: <c>transfer_id</c> becomes “Transfers”.</summary>
    public static string PluralOf(string name)
    {
        var words = Words(name);
        if (words.Length > 1 && words[^1].Equals("id", StringComparison.OrdinalIgnoreCase))
        {
            words = words[..^1];
        }

        return words.Length == 0 ? "" : Pluralize(string.Join(' ', words.Select(Capitalize)));
    }

    private static string[] Words(string name) =>
        name.Split(['_', ' '], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static string Capitalize(string word) => Initialisms.Contains(word)
        ? word.ToUpperInvariant()
        : char.ToUpper(word[0], CultureInfo.InvariantCulture) + word[1..].ToLowerInvariant();

    private static string Pluralize(string phrase) => phrase switch
    {
        [.., 's' or 'x'] => phrase + "es",
        [.., 'a' or 'e' or 'i' or 'o' or 'u', 'y'] => phrase + "s",
        [.., 'y'] => phrase[..^1] + "ies",
        _ => phrase + "s",
    };
}
