using NodaTime;
using QsGen.Institution;

namespace QsGen.Demo.Scenarios.Kinds;

/// <summary>One payment arrives twice under different ids, as when a file is loaded again.</summary>
internal sealed class DuplicatePostingScenario : IScenario
{
    private const int DaysAgo = 4;
    private const long AmountCents = 31_400;

    /// <inheritdoc />
    public string Name => "duplicate-posting";

    /// <inheritdoc />
    public string Shows => "the same payment twice on one day, as when a file was loaded again under new ids";

    /// <inheritdoc />
    public string Sheet => "L1 Reconciliation, Today's Exceptions";

    /// <inheritdoc />
    public void Plant(Stage stage, int shift)
    {
        if (!stage.Plan.Institution.ExtraChecks.Contains(ExtraCheck.Duplicates))
        {
            throw new ScenarioImpossibleException("nobody looks for duplicates; ask for it with extra_checks: [duplicates]");
        }

        Plant(stage, stage.Days.Ago(DaysAgo, shift));
        if (shift == 0 && stage.Days.AnchorIsBusinessDay)
        {
            Plant(stage, stage.Days.Anchor);
        }
    }

    private static void Plant(Stage stage, LocalDate day)
    {
        var route = stage.Routes.Inbound();
        var (payer, account) = (stage.Accounts.Like(route.Debit), stage.Accounts.Like(route.Credit));
        stage.Postings.Transfer(route.Rail, payer, account, AmountCents, StageDays.At(day, route, 9));
        var copy = stage.Postings.Transfer(route.Rail, payer, account, AmountCents, StageDays.At(day, route, 16));
        var side = route.Debit.IsInternal ? (Leg: "-d", Account: payer) : (Leg: "-c", Account: account);
        stage.Expected.Row(PlantedRow.Of(
            "duplicate_posting",
            ("transaction_id", copy + side.Leg), ("account_id", side.Account.Id), ("business_day", PlantedText.Day(day)),
            ("copy_number", PlantedText.Number(1))));
    }
}
