namespace QsGen.Demo.Scenarios.Kinds;

/// <summary>An account gets postings and never a balance, so that no check of balances sees it.</summary>
internal sealed class UncoveredAccountScenario : IScenario
{
    private const int DaysAgo = 4;
    private const long DepositCents = 64_000;

    /// <inheritdoc />
    public string Name => "uncovered-account";

    /// <inheritdoc />
    public string Shows => "an account with postings for which no balance ever came, so that nothing compares it";

    /// <inheritdoc />
    public string Sheet => "L1 Reconciliation, Completeness";

    /// <inheritdoc />
    public void Plant(Stage stage, int shift)
    {
        var route = stage.Routes.Inbound();
        var (payer, account) = (stage.Accounts.Like(route.Debit), stage.Accounts.Like(route.Credit));
        stage.Postings.Transfer(route.Rail, payer, account, DepositCents, StageDays.At(stage.Days.Ago(DaysAgo, shift), route, 10));
        foreach (var day in stage.Plan.Calendar.Days)
        {
            stage.Balances.Withhold(account, day);
        }

        stage.Expected.Row(PlantedRow.Of(
            "account_coverage",
            ("account_id", account.Id), ("gap", "Postings without a balance"), ("row_count", PlantedText.Number(1)),
            ("amount", stage.Money(DepositCents))));
    }
}
