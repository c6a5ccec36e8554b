namespace QsGen.Institution.Findings;

/// <summary>Rules of what balances the feed brings when.</summary>
internal static partial class LoadRules
{
    public static readonly Rule BalanceCadenceKnown = Error(
        "L80",
        "A balance cadence is sparse, business_days or daily.",
        "write sparse, business_days or daily");

    public static readonly Rule HolidaysAreList = Error(
        "L81",
        "Holidays are us_federal, none or a list.",
        "write us_federal or none, or the days in brackets, as [2026-12-25, 2027-01-01]");

    public static readonly Rule HolidayIsDay = Error(
        "L82",
        "A holiday is a day.",
        "write it as YYYY-MM-DD");
}
