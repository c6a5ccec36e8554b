using QsGen.Audit.Figures;

namespace QsGen.Audit.Sections;

/// <summary>Days of an account that follow each other, in one line.</summary>
/// <param name="First">The first day's statement.</param>
/// <param name="Last">The last day's statement.</param>
/// <param name="Debits">What the days took together.</param>
/// <param name="Credits">What the days gave together.</param>
/// <param name="Legs">How many legs posted on them.</param>
internal sealed record StatementRun(object?[] First, object?[] Last, decimal Debits, decimal Credits, long Legs)
{
    /// <summary>The runs in the order of the rows.</summary>
    /// <param name="days">Statements by account and day.</param>
    /// <param name="byMonth">Whether the days of a month share a line; else only days do on which nothing changed.</param>
    public static IEnumerable<StatementRun> Of(ReportRows days, bool byMonth)
    {
        StatementRun? run = null;
        foreach (var row in days.Rows)
        {
            if (run is not null && IsNext(run.Last, row) && (byMonth ? IsSameMonth(run.First, row) : IsIdle(run.Last) && IsIdle(row)))
            {
                run = run with
                {
                    Last = row,
                    Debits = run.Debits + Debits(row),
                    Credits = run.Credits + Credits(row),
                    Legs = run.Legs + Legs(row),
                };
                continue;
            }

            if (run is not null)
            {
                yield return run;
            }

            run = new(row, row, Debits(row), Credits(row), Legs(row));
        }

        if (run is not null)
        {
            yield return run;
        }

        decimal Debits(object?[] row) => days.Number(row, "total_debits");

        decimal Credits(object?[] row) => days.Number(row, "total_credits");

        long Legs(object?[] row) => (long)days.Number(row, "leg_count");

        bool IsIdle(object?[] row) =>
            Legs(row) == 0 && days.Number(row, "opening_balance") == days.Number(row, "closing_balance_stored");

        bool IsNext(object?[] row, object?[] next) =>
            days.Text(row, "account_id") == days.Text(next, "account_id")
            && days.Time(next, "business_day_start") == days.Time(row, "business_day_end");

        bool IsSameMonth(object?[] row, object?[] next) =>
            days.Time(row, "business_day_start").Date.ToYearMonth() == days.Time(next, "business_day_start").Date.ToYearMonth();
    }
}
