using NodaTime;
using QsGen.Demo.Accounts;

namespace QsGen.Demo.Scenarios.Kinds;

/// <summary>An account that must end each day at a set balance keeps 420.00 overnight, consistently posted and stored.</summary>
internal sealed class ExpectedBalanceScenario : IScenario
{
    private const int DaysAgo = 5;
    private const long LeftCents = 42_000;

    /// <inheritdoc />
    public string Name => "expected-balance";

    /// <inheritdoc />
    public string Shows => "an account that should end the day at a set balance and keeps 420.00 too much";

    /// <inheritdoc />
    public string Sheet => "L1 Reconciliation, Today's Exceptions";

    /// <inheritdoc />
    public void Plant(Stage stage, int shift)
    {
        var day = stage.Days.AgoBeforeBusinessDay(DaysAgo, shift);
        Plant(stage, day, day.PlusDays(1));
        if (shift == 0 && stage.Days.AnchorIsBusinessDay)
        {
            Plant(stage, stage.Days.Anchor, null);
        }
    }

    private static void Plant(Stage stage, LocalDate day, LocalDate? repair)
    {
        var hierarchy = stage.Plan.Book.Hierarchy;
        var kind = stage.Plan.Book.All.Where(account => account is { IsInternal: true, ExpectedCents: >= 0, Role: not null })
            .OrderBy(account => !account.IsInstance)
            .FirstOrDefault(account => hierarchy.IsLeaf(account) && !hierarchy.IsCircular(account)
                && stage.Plan.Funding.Inflow(account) is not null && stage.Plan.Funding.Outflow(account) is not null
                && stage.Plan.Book.Ancestors(account).All(parent => parent.ExpectedCents is null))
            ?? throw new ScenarioImpossibleException(
                "no leaf account declares expected_eod_balance and can be funded; declare one, and a two-leg rail that stands alone");
        var account = stage.Accounts.Like(kind);
        var rail = stage.Plan.Funding.Inflow(kind)!;
        var payer = stage.Accounts.Like(stage.Plan.Funding.Counterparty(rail, kind, inflow: true));
        var target = kind.ExpectedCents!.Value;
        stage.Balances.LeaveUnsettled(account);
        if (target > 0)
        {
            Bring(stage, rail, payer, account, target, stage.Plan.Calendar.Days[0]);
        }

        Bring(stage, rail, payer, account, LeftCents, day);
        if (repair is { } next)
        {
            var back = stage.Plan.Funding.Outflow(kind)!;
            var payee = stage.Accounts.Like(stage.Plan.Funding.Counterparty(back, kind, inflow: false));
            var route = new Route(back, account, payee);
            stage.Postings.Transfer(route.Rail, account, payee, LeftCents, StageDays.At(next, route, 9));
        }

        stage.Expected.Row(PlantedRow.Of(
            "expected_eod_balance_breach",
            ("account_id", account.Id), ("business_day_start", PlantedText.Day(day)), ("variance", stage.Money(LeftCents))));
    }

    private static void Bring(
        Stage stage, Planning.RailPlan rail, DemoAccount payer, DemoAccount account, long cents, LocalDate day) =>
        stage.Postings.Transfer(rail, payer, account, cents, StageDays.At(day, new Route(rail, payer, account), 10));
}
