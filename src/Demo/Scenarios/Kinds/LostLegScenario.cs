using QsGen.Institution;

namespace QsGen.Demo.Scenarios.Kinds;

/// <summary>A payment of two legs of which the feed brought one: the books do not add up to zero on that day.</summary>
internal sealed class LostLegScenario : IScenario
{
    private const int DaysAgo = 3;
    private const long AmountCents = 18_250;

    /// <inheritdoc />
    public string Name => "lost-leg";

    /// <inheritdoc />
    public string Shows => "a payment of 182.50 of which only the debited leg arrived, so that all accounts together do not add up to zero";

    /// <inheritdoc />
    public string Sheet => "L1 Reconciliation, Trial Balance";

    /// <inheritdoc />
    public void Plant(Stage stage, int shift)
    {
        var route = stage.Routes.Outbound();
        var day = stage.Days.Ago(DaysAgo, shift);
        var account = stage.Accounts.Like(route.Debit);
        var payee = stage.Accounts.Like(route.Credit);
        var cents = Math.Min(AmountCents, route.Rail.LimitOf(route.Debit)?.CapCents ?? Cents.Unlimited);
        if (cents <= 0)
        {
            throw new ScenarioImpossibleException($"the limit on '{route.Rail.TransferType}' lets no money out; raise it");
        }

        var at = StageDays.At(day, route, 10);
        var head = stage.Postings.Head(at);
        stage.Postings.Add(
            head, new(route.Rail, account, -cents, false, "-d", stage.Postings.Metadata(route.Rail, account, payee, at), null, false));
        PlantedImbalances.Expect(stage, head.Id, day, -cents);
        stage.Expected.Row(PlantedRow.Of(
            "inv_trail_left_out",
            ("transfer_id", head.Id), ("account_id", account.Id), ("reason", "Nobody receives it"), ("amount", stage.Money(cents))));
        if (stage.Plan.Institution.ExtraChecks.Contains(ExtraCheck.Conservation))
        {
            stage.Expected.Row(PlantedRow.Of("conservation_breach", ("transfer_id", head.Id)));
        }
    }
}
