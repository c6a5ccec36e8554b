namespace QsGen.Database.Tables;

/// <summary>What a check of a table asks.</summary>
internal enum TableCheckKind
{
    /// <summary>A condition that all engines read alike.</summary>
    Condition,

    /// <summary>That a text is JSON.</summary>
    Json,

    /// <summary>That a number is an amount; asked where numbers may be none.</summary>
    Amount,

    /// <summary>That a moment lies in the years that a bank's books may have.</summary>
    Moment,
}
