using NodaTime;
using QsGen.Audit.Figures;

namespace QsGen.Audit.Sections;

/// <summary>The walked days, sorted by what is to be said about them.</summary>
/// <param name="Drifting">Days to which a drift was added: they are walked through leg by leg.</param>
/// <param name="Carrying">Days that only carry a drift of a day before, or whose roll-up nobody can check.</param>
/// <param name="Clean">Days that are as they should be: a line each.</param>
/// <param name="Missing">Days that drift and have no statement.</param>
internal sealed record StatementDays(ReportRows Drifting, ReportRows Carrying, ReportRows Clean, ReportRows Missing)
{
    /// <summary>Sorts the days of a period.</summary>
    public static StatementDays Of(ReportRows statements)
    {
        var (carrying, clean, missing) = (new List<int>(), new List<int>(), new List<int>());
        var drifting = new List<(int Place, LocalDateTime Day, decimal Drift, string Account)>();
        object?[]? before = null;
        foreach (var (row, place) in statements.Rows.Select((row, place) => (row, place)))
        {
            if (KindOf(row, before) is { } kind)
            {
                kind.Add(place);
            }
            else
            {
                drifting.Add((
                    place, statements.Time(row, "business_day_start"), Math.Abs(statements.Number(row, "drift")),
                    statements.Text(row, "account_id")));
            }

            before = row;
        }

        return new(
            statements.At(drifting
                .OrderByDescending(row => row.Day).ThenByDescending(row => row.Drift).ThenBy(row => row.Account, StringComparer.Ordinal)
                .Select(row => row.Place)),
            statements.At(carrying), statements.At(clean), statements.At(missing));

        // Null for a day that drifts.
        // The drift of a parent is everything that it is off by, so that it lasts where that of a leaf is of one day.
        List<int>? KindOf(object?[] row, object?[]? earlier)
        {
            if (statements.Value(row, "opening_balance") is null)
            {
                return missing;
            }

            if (statements.Value(row, "drift") is null)
            {
                return carrying;
            }

            var drift = statements.Number(row, "drift");
            var isCarried = statements.Number(row, "child_count") > 0
                && earlier is not null
                && statements.Text(earlier, "account_id") == statements.Text(row, "account_id")
                && statements.Number(earlier, "drift") == drift;
            return drift == 0
                ? statements.Number(row, "cumulative_drift") == 0 ? clean : carrying
                : isCarried ? carrying : null;
        }
    }
}
