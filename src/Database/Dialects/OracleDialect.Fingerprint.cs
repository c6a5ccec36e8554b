using System.Globalization;
using System.Text.RegularExpressions;

namespace QsGen.Database.Dialects;

/// <content>How rows are read so that they can be held against what somebody else read.</content>
internal sealed partial class OracleDialect
{
    /// <inheritdoc/>
    public override string? SeesOneMoment => "SET TRANSACTION READ ONLY";

    /// <inheritdoc/>
    public override string CellText(string column, string catalogType)
    {
        if (catalogType.StartsWith("TIMESTAMP", StringComparison.Ordinal))
        {
            return $"CASE WHEN TO_CHAR({column}, 'FF6') = '000000' THEN TO_CHAR({column}, 'YYYY-MM-DD\"T\"HH24:MI:SS') "
                + $"ELSE TO_CHAR({column}, 'YYYY-MM-DD\"T\"HH24:MI:SS.FF6') END";
        }

        if (ScaledNumber().Match(catalogType) is { Success: true } number)
        {
            var written = number.Groups["scale"];
            var scale = written.Success ? int.Parse(written.ValueSpan, CultureInfo.InvariantCulture) : 0;
            var fraction = scale > 0 ? "." + new string('0', scale) : "";
            return $"TO_CHAR({column}, 'FM{new string('9', 35 - scale)}0{fraction}', 'NLS_NUMERIC_CHARACTERS=''. ''')";
        }

        return column;
    }

    /// <inheritdoc/>
    /// <remarks>All texts of a row together may be longer than a text column can be.</remarks>
    public override string Joined(IEnumerable<string> parts) => string.Join(" || ", parts.Select(part => $"TO_CLOB({part})"));

    [GeneratedRegex(@"^NUMBER\([0-9]+(,(?<scale>[0-9]+))?\)$", RegexOptions.ExplicitCapture)]
    private static partial Regex ScaledNumber();
}
