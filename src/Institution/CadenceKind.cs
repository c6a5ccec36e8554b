namespace QsGen.Institution;

/// <summary>The forms a <see cref="Cadence"/> can have.</summary>
public enum CadenceKind
{
    /// <summary><c>intraday-Nh</c>: every N hours.</summary>
    Intraday,

    /// <summary><c>daily-bod</c>: at the start of each business day.</summary>
    DailyStart,

    /// <summary><c>daily-eod</c>: at the end of each business day.</summary>
    DailyEnd,

    /// <summary><c>weekly-mon</c> to <c>weekly-sun</c>: once a week.</summary>
    Weekly,

    /// <summary><c>monthly-bom</c>: at the start of each calendar month.</summary>
    MonthlyStart,

    /// <summary><c>monthly-eom</c>: at the end of each calendar month.</summary>
    MonthlyEnd,

    /// <summary><c>monthly-D</c>: on day D of each month.</summary>
    MonthlyDay,
}
