using QsGen.Demo.Baseline;

namespace QsGen.Demo.Scenarios.Kinds;

/// <summary>A wrong amount is corrected by a second version of both legs, and a wrong balance by a second version of its row.</summary>
internal sealed class SupersessionScenario : IScenario
{
    private const int DaysAgo = 3;
    private const long WrongCents = 25_000;
    private const long RightCents = 27_500;

    /// <inheritdoc />
    public string Name => "supersession";

    /// <inheritdoc />
    public string Shows => "a payment of 250.00 corrected to 275.00, and a stored balance corrected on the same day";

    /// <inheritdoc />
    public string Sheet => "L1 Reconciliation, Supersession Audit";

    /// <inheritdoc />
    public void Plant(Stage stage, int shift)
    {
        var casting = stage.Find.Inbound();
        var (debit, credit) = (stage.Like(casting.Debit), stage.Like(casting.Credit));
        var day = stage.Days.Ago(DaysAgo + shift);
        var id = stage.Transfer(casting, debit, credit, WrongCents, StageDays.At(day, casting, 9));
        foreach (var row in stage.Rows.Where(row => row.TransferId == id).ToList())
        {
            stage.AddRow(row with
            {
                AmountMoney = Math.Sign(row.AmountMoney) * Cents.ToMoney(RightCents),
                Posting = row.Posting.PlusMinutes(30),
                Supersedes = LegStatus.TechnicalCorrection,
            });
            stage.Expect(PlantedRow.Of("superseded_transactions", ("id", row.Id), ("version_count", "2")));
        }

        stage.Restate(credit, day, RightCents - WrongCents);
        stage.Expect(PlantedRow.Of(
            "superseded_daily_balances", ("account_id", credit.Id), ("business_day_start", Texts.Day(day)), ("version_count", "2")));
    }
}
