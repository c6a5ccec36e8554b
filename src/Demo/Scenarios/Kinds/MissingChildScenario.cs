
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
        var (parent, child) = stage.Choice.Pick(
            ChainParents.Of(stage.Plan).SelectMany(parent => stage.Plan.Institution.Chains
                .Where(entry => entry.Parent.Value == parent.Name && entry is { Required: true, XorGroup: null }
                    && entry.Child.Value != parent.Name)
                .Where(entry => !stage.Plan.Chains.HasGap(parent.Name, entry.Child.Value))
                .Select(entry => (parent, entry.Child.Value))),
            "no chain has a required child outside a group of alternatives that can follow its parent; declare one");
        var firer = new StageFirer(stage);
        var id = firer.Fire(
            parent, stage.Days.Ago(DaysAgo, shift), 15, null, firer.RequiredChildren(parent.Name, without: child));
        stage.Expected.Row(PlantedRow.Of(
            "chain_edge", ("parent_name", parent.Name), ("transfer_id", id), ("child_name", child), ("xor_group", ""),
            ("is_required", "1"), ("child_fired", "0")));
        stage.Expected.Incomplete(parent, id);
        PlantedChainBreaks.Expect(stage, "chain_child_missing", id, parent.Name, child);
        stage.Expected.Exception(new("Chain Orphans", parent.Name, child), 1);
    }
}
