namespace QsGen.Demo.Scenarios.Kinds;

/// <summary>A follow-up of which one leg names one firing as its parent and the other leg another.</summary>
internal sealed class ParentDisagreementScenario : IScenario
{
    private const int DaysAgo = 3;

    /// <inheritdoc />
    public string Name => "parent-disagreement";

    /// <inheritdoc />
    public string Shows => "a transfer whose two legs name different parents, so that nobody knows which of them it follows";

    /// <inheritdoc />
    public string Sheet => "L1 Reconciliation, Today's Exceptions";

    /// <inheritdoc />
    public void Plant(Stage stage, int shift)
    {
        // Which of the two parents it is put under is not told, so neither may need it, and nothing may have to follow it.
        var (parent, _, child) = stage.Choice.Pick(
            ChainParents.Of(stage.Plan).SelectMany(parent => ChainParents.OptionalChildren(stage.Plan, parent))
                .Where(found => !stage.Plan.Institution.Chains.Any(entry => entry.Required && entry.Parent.Value == found.Child.Name)),
            "no chain has a child that need not fire, moves money between two accounts, and leads to nothing; declare one");
        var firer = new StageFirer(stage);
        var day = stage.Days.Ago(DaysAgo, shift);
        var one = firer.Fire(parent, day, 10, null, firer.RequiredChildren(parent.Name, without: null));
        var other = firer.Fire(parent, day, 11, null, firer.RequiredChildren(parent.Name, without: null));
        var id = new StageFirer(stage) { CreditParentId = other }.Fire(child, day, 14, one);
        PlantedChainBreaks.Expect(stage, "chain_parent_disagreement", id, child.Name, child.Name, isAtOnce: true);
    }
}
