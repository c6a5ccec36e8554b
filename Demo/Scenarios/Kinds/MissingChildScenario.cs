
namespace QsGen.Demo.Scenarios.Kinds;

/// <summary>A firing whose required child never came.</summary>
internal sealed class MissingChildScenario : IScenario
{
    private const int DaysAgo = 3;

    /// <inheritdoc />
    public string Name => "missing-child";

    /// <inheritdoc />
    public string Shows => "a firing whose required child never came";

    /// <inheritdoc />
    public string Sheet => "L2 Flow Tracing, L2 Exceptions (Chain Orphans)";

    /// <inheritdoc />
    public void Plant(Stage stage, int shift)
    {
        var (parent, child) = ChainParents.Of(stage.Plan)
            .SelectMany(parent => stage.Plan.Institution.Chains
                .Where(entry => entry.Parent.Value == parent.Name && entry is { Required: true, XorGroup: null }
                    && entry.Child.Value != parent.Name)
                .Select(entry => (parent, entry.Child.Value)))
            .FirstOrDefault();
        if (parent is null)
        {
            throw new ScenarioImpossibleException("no chain has a required child outside a group of alternatives; declare one");
        }

        var composer = new Composer(stage);
        var id = composer.Fire(
            parent, stage.Days.Ago(DaysAgo + shift), 15, null, composer.RequiredChildren(parent.Name, without: child));
        stage.Expect(PlantedRow.Of(
            "chain_edge", ("parent_name", parent.Name), ("transfer_id", id), ("child_name", child), ("child_fired", "0"), ("is_required",
                "1")));
        if (shift == 0)
        {
            stage.Expect(PlantedRow.Of(
                "l2ft-unified-exceptions-ds", ("check_type", "Chain Orphans"), ("entity_a", parent.Name), ("entity_b", child)));
        }
    }
}
