using System.Collections.Immutable;

namespace QsGen.Database.Feed;

/// <summary>How a feed keeps its contract.</summary>
/// <param name="Legs">Rows of the table of legs, all versions.</param>
/// <param name="Balances">Rows of the table of balances, all versions.</param>
/// <param name="RulesChecked">How many rules were tried.</param>
/// <param name="Findings">The rules that are not kept, in their own order.</param>
internal sealed record FeedReport(long Legs, long Balances, int RulesChecked, ImmutableArray<FeedFinding> Findings)
{
    /// <summary>Whether every rule is kept.</summary>
    public bool IsClean => Findings.IsEmpty;
}
