namespace QsGen.Institution;

/// <summary>A check of the loaded data that runs only when the institution asks for it.</summary>
public enum ExtraCheck
{
    /// <summary>The posted legs of an ordinary two-leg transfer add up to what its rail expects.</summary>
    Conservation,

    /// <summary>No leg posts after its transfer is said to be complete.</summary>
    Timeliness,

    /// <summary>A parent account has a balance for every day on which one of its children has one.</summary>
    ParentBalances,

    /// <summary>The business days of an internal account follow each other without a gap.</summary>
    BalanceGaps,

    /// <summary>No two legs of a day move the same amount between the same two accounts.</summary>
    Duplicates,
}
