using NodaTime;

namespace QsGen.Demo.Scenarios;

/// <summary>What a scenario promises about a transfer that does not add up: the day is off, and the transfer is named.</summary>
internal static class PlantedImbalances
{
    /// <summary>Notes the transfer and its day.</summary>
    /// <param name="stage">Where it was posted.</param>
    /// <param name="transferId">The transfer.</param>
    /// <param name="day">The day of its legs.</param>
    /// <param name="cents">What they add up to, in the smallest unit.</param>
    public static void Expect(Stage stage, string transferId, LocalDate day, long cents)
    {
        var posted = PlantedText.Day(day);
        stage.Expected.Row(PlantedRow.Of(
            "l1-unbalanced-transfers-ds",
            ("posted_date", posted), ("transfer_id", transferId), ("off_by", stage.Money(cents)), ("reason", "Does Not Add Up")));
        stage.Expected.Row(PlantedRow.Of("l1-trial-balance-ds", ("posted_date", posted), ("is_off", PlantedText.Number(1))));
    }
}
