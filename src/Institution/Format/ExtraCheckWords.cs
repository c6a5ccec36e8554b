using System.Collections.Immutable;

namespace QsGen.Institution.Format;

/// <summary>The words that a file has for extra checks.</summary>
internal static class ExtraCheckWords
{
    private static readonly ImmutableArray<(string Word, ExtraCheck Check)> Known =
    [
        ("conservation", ExtraCheck.Conservation),
        ("timeliness", ExtraCheck.Timeliness),
        ("parent_balances", ExtraCheck.ParentBalances),
        ("balance_gaps", ExtraCheck.BalanceGaps),
        ("duplicates", ExtraCheck.Duplicates),
    ];

    /// <summary>All words, in the order in which checks are written.</summary>
    public static ImmutableArray<string> All { get; } = [.. Known.Select(known => known.Word)];

    /// <summary>The check of a word; null when there is none.</summary>
    public static ExtraCheck? Find(string word) =>
        Known.Where(known => known.Word == word).Select(known => (ExtraCheck?)known.Check).FirstOrDefault();

    /// <summary>The word of a check.</summary>
    public static string Of(ExtraCheck check) => Known.First(known => known.Check == check).Word;
}
