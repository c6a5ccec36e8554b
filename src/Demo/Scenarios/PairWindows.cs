using System.Collections.Immutable;
using QsGen.Database.Schema;
using QsGen.Demo.Baseline;
using QsGen.Demo.Planning;
using QsGen.Institution;

namespace QsGen.Demo.Scenarios;

/// <summary>What leaf accounts under a parent's role get from one payer within two days, in cents.</summary>
/// <param name="Count">How many two-day totals there are.</param>
/// <param name="Mean">Their mean.</param>
/// <param name="Deviation">Their standard deviation.</param>
/// <param name="Highest">The highest.</param>
internal sealed record PairWindows(int Count, double Mean, double Deviation, double Highest)
{
    /// <summary>Measures the baseline of a plan, at scale 1 where the plan is larger: pairs differ in number then, not in kind.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="planted">Legs of scenarios, whose accounts are all leaves.</param>
    public static PairWindows Measure(DemoPlan plan, IReadOnlyList<TransactionRow> planted)
    {
        // Measuring makes the baseline once more, which at the largest scales would take as long as the load itself.
        var small = plan.Options.Scale > 1 ? DemoPlan.Compile(plan.Institution, plan.Options with { Scale = 1 }) : plan;
        var parents = small.Book.All.Where(account => !small.Book.Hierarchy.IsLeaf(account)).Select(account => account.Id).ToHashSet();
        var currency = plan.Institution.Currency;
        var (legs, totals) = (planted.ToLookup(row => row.Posting.Date), new List<long>());
        AddTotals(Baseline(small), parents, currency, totals);
        AddTotals(plan.Calendar.Days.Select(day => legs[day]), parents, currency, totals);
        var mean = totals.Count == 0 ? 0 : totals.Sum(total => (double)total) / totals.Count;
        var squares = totals.Sum(total => (total - mean) * (total - mean));
        return new(totals.Count, mean, Math.Sqrt(squares / Math.Max(1, totals.Count - 1)), totals.Count == 0 ? 0 : totals.Max());
    }

    private static IEnumerable<IEnumerable<TransactionRow>> Baseline(DemoPlan plan)
    {
        foreach (var day in new BaselineRun(plan).Days(_ => ImmutableDictionary<string, long>.Empty))
        {
            yield return day.Transactions;
            foreach (var _ in day.Balances)
            {
                // Balances follow from the legs and must be read before the next day begins.
            }
        }
    }

    private static void AddTotals(
        IEnumerable<IEnumerable<TransactionRow>> days, HashSet<string> parents, MoneyUnit currency, List<long> totals)
    {
        var before = new Dictionary<(string, string), long>();
        foreach (var legs in days)
        {
            var today = new Dictionary<(string, string), long>();
            foreach (var transfer in legs.Where(row => row.Status == LegStatus.Posted && row.Supersedes is null)
                .GroupBy(row => row.TransferId))
            {
                AddPairs([.. transfer], parents, currency, today);
            }

            totals.AddRange(today.Select(pair => pair.Value + before.GetValueOrDefault(pair.Key)));
            before = today;
        }
    }

    private static void AddPairs(
        List<TransactionRow> legs, HashSet<string> parents, MoneyUnit currency, Dictionary<(string, string), long> today)
    {
        foreach (var credit in legs.Where(leg => leg.AmountMoney > 0 && leg.AccountScope == "internal"
            && leg.AccountParentRole is not null && !parents.Contains(leg.AccountId)))
        {
            foreach (var debit in legs.Where(leg => leg.AmountMoney < 0))
            {
                var pair = (credit.AccountId, debit.AccountId);
                today[pair] = today.GetValueOrDefault(pair) + Cents.FromMoney(credit.AmountMoney, currency);
            }
        }
    }
}
