namespace QsGen.Audit.Periods;

/// <summary>Which days a report covers unless both are named.</summary>
internal enum PeriodKind
{
    /// <summary>The days that the dashboards open with: the last seven, today among them.</summary>
    Window,

    /// <summary>The last business day that has ended.</summary>
    BusinessDay,

    /// <summary>The last calendar month that has ended.</summary>
    Month,

    /// <summary>The last calendar quarter that has ended.</summary>
    Quarter,
}
