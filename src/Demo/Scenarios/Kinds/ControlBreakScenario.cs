namespace QsGen.Demo.Scenarios.Kinds;

/// <summary>The source system counts more than the feed brought, on one of three days that it speaks for.</summary>
/// <remarks>The balance is what the loaded legs add up to, so that nothing but the count tells.</remarks>
internal sealed class ControlBreakScenario : IScenario
{
    private const int DaysAgo = 2;
    private const int Days = 3;
    private const long DepositCents = 40_000;
    private const long LostCents = 34_000;

    /// <inheritdoc />
    public string Name => "control-break";

    /// <inheritdoc />
    public string Shows => "a deposit of 340.00 that the source system counted and the feed never brought, among three days of totals";

    /// <inheritdoc />
    public string Sheet => "L1 Reconciliation, Completeness";

    /// <inheritdoc />
    public void Plant(Stage stage, int shift)
    {
        var route = stage.Routes.Inbound();
        var (payer, account) = (stage.Accounts.Like(route.Debit), stage.Accounts.Like(route.Credit));
        var day = stage.Days.Ago(DaysAgo, shift);
        stage.Postings.Transfer(route.Rail, payer, account, DepositCents, StageDays.At(day, route, 10));
        for (var before = 0; before < Days; before++)
        {
            stage.Controls.Tell(account, day.PlusDays(-before), before == 0 ? 1 : 0, before == 0 ? LostCents : 0);
        }

        stage.Expected.Row(PlantedRow.Of(
            "control_check",
            ("account_id", account.Id), ("business_day_start", PlantedText.Day(day)), ("missing_count", PlantedText.Number(1)),
            ("difference", stage.Money(LostCents)), ("is_break", PlantedText.Number(1))));
    }
}
