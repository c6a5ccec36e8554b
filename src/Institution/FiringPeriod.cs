namespace QsGen.Institution;

/// <summary>The period in which usual firings are counted.</summary>
public enum FiringPeriod
{
    /// <summary>One business day.</summary>
    BusinessDay,

    /// <summary>Half a month: the 1st to the 15th, and the 16th to its end.</summary>
    PayPeriod,

    /// <summary>Monday to Sunday.</summary>
    Week,

    /// <summary>A calendar month.</summary>
    Month,
}
