namespace QsGen.Audit.Figures;

/// <summary>What a column of a report's query holds, and so how it is written.</summary>
internal enum FigureKind
{
    /// <summary>Words.</summary>
    Text,

    /// <summary>What somebody is called; cut in tables where it is too long to be read.</summary>
    Name,

    /// <summary>A name that the institution's file declares; tables have it in words, the CSV as it is.</summary>
    Declared,

    /// <summary>A check of exceptions; tables call it as the sheets do, the CSV has its key.</summary>
    Check,

    /// <summary>An identifier.</summary>
    Id,

    /// <summary>An amount to the cent.</summary>
    Money,

    /// <summary>A whole number.</summary>
    Count,

    /// <summary>A calendar day; of a time, the day that it lies on.</summary>
    Day,

    /// <summary>A time, shown to the minute.</summary>
    Minute,

    /// <summary>Seconds, shown in days.</summary>
    Age,
}
