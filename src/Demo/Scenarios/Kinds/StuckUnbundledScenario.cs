using QsGen.Demo.Planning;

namespace QsGen.Demo.Scenarios.Kinds;

/// <summary>A posting has waited for its bundle a week longer than its rail allows.</summary>
internal sealed class StuckUnbundledScenario : IScenario
{
    private const int DaysOver = 7;

    /// <inheritdoc />
    public string Name => "stuck-unbundled";

    /// <inheritdoc />
    public string Shows => "a posting that has waited for its bundle a week longer than its rail allows";

    /// <inheritdoc />
    public string Sheet => "L1 Reconciliation, Unbundled Aging";

    /// <inheritdoc />
    public void Plant(Stage stage, int shift)
    {
        var rail = stage.Choice.Pick(
            stage.Plan.Rails.Where(rail => rail is { CanFire: true, Rail.MaxUnbundledAge: not null })
                .OrderBy(rail => rail.IsTemplateLeg).ThenBy(rail => rail.IsChained),
            "no rail has max_unbundled_age; declare it on a rail that is bundled");
        var endpoint = stage.Plan.Templates.FirstOrDefault(template => template.Legs.Contains(rail)) ?? (Endpoint)rail;
        var day = stage.Days.Before((int)Math.Min(100_000, rail.Rail.MaxUnbundledAge!.Value.TotalDays) + DaysOver + shift);
        var id = new StageFirer(stage) { Bundles = false }.Fire(endpoint, day, 11, null);
        var limited = stage.Plan.Rails.Where(other => other.Rail.MaxUnbundledAge is not null).Select(other => other.Name).ToHashSet();
        foreach (var row in stage.Postings.Rows.Where(row => row.TransferId == id && limited.Contains(row.RailName)))
        {
            stage.Expected.Row(PlantedRow.Of("stuck_unbundled", ("transaction_id", row.Id), ("account_id", row.AccountId)));
        }
    }
}
