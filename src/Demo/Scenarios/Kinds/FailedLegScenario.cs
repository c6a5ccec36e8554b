using QsGen.Demo.Baseline;

namespace QsGen.Demo.Scenarios.Kinds;

/// <summary>A payment is refused: its legs are in the ledger and in no balance.</summary>
internal sealed class FailedLegScenario : IScenario
{
    private const int DaysAgo = 3;
    private const long AmountCents = 33_300;

    /// <inheritdoc />
    public string Name => "failed-leg";

    /// <inheritdoc />
    public string Shows => "a refused payment of 333.00 that is in the ledger and in no balance";

    /// <inheritdoc />
    public string Sheet => "L1 Reconciliation, Transactions (status Failed)";

    /// <inheritdoc />
    public void Plant(Stage stage, int shift)
    {
        var route = stage.Routes.Outbound();
        var (debit, credit) = (stage.Accounts.Like(route.Debit), stage.Accounts.Like(route.Credit));
        var day = stage.Days.Ago(DaysAgo, shift);
        var id = stage.Postings.Transfer(
            route.Rail, debit, credit, AmountCents, StageDays.At(day, route, 13), new() { Status = LegStatus.Failed });
        stage.Expected.Row(PlantedRow.Of("current_transactions", ("id", $"{id}-d"), ("status", LegStatus.Failed)));
        stage.Expected.Row(PlantedRow.Of("current_transactions", ("id", $"{id}-c"), ("status", LegStatus.Failed)));
    }
}
