using NodaTime;

namespace QsGen.Demo.Scenarios.Kinds;

/// <summary>A leaf account's stored balance is off by 75.00 on one day and right again on the next.</summary>
internal sealed class DriftScenario : IScenario
{
    private const int DaysAgo = 5;
    private const long DepositCents = 10_000;
    private const long DeltaCents = 7_500;

    /// <inheritdoc />
    public string Name => "drift";

    /// <inheritdoc />
    public string Shows => "a stored balance that differs by 75.00 from the postings of its account, on one day";

    /// <inheritdoc />
    public string Sheet => "L1 Reconciliation, Drift";

    /// <inheritdoc />
    public void Plant(Stage stage, int shift)
    {
        Plant(stage, stage.Days.Ago(DaysAgo, shift), stage.Days.Ago(DaysAgo, shift));
        if (shift == 0)
        {
            Plant(stage, stage.Days.Ago(0, 0), stage.Days.Anchor);
        }
    }

    private static void Plant(Stage stage, LocalDate postings, LocalDate day)
    {
        var route = stage.Routes.Inbound();
        var (payer, account) = (stage.Accounts.Like(route.Debit), stage.Accounts.Like(route.Credit));
        stage.Postings.Transfer(route.Rail, payer, account, DepositCents, StageDays.At(postings, route, 9));
        stage.Postings.Transfer(route.Rail, payer, account, DepositCents, StageDays.At(postings, route, 14));
        stage.Balances.Misstate(account, day, DeltaCents);
        stage.Expected.Row(PlantedRow.Of(
            "drift", ("account_id", account.Id), ("business_day_start", PlantedText.Day(day)), ("drift", stage.Money(DeltaCents))));
    }
}
