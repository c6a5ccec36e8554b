using System.Collections.Immutable;

namespace QsGen.Database.Loading;

/// <summary>What became, or would become, of opening balances.</summary>
/// <param name="New">Accounts that get one.</param>
/// <param name="Changed">Accounts whose opening balance is corrected by a further version.</param>
/// <param name="Unchanged">Accounts that have it already.</param>
/// <param name="Problems">Why nothing is loaded: each with its place and what to do.</param>
/// <param name="Loaded">Whether the rows went to the base table.</param>
internal sealed record OpeningReport(long New, long Changed, long Unchanged, ImmutableArray<string> Problems, bool Loaded)
{
    /// <summary>Whether everything can be loaded.</summary>
    public bool IsClean => Problems.IsEmpty;
}
