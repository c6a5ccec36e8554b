using QsGen.Demo.Planning;
using QsGen.Institution;

namespace QsGen.Demo.Scenarios.Kinds;

/// <summary>A firing that takes two ways out of a group of alternatives, or none although one is required.</summary>
/// <param name="takesTwo">True for two ways, false for none.</param>
internal sealed class XorScenario(bool takesTwo) : IScenario
{
    private const int DaysAgo = 2;

    /// <inheritdoc />
    public string Name => takesTwo ? "xor-double" : "xor-none";

    /// <inheritdoc />
    public string Shows => takesTwo
        ? "a firing that takes two ways out of a group that allows one"
        : "a firing that takes no way out of a group that requires one";

    /// <inheritdoc />
    public string Sheet => "L2 Flow Tracing, L2 Exceptions (XOR Violations)";

    /// <inheritdoc />
    public void Plant(Stage stage, int shift)
    {
        var (parent, group) = stage.Choice.Pick(
            ChainParents.Of(stage.Plan).SelectMany(parent => GroupsOf(stage.Plan, parent).Select(group => (parent, group))),
            takesTwo
                ? "no chain has a group of two different children that can fire; declare an xor_group"
                : "no group of alternatives has a required member, so none may fire; mark one member required to have this checked");
        var firer = new StageFirer(stage);
        var others = firer.RequiredChildren(parent.Name, without: group.Key);
        var taken = takesTwo ? ChildrenOf(stage.Plan, parent, group).Take(2) : [];
        var id = firer.Fire(parent, stage.Days.Ago(DaysAgo, shift), 13, null, others.Concat(taken).Distinct().ToList());
        stage.Expected.Incomplete(parent, id);
        PlantedChainBreaks.Expect(stage, "chain_sibling_violation", id, parent.Name, group.Key, isAtOnce: takesTwo);
        stage.Expected.Exception(new("XOR Violations", parent.Name, group.Key, takesTwo ? "several fired" : "none fired"), 1);
    }

    private static IEnumerable<Endpoint> ChildrenOf(DemoPlan plan, Endpoint parent, IEnumerable<ChainEntry> group) => group
        .Select(entry => plan.Chains.ChildOf(entry.Child.Value)).OfType<Endpoint>().Where(child => child != parent).Distinct();

    private IEnumerable<IGrouping<string, ChainEntry>> GroupsOf(DemoPlan plan, Endpoint parent) => plan.Institution.Chains
        .Where(entry => entry.Parent.Value == parent.Name && entry.XorGroup is not null).GroupBy(entry => entry.XorGroup!.Value)
        .Where(group => !plan.Chains.HasGap(parent.Name, group.Key))
        .Where(group => takesTwo
            ? ChildrenOf(plan, parent, group).Count() > 1
            : group.Any(entry => entry.Required)
                && !plan.Institution.Chains.Any(entry => entry.Required && entry.XorGroup is null && entry.Parent.Value == parent.Name
                    && group.Any(member => member.Child == entry.Child)));
}
