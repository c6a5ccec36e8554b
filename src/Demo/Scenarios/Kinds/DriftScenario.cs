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
        Plant(stage, stage.Days.Ago(DaysAgo + shift), stage.Days.Ago(DaysAgo + shift));
        if (shift == 0)
        {
            Plant(stage, stage.Days.Ago(0), stage.Days.Anchor);
        }
    }

    private static void Plant(Stage stage, LocalDate postings, LocalDate day)
    {
        var casting = stage.Find.Inbound();
        var (payer, account) = (stage.Like(casting.Debit), stage.Like(casting.Credit));
        stage.Transfer(casting, payer, account, DepositCents, StageDays.At(postings, casting, 9));
        stage.Transfer(casting, payer, account, DepositCents, StageDays.At(postings, casting, 14));
        stage.Misstate(account, day, DeltaCents);
        stage.Expect(PlantedRow.Of(
            "drift", ("account_id", account.Id), ("business_day_start", Texts.Day(day)), ("drift", Texts.Money(DeltaCents))));
    }
}
