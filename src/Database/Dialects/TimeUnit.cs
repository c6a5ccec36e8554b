namespace QsGen.Database.Dialects;

/// <summary>A unit that times are cut to and moved by.</summary>
internal enum TimeUnit
{
    /// <summary>Years.</summary>
    Year,

    /// <summary>Quarters.</summary>
    Quarter,

    /// <summary>Months.</summary>
    Month,

    /// <summary>Weeks that begin on Sunday.</summary>
    Week,

    /// <summary>Days.</summary>
    Day,

    /// <summary>Hours.</summary>
    Hour,

    /// <summary>Minutes.</summary>
    Minute,

    /// <summary>Seconds.</summary>
    Second,
}
