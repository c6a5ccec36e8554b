using NodaTime;
using QsGen.Database.Loading;
using QsGen.Database.Schema;
using QsGen.Institution;

namespace QsGen.Tests.Demo.Support;

/// <summary>The balance and flow invariants recomputed from rows in the plainest way, to hold the generator to.</summary>
internal sealed class BalanceOracle(InstitutionModel institution, DemoRows rows, LocalDateTime asOf)
{
    public static readonly string[] Relations =
    [
        "drift", "ledger_drift", "overdraft", "expected_eod_balance_breach", "limit_breach", "stuck_pending", "stuck_unbundled",
        "missing_balance", "unusual_amount",
    ];

    public IEnumerable<Violation> Violations() =>
        [.. Drift(), .. LedgerDrift(), .. Overdraft(), .. ExpectedBalance(), .. LimitBreach(), .. Stuck(), .. Enclosure()];

    private HashSet<string> ParentRoles =>
        [.. rows.CurrentBalances.Where(row => row.AccountScope == "internal").Select(row => row.AccountParentRole).OfType<string>()];

    private IEnumerable<(DailyBalanceRow Balance, decimal Own)> WithOwnPostings()
    {
        var legs = rows.Posted.GroupBy(row => row.AccountId).ToDictionary(group =>
            group.Key, group => group.OrderBy(row => row.Posting).ToList());
        foreach (var account in rows.CurrentBalances.GroupBy(row => row.AccountId))
        {
            var (own, next) = (0m, 0);
            var mine = legs.GetValueOrDefault(account.Key, []);
            foreach (var balance in account.OrderBy(row => row.BusinessDayStart))
            {
                for (; next < mine.Count && mine[next].Posting < balance.BusinessDayEnd; next++)
                {
                    own += mine[next].AmountMoney;
                }

                yield return (balance, own);
            }
        }
    }

    private IEnumerable<Violation> Drift()
    {
        var parents = ParentRoles;
        var opened = rows.Posted.Where(row => row.Origin == OpeningLoad.Origin).Select(row => row.AccountId).ToHashSet();
        // What nobody delivered is assumed: that the first stored balance is right.
        return from pair in WithOwnPostings()
               where pair.Balance.AccountScope == "internal" && (pair.Balance.AccountRole is not { } role || !parents.Contains(role))
               group pair by pair.Balance.AccountId into account
               let start = opened.Contains(account.Key) ? 0 : account.First().Balance.Money - account.First().Own
               from pair in account
               where pair.Balance.Money != pair.Own + start
               select new Violation("drift", $"{Key(pair.Balance)} {pair.Balance.Money - pair.Own - start}");
    }

    private IEnumerable<Violation> LedgerDrift()
    {
        var children = rows.CurrentBalances.Where(row => row.AccountScope == "internal" && row.AccountParentRole is not null)
            .GroupBy(row => (row.AccountParentRole!, row.BusinessDayStart.Date))
                .ToDictionary(group => group.Key, group => group.Sum(row => row.Money));
        var parents = ParentRoles;
        return from pair in WithOwnPostings()
               where pair.Balance.AccountScope == "internal" && pair.Balance.AccountRole is { } role && parents.Contains(role)
               group pair by (Role: pair.Balance.AccountRole!, pair.Balance.BusinessDayStart.Date) into day
               let computed = day.Sum(pair => pair.Own) + children.GetValueOrDefault(day.Key)
               let stored = day.Sum(pair => pair.Balance.Money)
               where stored != computed
               select new Violation(
                   "ledger_drift", $"{day.Min(pair => pair.Balance.AccountId)} {day.Key.Date:uuuu-MM-dd} {stored - computed}");
    }

    private IEnumerable<Violation> Overdraft() => rows.CurrentBalances
        .Where(row => row.AccountScope == "internal" && row.Money < 0).Select(row => new Violation("overdraft", Key(row)));

    private IEnumerable<Violation> ExpectedBalance() => rows.CurrentBalances
        .Where(row => row.AccountScope == "internal" && row.ExpectedEodBalance is { } expected && expected != row.Money)
        .Select(row => new Violation("expected_eod_balance_breach", Key(row)));

    private IEnumerable<Violation> LimitBreach() =>
        from leg in rows.Posted
        where leg.AccountScope == "internal" && leg.AccountParentRole is not null
        group leg by (leg.AccountId, leg.AccountParentRole, leg.TransferType, leg.AmountDirection, leg.Posting.Date) into day
        from limit in institution.LimitSchedules
        where limit.ParentRole.Value == day.Key.AccountParentRole && limit.TransferType.Value == day.Key.TransferType
            && day.Key.AmountDirection == (limit.Direction is LimitDirection.Inbound ? "Credit" : "Debit")
        where Math.Abs(day.Sum(leg => leg.AmountMoney)) > limit.Cap
        select new Violation("limit_breach", $"{day.Key.AccountId} {day.Key.TransferType} {day.Key.Date:uuuu-MM-dd}");

    private IEnumerable<Violation> Stuck()
    {
        var rails = institution.Rails.ToDictionary(rail => rail.Name.Value);
        foreach (var leg in rows.Moved)
        {
            var age = Period.Between(leg.Posting, asOf, PeriodUnits.Seconds).ToDuration();
            var rail = rails[leg.RailName];
            if (leg.Status == "Pending" && rail.MaxPendingAge is { } pending && age > pending)
            {
                yield return new("stuck_pending", leg.Id);
            }

            if (leg.Status == "Posted" && leg.BundleId is null && rail.MaxUnbundledAge is { } unbundled && age > unbundled)
            {
                yield return new("stuck_unbundled", leg.Id);
            }
        }
    }

    private IEnumerable<Violation> Enclosure()
    {
        var windows = rows.CurrentBalances.ToLookup(row => row.AccountId);
        var byDay = rows.CurrentBalances.Select(row => (row.AccountId, row.BusinessDayStart.Date)).ToHashSet();
        foreach (var leg in rows.Moved)
        {
            var isInside = byDay.Contains((leg.AccountId, leg.Posting.Date))
                && windows[leg.AccountId].First().BusinessDayStart.TimeOfDay <= leg.Posting.TimeOfDay;
            if (!isInside || leg.Posting.TimeOfDay == LocalTime.Midnight)
            {
                yield return new("enclosure", leg.Id);
            }

            if (leg.TransferCompletion is { } completion && leg.Posting > completion)
            {
                yield return new("timeliness", leg.Id);
            }
        }
    }

    private static string Key(DailyBalanceRow row) => $"{row.AccountId} {row.BusinessDayStart.Date:uuuu-MM-dd}";
}
