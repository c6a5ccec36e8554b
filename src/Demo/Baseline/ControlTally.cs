using System.Collections.Immutable;
using NodaTime;
using QsGen.Database.Loading;
using QsGen.Database.Schema;
using QsGen.Demo.Accounts;

namespace QsGen.Demo.Baseline;

/// <summary>Counts what is posted on the bank's own accounts, as their source system tells it each day beside its feed.</summary>
/// <remarks>Only of accounts that are declared one by one, as a general ledger delivers totals: their number does not grow with the
/// customers'. An account is told of from its first posting on, also on days on which it rests.</remarks>
internal sealed class ControlTally
{
    private readonly Dictionary<string, Count> _counts;
    private readonly ImmutableArray<Count> _order;

    /// <summary>Nothing is counted yet.</summary>
    /// <param name="accounts">All accounts.</param>
    public ControlTally(IEnumerable<DemoAccount> accounts)
    {
        _order =
        [
            .. accounts.Where(IsTold).OrderBy(account => account.Id, StringComparer.Ordinal).Select(account => new Count(account)),
        ];
        _counts = _order.ToDictionary(count => count.Account.Id, StringComparer.Ordinal);
    }

    /// <summary>Whether its source system tells of an account.</summary>
    public static bool IsTold(DemoAccount account) => account is { IsInternal: true, IsInstance: false };

    /// <summary>Begins a day.</summary>
    public void StartDay()
    {
        foreach (var count in _order)
        {
            (count.Legs, count.Debits, count.Credits) = (0, 0, 0);
        }
    }

    /// <summary>Counts a leg of the day. What was posted before and gets a bundle is counted already.</summary>
    public void Add(TransactionRow row)
    {
        if (row is { Status: LegStatus.Posted, Supersedes: not LegStatus.BundleAssignment, Origin: not OpeningLoad.Origin }
            && _counts.TryGetValue(row.AccountId, out var count))
        {
            count.HasPosted = true;
            count.Legs++;
            count.Debits += Math.Max(0, -row.AmountMoney);
            count.Credits += Math.Max(0, row.AmountMoney);
        }
    }

    /// <summary>What is told of a day, by account, once all its legs are made.</summary>
    public IEnumerable<ControlTotalRow> Rows(LocalDate day) => _order.Where(count => count.HasPosted)
        .Select(count => Row(count.Account, day, count.Legs, count.Debits, count.Credits));

    /// <summary>The row of one account and day.</summary>
    /// <param name="account">The account.</param>
    /// <param name="day">The day.</param>
    /// <param name="legs">How many Posted legs.</param>
    /// <param name="debits">What their debits add up to, without sign.</param>
    /// <param name="credits">What their credits add up to.</param>
    public static ControlTotalRow Row(DemoAccount account, LocalDate day, long legs, decimal debits, decimal credits)
    {
        var balance = BalanceSheet.Row(account, day, 0);
        return new()
        {
            AccountId = account.Id,
            BusinessDayStart = balance.BusinessDayStart,
            BusinessDayEnd = balance.BusinessDayEnd,
            LegCount = legs,
            Debits = debits,
            Credits = credits,
        };
    }

    private sealed class Count(DemoAccount account)
    {
        public DemoAccount Account { get; } = account;

        public bool HasPosted { get; set; }

        public long Legs { get; set; }

        public decimal Debits { get; set; }

        public decimal Credits { get; set; }
    }
}
