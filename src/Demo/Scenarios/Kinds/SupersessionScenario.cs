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
        var route = stage.Routes.Inbound();
        var (debit, credit) = (stage.Accounts.Like(route.Debit), stage.Accounts.Like(route.Credit));
        var day = stage.Days.Ago(DaysAgo, shift);
        var id = stage.Postings.Transfer(route.Rail, debit, credit, WrongCents, StageDays.At(day, route, 9));
        foreach (var row in stage.Postings.Rows.Where(row => row.TransferId == id).ToList())
        {
            stage.Postings.AddRow(row with
            {
                AmountMoney = Math.Sign(row.AmountMoney) * Cents.ToMoney(RightCents, stage.Plan.Institution.Currency),
                Posting = row.Posting.PlusMinutes(30),
                Supersedes = LegStatus.TechnicalCorrection,
            });
            stage.Expected.Row(PlantedRow.Of("superseded_transactions", ("id", row.Id), ("version_count", "2")));
        }

        stage.Balances.Restate(credit, day, RightCents - WrongCents);
        stage.Expected.Row(PlantedRow.Of(
            "superseded_daily_balances", ("account_id", credit.Id), ("business_day_start", PlantedText.Day(day)), ("version_count", "2")));
    }
}
