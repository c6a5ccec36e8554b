using NodaTime;

namespace QsGen.Demo.Scenarios.Kinds;

/// <summary>A control account's stored balance is off by 250.00 on one day; its children and its own postings are right.</summary>
internal sealed class LedgerDriftScenario : IScenario
{
    private const int DaysAgo = 6;
    private const long DeltaCents = 25_000;

    /// <inheritdoc />
    public string Name => "ledger-drift";

    /// <inheritdoc />
    public string Shows => "a control account that differs by 250.00 from its children and its own postings, on one day";

    /// <inheritdoc />
    public string Sheet => "L1 Reconciliation, Drift (ledger)";

    /// <inheritdoc />
    public void Plant(Stage stage, int shift)
    {
        var hierarchy = stage.Plan.Book.Hierarchy;
        var parent = hierarchy.BottomUp.FirstOrDefault(account => hierarchy.IsCarrier(account) && account.ParentRole is null
            && account.ExpectedCents is null)
            ?? throw new ScenarioImpossibleException(
                "no internal account without an expected balance has others below it; give an account template a parent_role");
        var day = stage.Days.Ago(DaysAgo, shift);
        Plant(stage, parent.Id, day, parent);
        if (shift == 0 && day != stage.Days.Anchor)
        {
            Plant(stage, parent.Id, stage.Days.Anchor, parent);
        }
    }

    private static void Plant(Stage stage, string id, LocalDate day, Accounts.DemoAccount parent)
    {
        stage.Balances.MisstateParent(parent, day, DeltaCents);
        stage.Expected.Row(PlantedRow.Of(
            "ledger_drift", ("account_id", id), ("business_day_start", PlantedText.Day(day)), ("drift", stage.Money(DeltaCents))));
    }
}
