using NodaTime;

namespace QsGen.Demo.Scenarios.Kinds;

/// <summary>One account takes in half as much again as its limit allows, in three payments that each fit.</summary>
internal sealed class InboundLimitBreachScenario : IScenario
{
    private const int DaysAgo = 3;
    private const int Parts = 3;
    private const long LeastCap = 300;

    /// <inheritdoc />
    public string Name => "inbound-limit-breach";

    /// <inheritdoc />
    public string Shows => "an account that takes in 150 % of its daily limit, in three parts that each stay below it";

    /// <inheritdoc />
    public string Sheet => "L1 Reconciliation, Limit Breach";

    /// <inheritdoc />
    public void Plant(Stage stage, int shift)
    {
        var route = stage.Routes.All.FirstOrDefault(route =>
            route.Rail.InboundLimitOf(route.Credit) is { CapCents: >= LeastCap and < Cents.Unlimited / 100 })
            ?? throw new ScenarioImpossibleException(
                "no inbound limit binds a leaf account that a two-leg rail standing alone credits; declare a limit_schedule with "
                + "direction: inbound for one");
        Plant(stage, route, stage.Days.Ago(DaysAgo, shift));
        if (shift == 0 && stage.Days.AnchorIsBusinessDay)
        {
            Plant(stage, route, stage.Days.Anchor);
        }
    }

    private static void Plant(Stage stage, Route route, LocalDate day)
    {
        var each = route.Rail.InboundLimitOf(route.Credit)!.CapCents / 2;
        var (payer, account) = (stage.Accounts.Like(route.Debit), stage.Accounts.Like(route.Credit));
        for (var part = 0; part < Parts; part++)
        {
            stage.Postings.Transfer(route.Rail, payer, account, each, StageDays.At(day, route, 10 + (2 * part)));
        }

        stage.Expected.Row(PlantedRow.Of(
            "limit_breach",
            ("account_id", account.Id), ("business_day", PlantedText.Day(day)), ("transfer_type", route.Rail.TransferType),
            ("direction", "inbound"), ("moved_total", stage.Money(each * Parts))));
    }
}
