namespace QsGen.Institution;

/// <summary>How often the feed brings the balance of an account.</summary>
public enum BalanceCadence
{
    /// <summary>When it changed; on all other days the last one holds.</summary>
    Sparse,

    /// <summary>On every business day: Monday to Friday without the institution's holidays.</summary>
    BusinessDays,

    /// <summary>On every calendar day.</summary>
    Daily,
}
