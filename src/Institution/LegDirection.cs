namespace QsGen.Institution;

/// <summary>Which way the leg of a single-leg rail posts.</summary>
public enum LegDirection
{
    /// <summary>Money out of the account: the amount is zero or negative.</summary>
    Debit,

    /// <summary>Money into the account: the amount is zero or positive.</summary>
    Credit,

    /// <summary>Whatever brings the transfer template's transfer to its expected net; posted last.</summary>
    Variable,
}
