using System.Collections.Immutable;

namespace QsGen.Institution.Format;

/// <summary>The words that a file and the database have for cadences of balances.</summary>
internal static class BalanceCadenceWords
{
    private static readonly ImmutableArray<(string Word, BalanceCadence Cadence)> Known =
    [
        ("sparse", BalanceCadence.Sparse),
        ("business_days", BalanceCadence.BusinessDays),
        ("daily", BalanceCadence.Daily),
    ];

    /// <summary>How other releases say daily; read here, and written for them only.</summary>
    public const string DailyAlias = "explicit_daily";

    /// <summary>All words.</summary>
    public static ImmutableArray<string> All { get; } = [.. Known.Select(known => known.Word)];

    /// <summary>All words that a file may hold, those of other releases among them.</summary>
    public static ImmutableArray<string> Readable { get; } = [.. All, DailyAlias];

    /// <summary>The cadence of a word; null when there is none.</summary>
    public static BalanceCadence? Find(string? word) => word == DailyAlias
        ? BalanceCadence.Daily
        : Known.Where(known => known.Word == word).Select(known => (BalanceCadence?)known.Cadence).FirstOrDefault();

    /// <summary>The word of a cadence.</summary>
    public static string Of(BalanceCadence cadence) => Known.First(known => known.Cadence == cadence).Word;
}
