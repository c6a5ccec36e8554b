namespace QsGen.QuickSight.Data;

/// <summary>The unit by which times are grouped or compared.</summary>
internal enum TimeGranularity
{
    /// <summary>Calendar years.</summary>
    Year,

    /// <summary>Calendar quarters.</summary>
    Quarter,

    /// <summary>Calendar months.</summary>
    Month,

    /// <summary>Weeks.</summary>
    Week,

    /// <summary>Days.</summary>
    Day,

    /// <summary>Hours.</summary>
    Hour,

    /// <summary>Minutes.</summary>
    Minute,

    /// <summary>Seconds.</summary>
    Second,

    /// <summary>Milliseconds.</summary>
    Millisecond,
}
