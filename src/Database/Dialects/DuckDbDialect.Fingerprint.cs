using System.Text.RegularExpressions;

namespace QsGen.Database.Dialects;

/// <content>How rows are read so that they can be held against what somebody else read.</content>
internal sealed partial class DuckDbDialect
{
    /// <inheritdoc/>
    public override string? SeesOneMoment => null;

    /// <inheritdoc/>
    public override string CellText(string column, string catalogType) => catalogType switch
    {
        "BOOLEAN" => $"CASE WHEN {column} THEN '1' WHEN NOT {column} THEN '0' END",
        "DATE" => $"STRFTIME({column}, '%Y-%m-%d')",
        _ when catalogType.StartsWith("TIMESTAMP", StringComparison.Ordinal) =>
            $"CASE WHEN {column} = DATE_TRUNC('second', {column}) THEN STRFTIME({column}, '%Y-%m-%dT%H:%M:%S') "
            + $"ELSE STRFTIME({column}, '%Y-%m-%dT%H:%M:%S.%f') END",
        _ when LongDecimal().Match(catalogType) is { Success: true } number =>
            $"COALESCE(CAST(TRY_CAST({column} AS DECIMAL(18,{number.Groups["scale"].Value})) AS VARCHAR), CAST({column} AS VARCHAR))",
        _ => $"CAST({column} AS VARCHAR)",
    };

    // Of up to 18 digits decimals are numbers of the machine, and written twice as fast.
    [GeneratedRegex(@"^DECIMAL\((19|[23][0-9]),(?<scale>[0-9]|1[0-8])\)$", RegexOptions.ExplicitCapture)]
    private static partial Regex LongDecimal();

    /// <inheritdoc/>
    public override string Utf8(string text) => $"ENCODE({text})";
}
