using NodaTime;
using QsGen.Institution;

namespace QsGen.Demo.Scenarios.Kinds;

/// <summary>An account whose balance is due every business day gets none on one of them; nothing moved, so the last one still is right.
/// </summary>
internal sealed class MissingBalanceScenario : IScenario
{
    private const int DaysAgo = 3;

    /// <inheritdoc />
    public string Name => "missing-balance";

    /// <inheritdoc />
    public string Shows => "an account without a balance on a day on which one is due, although its role declares a balance_cadence";

    /// <inheritdoc />
    public string Sheet => "L1 Reconciliation, Today's Exceptions";

    /// <inheritdoc />
    public void Plant(Stage stage, int shift)
    {
        var template = stage.Plan.Institution.AccountTemplates.FirstOrDefault(template =>
            template.BalanceCadence is BalanceCadence.BusinessDays or BalanceCadence.Daily && template.Scope is AccountScope.Internal
            && template.ExpectedEodBalance is null)
            ?? throw new ScenarioImpossibleException(
                "no class of internal accounts declares how often its balances come; give an account template a balance_cadence");
        Plant(stage, template, stage.Days.Ago(DaysAgo, shift));
        if (shift == 0 && stage.Days.AnchorIsBusinessDay)
        {
            Plant(stage, template, stage.Days.Anchor);
        }
    }

    private static void Plant(Stage stage, AccountTemplate template, LocalDate day)
    {
        var account = stage.Accounts.Like(stage.Plan.Book.WithRole(template.Role.Value)[0]);
        stage.Balances.LeaveUnsettled(account);
        stage.Balances.Withhold(account, day);
        stage.Expected.Row(PlantedRow.Of(
            "missing_balance",
            ("account_id", account.Id), ("first_missing_day", PlantedText.Day(day)), ("missing_days", PlantedText.Number(1))));
    }
}
