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
        var (parent, group) = ChainParents.Of(stage.Plan)
            .SelectMany(parent => GroupsOf(stage.Plan.Institution, parent).Select(group => (parent, group))).FirstOrDefault();
        if (parent is null)
        {
            throw new ScenarioImpossibleException(takesTwo
                ? "no chain has a group of two different children; declare an xor_group"
                : "no group of alternatives has a required member, so none may fire; mark one member required to have this checked");
        }

        var composer = new Composer(stage);
        var others = composer.RequiredChildren(parent.Name, without: group.Key);
        var taken = takesTwo ? group.Select(entry => entry.Child.Value).Distinct().Take(2).Select(composer.Child) : [];
        var id = composer.Fire(parent, stage.Days.Ago(DaysAgo + shift), 13, null, others.Concat(taken).Distinct().ToList());
        stage.Expect(PlantedRow.Of(
            "chain_status", ("parent_name", parent.Name), ("transfer_id", id), ("completion_status", "Incomplete")));
        if (shift == 0)
        {
            stage.Expect(PlantedRow.Of(
                "l2ft-unified-exceptions-ds", ("check_type", "XOR Violations"), ("entity_a", parent.Name), ("entity_b", group.Key),
                ("detail", takesTwo ? "several fired" : "none fired")));
        }
    }

    private IEnumerable<IGrouping<string, ChainEntry>> GroupsOf(InstitutionModel institution, Endpoint parent) => institution.Chains
        .Where(entry => entry.Parent.Value == parent.Name && entry.XorGroup is not null).GroupBy(entry => entry.XorGroup!.Value)
        .Where(group => takesTwo
            ? group.Select(entry => entry.Child.Value).Where(child => child != parent.Name).Distinct().Count() > 1
            : group.Any(entry => entry.Required)
                && !institution.Chains.Any(entry => entry.Required && entry.XorGroup is null && entry.Parent.Value == parent.Name
                    && group.Any(member => member.Child == entry.Child)));
}
