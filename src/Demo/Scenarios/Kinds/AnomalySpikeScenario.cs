
namespace QsGen.Demo.Scenarios.Kinds;

/// <summary>A pair with small weekly payments suddenly moves far more than any pair ever did.</summary>
internal sealed class AnomalySpikeScenario : IScenario
{
    private const int DaysAgo = 2;
    private const int Weeks = 8;
    private const int FewestWindows = 25;
    private const double Deviations = 8;
    private const double AboveHighest = 1.25;
    private const long RegularCents = 62_500;
    private const long RoundCents = 50_000;

    /// <inheritdoc />
    public string Name => "anomaly-spike";

    /// <inheritdoc />
    public string Shows => "a payment far above everything that its pair, or any pair, has moved within two days";

    /// <inheritdoc />
    public string Sheet => "Investigation, Volume Anomalies";

    /// <inheritdoc />
    public void Plant(Stage stage, int shift)
    {
        var route = stage.Routes.ToCustomer();
        var actors = ActorNames.Of(stage.Plan.Institution);
        var sender = stage.Accounts.Like(route.Debit, actors.SpikeBank);
        var recipient = stage.Accounts.Like(route.Credit, $"{actors.Recipient} (Operating)");
        var day = stage.Days.Ago(DaysAgo, shift);
        var cents = SpikeCents(stage);
        if (route.Rail.LimitOf(route.Debit) is { } limit && limit.CapCents < cents)
        {
            throw new ScenarioImpossibleException($"the limit on '{route.Rail.TransferType}' is below the spike; raise it");
        }

        for (var week = Weeks; week > 0; week--)
        {
            if (day.PlusDays(-7 * week) > stage.Plan.Calendar.BusinessDays[0])
            {
                var ago = DaysAgo + shift + (7 * week);
                stage.Postings.Transfer(route.Rail, sender, recipient, RegularCents, StageDays.At(stage.Days.Before(ago), route, 10));
            }
        }

        stage.Postings.Transfer(route.Rail, sender, recipient, cents, StageDays.At(day, route, 15));
        stage.Expected.Row(PlantedRow.Of(
            "inv_pair_rolling_anomalies", ("recipient_account_id", recipient.Id), ("sender_account_id", sender.Id),
            ("window_end", PlantedText.Day(day)), ("z_bucket", "4+ sigma")));
    }

    private static long SpikeCents(Stage stage)
    {
        var windows = stage.Windows;
        if (windows.Count < FewestWindows * stage.Plan.Options.Density)
        {
            throw new ScenarioImpossibleException(
                "too few pairs of accounts move money for anything to stand out; declare a two-leg rail that pays leaf accounts");
        }

        var high = Math.Max(windows.Mean + (Deviations * windows.Deviation), AboveHighest * windows.Highest);
        return (long)((high / RoundCents) + 1) * RoundCents;
    }
}
