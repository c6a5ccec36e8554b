namespace QsGen.Database.Dialects;

/// <content>How rows are read so that they can be held against what somebody else read, on another engine or on another day.</content>
internal abstract partial class SqlDialect
{
    /// <summary>
    /// A statement that makes the transaction which has just begun see one moment and write nothing; null where every transaction does
    /// see one moment.
    /// </summary>
    public abstract string? SeesOneMoment { get; }

    /// <summary>A value as the text that fingerprints are made of, alike on every engine; null stays null.</summary>
    /// <remarks>
    /// Whole numbers in digits, decimals in plain digits with the column's scale, times as <c>2030-01-31T09:00:00</c> with six more digits
    /// where microseconds are not zero, days as <c>2030-01-31</c>, true and false as 1 and 0, everything else as its text.
    /// </remarks>
    /// <param name="column">The column, as SQL spells it.</param>
    /// <param name="catalogType">Its type as the catalog spells it.</param>
    public abstract string CellText(string column, string catalogType);

    /// <summary>One text of many, one after another, where null is the empty text.</summary>
    /// <param name="parts">The texts, as SQL.</param>
    public virtual string Joined(IEnumerable<string> parts) => $"CONCAT({string.Join(", ", parts)})";
}
