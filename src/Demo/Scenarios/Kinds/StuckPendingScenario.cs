using QsGen.Demo.Baseline;

namespace QsGen.Demo.Scenarios.Kinds;

/// <summary>A transfer has been pending for a week longer than its rail allows.</summary>
internal sealed class StuckPendingScenario : IScenario
{
    private const int DaysOver = 7;
    private const long AmountCents = 45_000;

    /// <inheritdoc />
    public string Name => "stuck-pending";

    /// <inheritdoc />
    public string Shows => "a transfer that has been pending for a week longer than its rail allows";

    /// <inheritdoc />
    public string Sheet => "L1 Reconciliation, Pending Aging";

    /// <inheritdoc />
    public void Plant(Stage stage, int shift)
    {
        var route = stage.Routes.All.FirstOrDefault(route => route.Rail.Rail.MaxPendingAge is not null)
            ?? throw new ScenarioImpossibleException(
                "no two-leg rail that stands alone has max_pending_age; declare it on a rail of a leaf account");
        var limit = route.Rail.Rail.MaxPendingAge!.Value;
        var day = stage.Days.Before((int)Math.Min(100_000, limit.TotalDays) + DaysOver + shift);
        var (debit, credit) = (stage.Accounts.Like(route.Debit), stage.Accounts.Like(route.Credit));
        var id = stage.Postings.Transfer(
            route.Rail, debit, credit, AmountCents, StageDays.At(day, route, 10), new() { Status = LegStatus.Pending });
        stage.Expected.Row(PlantedRow.Of("stuck_pending", ("transaction_id", $"{id}-d"), ("account_id", debit.Id)));
        stage.Expected.Row(PlantedRow.Of("stuck_pending", ("transaction_id", $"{id}-c"), ("account_id", credit.Id)));
    }
}
