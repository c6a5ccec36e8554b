namespace QsGen.Institution.Format;

/// <summary>The words that stand for whole lists of holidays.</summary>
internal static class HolidayWords
{
    /// <summary>The days on which the United States' federal government rests.</summary>
    public const string UsFederal = "us_federal";

    /// <summary>No days besides weekends.</summary>
    public const string None = "none";
}
