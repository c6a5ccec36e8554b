using NodaTime;

namespace QsGen.Demo.Scenarios.Kinds;

/// <summary>An account really pays out more than it has and is repaired on the next day; its stored balance agrees with its
/// postings.</summary>
internal sealed class OverdraftScenario : IScenario
{
    private const int DaysAgo = 6;
    private const long FundsCents = 100_000;
    private const long BelowCents = 150_000;

    /// <inheritdoc />
    public string Name => "overdraft";

    /// <inheritdoc />
    public string Shows => "an account that ends one day below zero although every posting is there";

    /// <inheritdoc />
    public string Sheet => "L1 Reconciliation, Overdraft";

    /// <inheritdoc />
    public void Plant(Stage stage, int shift)
    {
        var day = stage.Days.AgoBeforeBusinessDay(DaysAgo, shift);
        Plant(stage, day, day.PlusDays(1));
        if (shift == 0 && stage.Days.AnchorIsBusinessDay)
        {
            Plant(stage, stage.Days.Anchor, null);
        }
    }

    private static void Plant(Stage stage, LocalDate day, LocalDate? repair)
    {
        var (inbound, outbound) = stage.Routes.RoundTrip();
        var bank = stage.Accounts.Like(inbound.Debit);
        var account = stage.Accounts.Like(outbound.Debit);
        var payee = stage.Accounts.Like(outbound.Credit);
        var below = Math.Min(BelowCents, (outbound.Rail.LimitOf(outbound.Debit)?.CapCents ?? Cents.Unlimited) / 2);
        stage.Balances.LeaveUnsettled(account);
        stage.Open(account, FundsCents);

        // A sibling in credit, so that the account above both is not drawn below zero as well.
        stage.Open(stage.Accounts.Like(inbound.Credit), 2 * below);
        Pay(stage, outbound, account, payee, FundsCents + below, day);
        if (repair is { } next)
        {
            stage.Postings.Transfer(inbound.Rail, bank, account, 2 * below, StageDays.At(next, Kind(inbound, outbound), 9));
        }

        stage.Expected.Row(PlantedRow.Of(
            "overdraft",
            ("account_id", account.Id), ("business_day_start", PlantedText.Day(day)), ("stored_balance", stage.Money(-below))));
    }

    /// <summary>As many payments as the limit of the rail takes; the rest leaves on days before.</summary>
    private static void Pay(
        Stage stage, Route outbound, Accounts.DemoAccount account, Accounts.DemoAccount payee, long cents, LocalDate day)
    {
        var cap = outbound.Rail.LimitOf(outbound.Debit)?.CapCents ?? Cents.Unlimited;
        for (var (left, on) = (cents, day); left > 0; on = on.PlusDays(-1))
        {
            var part = Math.Min(left, cap);
            if (part <= 0 || on < stage.Plan.Calendar.Days[0])
            {
                throw new ScenarioImpossibleException($"the limit on '{outbound.Rail.TransferType}' lets too little money out; raise it");
            }

            stage.Postings.Transfer(outbound.Rail, account, payee, part, StageDays.At(on, outbound, 11));
            left -= part;
        }
    }

    private static Route Kind(Route inbound, Route outbound) => inbound with { Credit = outbound.Debit };
}
