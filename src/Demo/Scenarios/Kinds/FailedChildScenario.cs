using QsGen.Demo.Baseline;

namespace QsGen.Demo.Scenarios.Kinds;

/// <summary>A firing whose only child was tried and failed: nothing had to follow, and yet what followed did not arrive.</summary>
internal sealed class FailedChildScenario : IScenario
{
    private const int DaysAgo = 3;
    private const long AmountCents = 21_000;

    /// <inheritdoc />
    public string Name => "failed-child";

    /// <inheritdoc />
    public string Shows => "a firing whose only child failed, so that what it set off never arrived";

    /// <inheritdoc />
    public string Sheet => "L2 Flow Tracing, L2 Exceptions (Failed Children)";

    /// <inheritdoc />
    public void Plant(Stage stage, int shift)
    {
        var (parent, entry, child) = stage.Choice.Pick(
            ChainParents.Of(stage.Plan).SelectMany(parent => ChainParents.OptionalChildren(stage.Plan, parent)),
            "no chain has a child that need not fire and that moves money between two accounts; declare one");
        var firer = new StageFirer(stage);
        var day = stage.Days.Ago(DaysAgo, shift);
        var id = firer.Fire(parent, day, 12, null, firer.RequiredChildren(parent.Name, without: null));
        var (debit, credit) = (child.Debit!.Accounts[0], child.Credit!.Accounts[0]);
        stage.Postings.Transfer(
            child, stage.Accounts.Like(debit), stage.Accounts.Like(credit), AmountCents,
            StageDays.At(day, Math.Max(debit.OffsetHours, credit.OffsetHours), 15), new() { ParentId = id, Status = LegStatus.Failed });
        stage.Expected.Incomplete(parent, id);
        PlantedChainBreaks.Expect(
            stage, entry.XorGroup is null ? "chain_child_missing" : "chain_sibling_violation", id, parent.Name,
            entry.XorGroup?.Value ?? entry.Child.Value);
        stage.Expected.Exception(new("Failed Children", parent.Name, entry.XorGroup?.Value ?? entry.Child.Value), 1);
    }
}
