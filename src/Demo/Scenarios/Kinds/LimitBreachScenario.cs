using NodaTime;

namespace QsGen.Demo.Scenarios.Kinds;

/// <summary>One account pays out half as much again as its limit allows in one go, another in three payments that each fit.</summary>
internal sealed class LimitBreachScenario : IScenario
{
    private const int DaysAgo = 4;
    private const int Parts = 3;
    private const long LeastCap = 300;

    /// <inheritdoc />
    public string Name => "limit-breach";

    /// <inheritdoc />
    public string Shows => "two accounts that pay out 150 % of their daily limit, one at once and one in three parts";

    /// <inheritdoc />
    public string Sheet => "L1 Reconciliation, Limit Breach";

    /// <inheritdoc />
    public void Plant(Stage stage, int shift)
    {
        var route = stage.Routes.All.FirstOrDefault(route =>
            route.Rail.LimitOf(route.Debit) is { CapCents: >= LeastCap and < Cents.Unlimited / 100 })
            ?? throw new ScenarioImpossibleException(
                "no limit binds a leaf account that a two-leg rail standing alone debits; declare a limit_schedule for one");
        Plant(stage, route, stage.Days.Ago(DaysAgo, shift), 1);
        Plant(stage, route, stage.Days.Ago(DaysAgo, shift), Parts);
        if (shift == 0 && stage.Days.AnchorIsBusinessDay)
        {
            Plant(stage, route, stage.Days.Anchor, 1);
        }
    }

    private static void Plant(Stage stage, Route route, LocalDate day, int parts)
    {
        var cap = route.Rail.LimitOf(route.Debit)!.CapCents;
        var each = cap * 3 / 2 / parts;
        var (account, payee) = (stage.Accounts.Like(route.Debit), stage.Accounts.Like(route.Credit));
        for (var part = 0; part < parts; part++)
        {
            stage.Postings.Transfer(route.Rail, account, payee, each, StageDays.At(day, route, 14 + part));
        }

        stage.Expected.Row(PlantedRow.Of(
            "limit_breach",
            ("account_id", account.Id), ("business_day", PlantedText.Day(day)), ("transfer_type", route.Rail.TransferType),
            ("direction", "outbound"), ("moved_total", stage.Money(each * parts))));
    }
}
