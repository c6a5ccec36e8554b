namespace QsGen.Database.Loading;

/// <summary>What an account held before the feed begins, as somebody wrote it down.</summary>
/// <param name="Place">Where: file and line.</param>
/// <param name="AccountId">The account.</param>
/// <param name="Amount">What it held, negative when it owed.</param>
internal sealed record OpeningEntry(string Place, string AccountId, decimal Amount);
