using NodaTime;

namespace QsGen.Demo.Scenarios.Kinds;

/// <summary>A payment of half of the least that its rail usually moves, and one of exactly that, which is none too little.</summary>
internal sealed class UnusualAmountScenario : IScenario
{
    private const int DaysAgo = 3;
    private const long LeastToHalve = 2;

    /// <inheritdoc />
    public string Name => "unusual-amount";

    /// <inheritdoc />
    public string Shows => "a payment of half of the least that its rail usually moves";

    /// <inheritdoc />
    public string Sheet => "L1 Reconciliation, Today's Exceptions";

    /// <inheritdoc />
    public void Plant(Stage stage, int shift)
    {
        var (route, least) = stage.Routes.All.Select(route => (route, Least: LeastOf(stage, route)))
            .FirstOrDefault(choice => choice.Least >= LeastToHalve && choice.route.Credit.IsInternal);
        if (route is null)
        {
            throw new ScenarioImpossibleException(
                "no two-leg rail that stands alone and pays in declares which amounts are usual; declare amount_typical_range for one");
        }

        Plant(stage, route, least, stage.Days.Ago(DaysAgo, shift));
        if (shift == 0 && stage.Days.AnchorIsBusinessDay)
        {
            Plant(stage, route, least, stage.Days.Anchor);
        }
    }

    private static long LeastOf(Stage stage, Route route) =>
        stage.Plan.Institution.Rails.FirstOrDefault(rail => rail.Name.Value == route.Rail.Name)?.TypicalAmounts is { } usual
            ? Cents.FromMoney(usual.Least, stage.Plan.Institution.Currency)
            : 0;

    private static void Plant(Stage stage, Route route, long least, LocalDate day)
    {
        var (payer, account) = (stage.Accounts.Like(route.Debit), stage.Accounts.Like(route.Credit));
        stage.Postings.Transfer(route.Rail, payer, account, least, StageDays.At(day, route, 10));
        var small = stage.Postings.Transfer(route.Rail, payer, account, least / 2, StageDays.At(day, route, 11));
        stage.Expected.Row(PlantedRow.Of(
            "unusual_amount",
            ("transaction_id", $"{small}-d"), ("account_id", payer.Id), ("posting", PlantedText.Day(day)),
            ("difference", stage.Money(least - least / 2))));
    }
}
