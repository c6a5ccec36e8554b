using NodaTime;

namespace QsGen.Demo.Scenarios.Kinds;

/// <summary>One account pays out half as much again as its limit allows in one go, another in three payments that each fit.</summary>
internal sealed class LimitBreachScenario : IScenario
{
    private const int DaysAgo = 4;
    private const int Parts = 3;
    private const long LeastCap = 300;

    /// <inheritdoc />
    public string Name => "limit-breach";

    /// <inheritdoc />
    public string Shows => "two accounts that pay out 150 % of their daily limit, one at once and one in three parts";

    /// <inheritdoc />
    public string Sheet => "L1 Reconciliation, Limit Breach";

    /// <inheritdoc />
    public void Plant(Stage stage, int shift)
    {
        var casting = stage.Find.All.FirstOrDefault(casting =>
            casting.Rail.LimitOf(casting.Debit) is { CapCents: >= LeastCap and < Cents.Unlimited / 100 })
            ?? throw new ScenarioImpossibleException(
                "no limit binds a leaf account that a two-leg rail standing alone debits; declare a limit_schedule for one");
        Plant(stage, casting, stage.Days.Ago(DaysAgo + shift), 1);
        Plant(stage, casting, stage.Days.Ago(DaysAgo + shift), Parts);
        if (shift == 0 && stage.Days.AnchorIsBusinessDay)
        {
            Plant(stage, casting, stage.Days.Anchor, 1);
        }
    }

    private static void Plant(Stage stage, Casting casting, LocalDate day, int parts)
    {
        var cap = casting.Rail.LimitOf(casting.Debit)!.CapCents;
        var each = cap * 3 / 2 / parts;
        var (account, payee) = (stage.Like(casting.Debit), stage.Like(casting.Credit));
        for (var part = 0; part < parts; part++)
        {
            stage.Transfer(casting, account, payee, each, StageDays.At(day, casting, 14 + part));
        }

        stage.Expect(PlantedRow.Of(
            "limit_breach",
            ("account_id", account.Id), ("business_day", Texts.Day(day)), ("transfer_type", casting.Rail.TransferType),
            ("outbound_total", Texts.Money(each * parts))));
    }
}
