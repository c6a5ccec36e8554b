namespace QsGen.QuickSight.Data;

/// <summary>QuickSight's type of a dataset column.</summary>
internal enum ColumnType
{
    /// <summary>Text.</summary>
    String,

    /// <summary>Exact number with decimals.</summary>
    Decimal,

    /// <summary>Whole number.</summary>
    Integer,

    /// <summary>Date and time.</summary>
    Datetime,

    /// <summary>True or false.</summary>
    Bit,
}
