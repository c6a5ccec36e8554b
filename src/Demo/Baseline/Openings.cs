using NodaTime;
using QsGen.Database.Loading;
using QsGen.Database.Schema;
using QsGen.Demo.Accounts;

namespace QsGen.Demo.Baseline;

/// <summary>Opening balances as a feed writes them: one-sided, just before the first business day, part of no flow.</summary>
internal static class Openings
{
    /// <summary>The leg of one account.</summary>
    /// <param name="account">The account.</param>
    /// <param name="cents">What it holds.</param>
    /// <param name="first">The first day of the window.</param>
    /// <param name="id">The leg's id, and that of its transfer.</param>
    public static TransactionRow Row(DemoAccount account, long cents, LocalDate first, string id) => new()
    {
        Id = id,
        TransferId = id,
        AccountId = account.Id,
        AccountName = account.Name,
        AccountRole = account.Role,
        AccountScope = account.ScopeText,
        AccountParentRole = account.ParentRole,
        AmountMoney = Cents.ToMoney(cents, account.Currency),
        AmountDirection = cents < 0 ? "Debit" : "Credit",
        Status = LegStatus.Posted,
        Posting = first.AtMidnight().PlusHours(account.OffsetHours).PlusSeconds(-1),
        TransferType = OpeningLoad.Type,
        RailName = OpeningLoad.Origin,
        Origin = OpeningLoad.Origin,
    };
}
