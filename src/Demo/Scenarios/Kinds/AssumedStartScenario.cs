namespace QsGen.Demo.Scenarios.Kinds;

/// <summary>An account is older than the feed, and nobody delivered what it held before: its first stored balance counts as its start.
/// </summary>
internal sealed class AssumedStartScenario : IScenario
{
    private const int DaysAgo = 4;
    private const long HeldCents = 123_456;
    private const long DepositCents = 5_000;

    /// <inheritdoc />
    public string Name => "assumed-start";

    /// <inheritdoc />
    public string Shows => "an account that held 1,234.56 before the feed began and has no opening balance, so that its start is assumed";

    /// <inheritdoc />
    public string Sheet => "L1 Reconciliation, Info";

    /// <inheritdoc />
    public void Plant(Stage stage, int shift)
    {
        // An account begins once, however often dated rows are planted.
        if (shift > 0)
        {
            return;
        }

        var route = stage.Routes.Inbound();
        var (payer, account) = (stage.Accounts.Like(route.Debit), stage.Accounts.Like(route.Credit));
        stage.Postings.Transfer(route.Rail, payer, account, DepositCents, StageDays.At(stage.Days.Ago(DaysAgo, shift), route, 11));
        foreach (var day in stage.Plan.Calendar.Days)
        {
            stage.Balances.Misstate(account, day, HeldCents);
        }

        stage.Expected.Row(PlantedRow.Of(
            "assumed_start", ("account_id", account.Id), ("stored_balance", stage.Money(HeldCents)), ("amount", stage.Money(HeldCents))));
        stage.Expected.Row(PlantedRow.Of("app-info-status-ds", ("assumed_starts", PlantedText.Number(1))));
    }
}
