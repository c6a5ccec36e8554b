using QsGen.Demo.Randomness;

namespace QsGen.Demo.Scenarios.Kinds;

/// <summary>Twelve senders pay one recipient on one day, each more than nearly all payments of that kind.</summary>
internal sealed class FanOutScenario : IScenario
{
    private const int DaysAgo = 2;
    private const int Senders = 12;
    private const double HighShare = 1.645; // the 95th percentile of the normal distribution
    private const long RoundCents = 5_000;

    /// <inheritdoc />
    public string Name => "fan-out";

    /// <inheritdoc />
    public string Shows => "twelve senders that pay one recipient on one day";

    /// <inheritdoc />
    public string Sheet => "Investigation, Recipient Fanout";

    /// <inheritdoc />
    public void Plant(Stage stage, int shift)
    {
        var route = stage.Routes.ToCustomer();
        var actors = ActorNames.Of(stage.Plan.Institution);
        var recipient = stage.Accounts.Like(route.Credit, actors.Recipient);
        var day = stage.Days.Ago(DaysAgo, shift);
        var rhythm = stage.Plan.Rails.Where(rail => rail.Credit?.Members.Contains(route.Credit.Index) == true)
            .MaxBy(rail => rail.DailyMean)!.Rhythm;
        var high = (long)(StableMath.Exp(rhythm.Mu + (HighShare * rhythm.Sigma)) * 100);
        for (var number = 0; number < Senders; number++)
        {
            var sender = stage.Accounts.Like(route.Debit, stage.Plan.Book.Naming.Stranger(number));
            var cents = ((high / RoundCents) + 1 + number) * RoundCents;
            var limit = route.Rail.LimitOf(route.Debit)?.CapCents ?? Cents.Unlimited;
            stage.Postings.Transfer(route.Rail, sender, recipient, Math.Min(cents, limit), StageDays.At(day, route, 9 + (number / 2)));
            stage.Expected.Row(PlantedRow.Of(
                "inv_pair_rolling_anomalies", ("recipient_account_id", recipient.Id), ("sender_account_id", sender.Id),
                ("window_end", PlantedText.Day(day))));
        }
    }
}
