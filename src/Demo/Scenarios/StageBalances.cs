using System.Collections.Immutable;
using NodaTime;
using QsGen.Database.Schema;
using QsGen.Demo.Accounts;
using QsGen.Demo.Baseline;
using QsGen.Demo.Planning;

namespace QsGen.Demo.Scenarios;

/// <summary>The stored balances of one scenario's accounts: what their legs add up to, but for what the scenario gets wrong.</summary>
/// <param name="plan">The plan of the baseline.</param>
internal sealed class StageBalances(DemoPlan plan)
{
    private readonly Dictionary<AccountDay, long> _misstated = [];
    private readonly Dictionary<AccountDay, long> _restated = [];
    private readonly Dictionary<AccountDay, long> _misstatedParents = [];
    private readonly HashSet<DemoAccount> _unsettled = [];
    private readonly HashSet<AccountDay> _parentless = [];
    private readonly HashSet<AccountDay> _withheld = [];

    /// <summary>Lets the account keep whatever balance its legs give it.</summary>
    public void LeaveUnsettled(DemoAccount account) => _unsettled.Add(account);

    /// <summary>Whether the account is brought to where accounts of its kind must be.</summary>
    public bool IsSettled(DemoAccount account) => account.IsInternal && !_unsettled.Contains(account);

    /// <summary>Stores a balance that is off by some cents on one day.</summary>
    public void Misstate(DemoAccount account, LocalDate day, long cents) => _misstated[new(account.Id, day)] = cents;

    /// <summary>Stores a wrong balance first and the right one as a correction.</summary>
    public void Restate(DemoAccount account, LocalDate day, long cents) => _restated[new(account.Id, day)] = cents;

    /// <summary>Makes the stored balance of a declared parent account differ by some cents on one day.</summary>
    public void MisstateParent(DemoAccount account, LocalDate day, long cents) => _misstatedParents[new(account.Id, day)] = cents;

    /// <summary>Stores no balance on one day.</summary>
    public void Withhold(DemoAccount account, LocalDate day) => _withheld.Add(new(account.Id, day));

    /// <summary>Stores a balance that does not say on one day to which account it rolls up.</summary>
    public void ForgetParent(DemoAccount account, LocalDate day) => _parentless.Add(new(account.Id, day));

    /// <summary>The balances of every day in load order.</summary>
    /// <param name="accounts">The scenario's accounts.</param>
    /// <param name="legs">Its legs, all of them.</param>
    public StoredBalances Store(IReadOnlyList<DemoAccount> accounts, IReadOnlyList<TransactionRow> legs)
    {
        var rows = ImmutableArray.CreateBuilder<DailyBalanceRow>();
        var additions = new Dictionary<AccountDay, long>(_misstatedParents);
        foreach (var (parent, cents) in _misstatedParents)
        {
            AddUpwards(additions, plan.Book.All.First(account => account.Id == parent.AccountId), parent.Day, cents);
        }

        foreach (var account in accounts)
        {
            var running = new RunningBalance(legs, account);
            foreach (var day in plan.Calendar.Days)
            {
                var key = new AccountDay(account.Id, day);
                var stored = running.At(day) + _misstated.GetValueOrDefault(key);
                if (_withheld.Contains(key))
                {
                    continue;
                }

                var named = _parentless.Contains(key) ? account with { ParentAccountId = null } : account;
                rows.AddRange(Versions(named, day, stored, _restated.TryGetValue(key, out var wrong) ? wrong : null));
                AddUpwards(additions, account, day, stored);
            }
        }

        return new(rows.ToImmutable(), additions.Where(addition => addition.Value != 0).ToImmutableDictionary());
    }

    private static IEnumerable<DailyBalanceRow> Versions(DemoAccount account, LocalDate day, long stored, long? wrong)
    {
        var row = BalanceSheet.Row(account, day, stored);
        return wrong is { } cents
            ? [BalanceSheet.Row(account, day, stored + cents), row with { Supersedes = LegStatus.TechnicalCorrection }]
            : [row];
    }

    // Stored balances of control accounts include those below them, so what a scenario stores shows in every account above.
    private void AddUpwards(Dictionary<AccountDay, long> additions, DemoAccount account, LocalDate day, long cents)
    {
        foreach (var parent in cents == 0 ? [] : plan.Book.Ancestors(account))
        {
            var key = new AccountDay(parent.Id, day);
            additions[key] = additions.GetValueOrDefault(key) + cents;
        }
    }
}
