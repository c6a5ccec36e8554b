using System.Collections.Immutable;
using System.Text.RegularExpressions;
using QsGen.Database.Templates;

namespace QsGen.Database.Datasets;

/// <summary>The words for the checks of exceptions (<c>check_type</c>), as the sheets show them: read from the SQL that writes them
/// there, so that nothing can call them otherwise.</summary>
internal static partial class CheckNames
{
    private const string Source = "Sql/Datasets/Parts/check-name.sql";

    /// <summary>The words by check.</summary>
    public static ImmutableSortedDictionary<string, string> All { get; } = Case().Matches(SqlTemplates.Text(Source))
        .ToImmutableSortedDictionary(match => match.Groups["check"].Value, match => match.Groups["words"].Value, StringComparer.Ordinal);

    [GeneratedRegex("WHEN '(?<check>[a-z_]+)' THEN '(?<words>[^']+)'")]
    private static partial Regex Case();
}
