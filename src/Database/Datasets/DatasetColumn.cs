namespace QsGen.Database.Datasets;

/// <summary>A column that a dataset's SQL returns under exactly this name.</summary>
/// <param name="Name">The name in lower case with underscores.</param>
/// <param name="Type">The type in QuickSight.</param>
/// <param name="Meaning">What the values stand for.</param>
internal sealed record DatasetColumn(string Name, DatasetColumnType Type, ColumnMeaning Meaning = ColumnMeaning.None)
{
    /// <summary>The column of the same row whose name of the institution's file this one has in words; null for all others. Templates do
    /// not return it.</summary>
    public string? InWordsOf { get; init; }

    /// <summary>A name of the institution's file in words, for readers; drills hand on the name itself.</summary>
    public static DatasetColumn InWords(string name, string of) => Text(name) with { InWordsOf = of };

    /// <summary>A column of text.</summary>
    public static DatasetColumn Text(string name, ColumnMeaning meaning = ColumnMeaning.None) =>
        new(name, DatasetColumnType.String, meaning);

    /// <summary>A column of exact numbers.</summary>
    public static DatasetColumn Amount(string name) => new(name, DatasetColumnType.Decimal);

    /// <summary>A column of whole numbers.</summary>
    public static DatasetColumn Whole(string name) => new(name, DatasetColumnType.Integer);

    /// <summary>A column of points in time.</summary>
    public static DatasetColumn Time(string name) => new(name, DatasetColumnType.DateTime);

    /// <summary>A column of days.</summary>
    public static DatasetColumn Day(string name) => new(name, DatasetColumnType.DateTime, ColumnMeaning.Day);
}
