using NodaTime;
using QsGen.Demo.Accounts;
using QsGen.Demo.Planning;

namespace QsGen.Demo.Scenarios;

/// <summary>Gives a scenario's accounts what they need, so that they show the planted fact and nothing else.</summary>
internal sealed class StageFunding(Stage stage)
{
    // Some more than it takes, so that the account does not come to exactly zero.
    private const long CushionCents = 100_000;
    private readonly Dictionary<(RailPlan Rail, bool IsInflow), DemoAccount> _counterparties = [];

    /// <summary>Opens accounts that would fall below zero, and settles those that must end each day at a set balance.</summary>
    public void Fund(IReadOnlyList<DemoAccount> accounts)
    {
        foreach (var account in accounts.Where(account => account.ExpectedCents is not null))
        {
            Settle(account, account.ExpectedCents!.Value);
        }

        // Those that settling has brought in are opened too.
        foreach (var account in stage.Accounts.All.Where(stage.Balances.IsSettled).Where(account => account.ExpectedCents is null).ToList())
        {
            Open(account);
        }
    }

    private void Open(DemoAccount account)
    {
        var running = new RunningBalance(stage.Postings.Rows, account);
        var lowest = stage.Plan.Calendar.Days.Select(running.At).Append(0).Min();
        if (lowest < 0)
        {
            stage.Open(account, -lowest + CushionCents);
        }
    }

    private void Settle(DemoAccount account, long expected)
    {
        var (running, moved) = (new RunningBalance(stage.Postings.Rows, account), 0L);
        foreach (var day in stage.Plan.Calendar.Days)
        {
            var missing = expected - running.At(day) - moved;
            if (missing != 0)
            {
                Move(account, missing, day);
                moved += missing;
            }
        }
    }

    private void Move(DemoAccount account, long cents, LocalDate day)
    {
        var inflow = cents > 0;
        var rail = (inflow ? stage.Plan.Funding.Inflow(account) : stage.Plan.Funding.Outflow(account))
            ?? throw new ScenarioImpossibleException(
            $"no rail can fund an account like '{account.Name}'; declare a two-leg rail that stands alone and an external account");
        if (!_counterparties.TryGetValue((rail, inflow), out var counterparty))
        {
            // Of two accounts that balance each other the scenario has both.
            var kind = stage.Plan.Funding.Counterparty(rail, account, inflow);
            counterparty = (kind.IsInternal && kind.ExpectedCents is not null
                ? stage.Accounts.All.FirstOrDefault(other => RouteFinder.IsSameKind(other, kind))
                : null) ?? stage.Accounts.Like(kind);
            _counterparties.Add((rail, inflow), counterparty);
        }

        var at = StageDays.At(day, Math.Max(account.OffsetHours, counterparty.OffsetHours), 23);
        _ = inflow
            ? stage.Postings.Transfer(rail, counterparty, account, cents, at)
            : stage.Postings.Transfer(rail, account, counterparty, -cents, at);
    }
}
