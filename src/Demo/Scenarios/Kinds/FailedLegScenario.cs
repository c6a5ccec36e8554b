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
        var casting = stage.Find.Outbound();
        var (debit, credit) = (stage.Like(casting.Debit), stage.Like(casting.Credit));
        var day = stage.Days.Ago(DaysAgo + shift);
        var id = stage.Transfer(casting, debit, credit, AmountCents, StageDays.At(day, casting, 13), new() { Status = LegStatus.Failed });
        stage.Expect(PlantedRow.Of("current_transactions", ("id", $"{id}-d"), ("status", LegStatus.Failed)));
        stage.Expect(PlantedRow.Of("current_transactions", ("id", $"{id}-c"), ("status", LegStatus.Failed)));
    }
}
