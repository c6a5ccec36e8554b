using QsGen.Audit.Figures;

namespace QsGen.Audit.Sections;

/// <summary>Days of an account that follow each other and on which nothing changed, as one.</summary>
internal static class IdleRuns
{
    /// <summary>The first and the last day of each run, in the order of the rows; a day on which something changed is a run of its own.
    /// </summary>
    /// <param name="days">Statements by account and day.</param>
    public static IEnumerable<(object?[] First, object?[] Last)> Of(ReportRows days)
    {
        (object?[] First, object?[] Last)? run = null;
        foreach (var row in days.Rows)
        {
            if (run is { } open)
            {
                if (IsIdle(days, open.First) && IsIdle(days, row) && IsNext(days, open.Last, row))
                {
                    run = (open.First, row);
                    continue;
                }

                yield return open;
            }

            run = (row, row);
        }

        if (run is { } last)
        {
            yield return last;
        }
    }

    private static bool IsIdle(ReportRows days, object?[] row) =>
        days.Number(row, "leg_count") == 0 && days.Number(row, "opening_balance") == days.Number(row, "closing_balance_stored");

    private static bool IsNext(ReportRows days, object?[] row, object?[] next) =>
        days.Text(row, "account_id") == days.Text(next, "account_id")
        && days.Time(next, "business_day_start") == days.Time(row, "business_day_end");
}
