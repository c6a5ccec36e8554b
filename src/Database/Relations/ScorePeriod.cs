namespace QsGen.Database.Relations;

/// <summary>How many days of two-day totals a score compares with, its own day among them.</summary>
/// <param name="Days">The number of days.</param>
internal sealed record ScorePeriod(int Days)
{
    /// <summary>The period of the product.</summary>
    public static ScorePeriod Standard { get; } = new(90);

    /// <summary>From a total's day to the last day that is not compared with any more.</summary>
    public int AllDaysBack => -Days;

    /// <summary>From a total's day to the first day that is compared with.</summary>
    public int DaysBack => 1 - Days;

    /// <summary>From a total's day to the last day on which it is still compared with.</summary>
    public int DaysAhead => Days - 1;
}
