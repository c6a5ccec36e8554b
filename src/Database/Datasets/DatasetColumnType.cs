namespace QsGen.Database.Datasets;

/// <summary>The type of a dataset column, by the names that QuickSight has for it.</summary>
internal enum DatasetColumnType
{
    /// <summary><c>STRING</c>.</summary>
    String,

    /// <summary><c>DECIMAL</c>: exact numbers.</summary>
    Decimal,

    /// <summary><c>INTEGER</c>: whole numbers.</summary>
    Integer,

    /// <summary><c>DATETIME</c>: date and time without a zone.</summary>
    DateTime,
}
