namespace QsGen.Database.Dialects;

/// <content>How rows are read so that they can be held against what somebody else read, on another engine or on another day.</content>
internal abstract partial class SqlDialect
{
    /// <summary>
    /// A statement that makes the transaction which has just begun see one moment and write nothing; null where every transaction does
    /// see one moment.
    /// </summary>
    public abstract string? SeesOneMoment { get; }

    /// <summary>
    /// A query for the number of the first write that whoever asks may not see, a write's number being above those of all earlier ones; 0
    /// where they can't be relied on. Null where the engine does not number the writes of rows.
    /// </summary>
    public virtual string? FirstUnseenWrite => null;

    /// <summary>How many writes may lie between two numbers for <see cref="WrittenSince"/> to tell.</summary>
    public virtual long WritesToldApart => 0;

    /// <summary>A condition that holds for rows that a write of a number or a later one wrote; now and then for others too.</summary>
    /// <exception cref="NotSupportedException">The engine has no <see cref="FirstUnseenWrite"/>.</exception>
    public virtual string WrittenSince(long write) =>
        throw new NotSupportedException($"{DisplayName} does not number the writes of rows");

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

    /// <summary>A text as <see cref="Sessions.ISqlSession.ReadTextAsync"/> takes it.</summary>
    /// <param name="text">The text, as SQL.</param>
    public virtual string Utf8(string text) => text;
}
