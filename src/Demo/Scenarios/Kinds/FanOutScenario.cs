using System.Globalization;
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
        var casting = stage.Find.Inbound();
        var cast = Cast.Of(stage.Plan.Institution);
        var recipient = stage.Like(casting.Credit, cast.Recipient);
        var day = stage.Days.Ago(DaysAgo + shift);
        var rhythm = stage.Plan.Rails.Where(rail => rail.Credit?.Members.Contains(casting.Credit.Index) == true)
            .MaxBy(rail => rail.DailyMean)!.Rhythm;
        var high = (long)(StableMath.Exp(rhythm.Mu + (HighShare * rhythm.Sigma)) * 100);
        for (var number = 0; number < Senders; number++)
        {
            var name = string.Create(CultureInfo.InvariantCulture, $"{cast.SenderStem} {number + 1}");
            var sender = stage.Like(casting.Debit, name);
            var cents = ((high / RoundCents) + 1 + number) * RoundCents;
            var limit = casting.Rail.LimitOf(casting.Debit)?.CapCents ?? Cents.Unlimited;
            stage.Transfer(casting, sender, recipient, Math.Min(cents, limit), StageDays.At(day, casting, 9 + (number / 2)));
            stage.Expect(PlantedRow.Of(
                "inv_pair_rolling_anomalies", ("recipient_account_id", recipient.Id), ("sender_account_id", sender.Id),
                ("window_end", Texts.Day(day))));
        }
    }
}
