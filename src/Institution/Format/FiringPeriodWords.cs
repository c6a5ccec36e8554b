using System.Collections.Immutable;

namespace QsGen.Institution.Format;

/// <summary>The words that a file and the database have for the periods in which firings are counted.</summary>
internal static class FiringPeriodWords
{
    private static readonly ImmutableArray<(string Word, FiringPeriod Period)> Known =
    [
        ("business_day", FiringPeriod.BusinessDay),
        ("pay_period", FiringPeriod.PayPeriod),
        ("week", FiringPeriod.Week),
        ("month", FiringPeriod.Month),
    ];

    /// <summary>All words.</summary>
    public static ImmutableArray<string> All { get; } = [.. Known.Select(known => known.Word)];

    /// <summary>The period of a word; null when there is none.</summary>
    public static FiringPeriod? Find(string? word) =>
        Known.Where(known => known.Word == word).Select(known => (FiringPeriod?)known.Period).FirstOrDefault();

    /// <summary>The word of a period.</summary>
    public static string Of(FiringPeriod period) => Known.First(known => known.Period == period).Word;
}
