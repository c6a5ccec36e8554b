using QsGen.Institution.Derived;

namespace QsGen.Demo.Scenarios.Kinds;

/// <summary>A transfer of a template closes 25.00 short of its declared net.</summary>
internal sealed class TemplateImbalanceScenario : IScenario
{
    private const int DaysAgo = 3;
    private const long ShortCents = 2_500;

    /// <inheritdoc />
    public string Name => "template-imbalance";

    /// <inheritdoc />
    public string Shows => "a template's transfer that closes 25.00 short of its net";

    /// <inheritdoc />
    public string Sheet => "L2 Flow Tracing, Transfer Templates";

    /// <inheritdoc />
    public void Plant(Stage stage, int shift)
    {
        var template = stage.Choice.Pick(stage.Plan.Templates, "the institution has no transfer template; declare one");
        var day = stage.Days.Ago(DaysAgo, shift);
        var id = new StageFirer(stage) { ShortCents = ShortCents }.Fire(template, day, 11, null);
        stage.Expected.Row(PlantedRow.Of(
            "l2ft-tt-instances-ds", ("template_name", template.Name), ("transfer_id", id), ("net_diff", stage.Money(-ShortCents)),
            ("completion_status", "Imbalanced")));
        if (template.Legs.All(leg => leg.IsTwoLeg))
        {
            PlantedImbalances.Expect(stage, id, day, -ShortCents);
        }

        if (InstitutionFacts.Of(stage.Plan.Institution).CanClose(template.Template))
        {
            PlantedChainBreaks.Expect(stage, "chain_cycle_incomplete", id, template.Name, template.Name);
        }
    }
}
