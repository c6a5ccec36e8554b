namespace QsGen.Institution;

/// <summary>Whose books an account is on; a closed set, written in lower case in YAML and in storage.</summary>
public enum AccountScope
{
    /// <summary>On the institution's own books: every balance invariant applies.</summary>
    Internal,

    /// <summary>A counterparty's: postings are recorded, balances are not judged.</summary>
    External,
}
