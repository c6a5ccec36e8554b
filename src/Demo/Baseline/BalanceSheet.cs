using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using NodaTime;
using QsGen.Database.Schema;
using QsGen.Demo.Accounts;
using QsGen.Demo.Planning;
using QsGen.Institution;

namespace QsGen.Demo.Baseline;

/// <summary>Writes the stored balance of every account at the end of a day.</summary>
internal sealed class BalanceSheet
{
    private readonly Ledger _ledger;
    private readonly AccountHierarchy _hierarchy;
    private readonly ImmutableArray<DemoAccount> _order;
    private readonly Dictionary<string, string> _limits;

    /// <summary>The balances of a window.</summary>
    public BalanceSheet(DemoPlan plan, Ledger ledger)
    {
        (_ledger, _hierarchy) = (ledger, plan.Book.Hierarchy);
        // Outside accounts have no children in the book and roll up to nobody, so they may come last.
        _order = [.. plan.Book.Hierarchy.BottomUp, .. plan.Book.All.Where(account => !account.IsInternal)];
        _limits = plan.Limits.Where(limit => !limit.IsInbound).GroupBy(limit => limit.ParentRole)
            .ToDictionary(group => group.Key, group => LimitsJson(group, plan.Institution.Currency));
    }

    /// <summary>The rows of a day, children before parents.</summary>
    /// <param name="day">The day.</param>
    /// <param name="planted">What scenarios add to stored balances that day, by account id, in cents.</param>
    public IEnumerable<DailyBalanceRow> Rows(LocalDate day, IReadOnlyDictionary<string, long> planted)
    {
        var rollUp = new RollUp(_hierarchy);
        foreach (var account in _order)
        {
            var stored = _ledger.Own(account) + rollUp.ChildrenOf(account);
            rollUp.Add(account, stored);
            yield return Row(account, day, stored + planted.GetValueOrDefault(account.Id), account.Role is { } owner
                ? _limits.GetValueOrDefault(owner) : null);
        }
    }

    /// <summary>The row of one account and day.</summary>
    public static DailyBalanceRow Row(DemoAccount account, LocalDate day, long cents, string? limits = null)
    {
        var start = day.AtMidnight().PlusHours(account.OffsetHours);
        return new()
        {
            AccountId = account.Id,
            AccountName = account.Name,
            AccountRole = account.Role,
            AccountScope = account.ScopeText,
            AccountParentRole = account.ParentRole,
            ExpectedEodBalance = account.ExpectedCents is { } expected ? Cents.ToMoney(expected, account.Currency) : null,
            BusinessDayStart = start,
            BusinessDayEnd = start.PlusDays(1),
            Money = Cents.ToMoney(cents, account.Currency),
            Limits = limits,
            ParentAccountId = account.ParentAccountId,
        };
    }

    private static string LimitsJson(IEnumerable<LimitSlot> limits, MoneyUnit currency) => "{" + string.Join(",", limits.Select(limit =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"\"{JsonEncodedText.Encode(limit.TransferType)}\":{Cents.ToMoney(limit.CapCents, currency)}"))) + "}";
}
