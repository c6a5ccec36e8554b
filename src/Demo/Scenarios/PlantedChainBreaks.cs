namespace QsGen.Demo.Scenarios;

/// <summary>What a scenario promises about a break of a chain: its row, and that Today's Exceptions has it once it is due.</summary>
internal static class PlantedChainBreaks
{
    /// <summary>Notes a break of a firing whose legs have been posted.</summary>
    /// <param name="stage">Where the firing was posted.</param>
    /// <param name="check">The kind of break.</param>
    /// <param name="transferId">The firing.</param>
    /// <param name="name">Its rail or template.</param>
    /// <param name="what">The child or group that it is about.</param>
    /// <param name="isAtOnce">Whether nothing can come any more that would mend it.</param>
    public static void Expect(Stage stage, string check, string transferId, string name, string what, bool isAtOnce = false)
    {
        stage.Expected.Row(PlantedRow.Of(
            "chain_break", ("check_type", check), ("transfer_id", transferId), ("effective_name", name), ("what", what)));
        var legs = stage.Postings.Rows.Where(row => row.TransferId == transferId && (row.TemplateName ?? row.RailName) == name).ToList();
        var due = legs.Max(row => row.TransferCompletion) ?? legs.Min(row => row.Posting).Date.PlusDays(1).AtMidnight();
        if (isAtOnce || due <= stage.Days.Anchor.PlusDays(1).AtMidnight())
        {
            stage.Expected.Row(PlantedRow.Of("todays_exceptions", ("check_type", check), ("account_id", ""), ("transfer_id", transferId)));
        }
    }
}
