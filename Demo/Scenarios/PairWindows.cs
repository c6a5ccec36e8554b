using System.Collections.Immutable;
using QsGen.Demo.Baseline;
using QsGen.Demo.Planning;
using QsGen.Sql.Schema;

namespace QsGen.Demo.Scenarios;

/// <summary>What pairs of accounts move within two days in the baseline, in cents.</summary>
/// <param name="Count">How many two-day totals there are.</param>
/// <param name="Mean">Their mean.</param>
/// <param name="Deviation">Their standard deviation.</param>
/// <param name="Highest">The highest.</param>
internal sealed record PairWindows(int Count, double Mean, double Deviation, double Highest)
{
    /// <summary>Measures the baseline of a plan, at scale 1 where the plan is larger: pairs differ in number then, not in kind.</summary>
    public static PairWindows Measure(DemoPlan plan)
    {
        var small = plan.Options.Scale > 1 ? DemoPlan.Compile(plan.Institution, plan.Options with { Scale = 1 }) : plan;
        var leaves = small.Book.All.Where(small.Book.Hierarchy.IsLeaf).Select(account => account.Id).ToHashSet();
        var (before, totals) = (new Dictionary<(string, string), long>(), new List<long>());
        foreach (var day in new BaselineRun(small).Days(_ => ImmutableDictionary<string, long>.Empty))
        {
            var today = new Dictionary<(string, string), long>();
            foreach (var transfer in day.Transactions.Where(row => row.Status == LegStatus.Posted && row.Supersedes is null)
                .GroupBy(row => row.TransferId))
            {
                AddPairs([.. transfer], leaves, today);
            }

            foreach (var _ in day.Balances)
            {
                // Balances follow from the legs and must be read before the next day begins.
            }

            totals.AddRange(today.Select(pair => pair.Value + before.GetValueOrDefault(pair.Key)));
            before = today;
        }

        var mean = totals.Count == 0 ? 0 : totals.Sum(total => (double)total) / totals.Count;
        var squares = totals.Sum(total => (total - mean) * (total - mean));
        return new(totals.Count, mean, Math.Sqrt(squares / Math.Max(1, totals.Count - 1)), totals.Count == 0 ? 0 : totals.Max());
    }

    private static void AddPairs(List<TransactionRow> legs, HashSet<string> leaves, Dictionary<(string, string), long> today)
    {
        foreach (var credit in legs.Where(leg => leg.AmountMoney > 0 && leaves.Contains(leg.AccountId)))
        {
            foreach (var debit in legs.Where(leg => leg.AmountMoney < 0))
            {
                var pair = (credit.AccountId, debit.AccountId);
                today[pair] = today.GetValueOrDefault(pair) + Cents.FromMoney(credit.AmountMoney);
            }
        }
    }
}
