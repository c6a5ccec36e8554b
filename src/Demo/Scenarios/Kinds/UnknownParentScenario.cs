using QsGen.Demo.Accounts;

namespace QsGen.Demo.Scenarios.Kinds;

/// <summary>A second control account opens under the same role, and one child's balance does not say on one day to which of both it
/// belongs.</summary>
internal sealed class UnknownParentScenario : IScenario
{
    private const int DaysAgo = 4;
    private const long DepositCents = 50_000;

    /// <inheritdoc />
    public string Name => "unknown-parent";

    /// <inheritdoc />
    public string Shows => "two control accounts of one role, and a balance of 500.00 that does not say to which of them it belongs";

    /// <inheritdoc />
    public string Sheet => "L1 Reconciliation, Drift (parents nobody can check)";

    /// <inheritdoc />
    public void Plant(Stage stage, int shift)
    {
        var route = stage.Routes.Inbound();
        var parent = ParentOf(stage, route);
        var day = stage.Days.Ago(DaysAgo, shift);
        var other = stage.Accounts.All.FirstOrDefault(account => account.Role == parent.Role) ?? stage.Accounts.Like(parent);
        var (payer, child) = (stage.Accounts.Like(route.Debit), stage.Accounts.Like(route.Credit));
        stage.Postings.Transfer(route.Rail, payer, child, DepositCents, StageDays.At(day, route, 9));
        stage.Balances.ForgetParent(child, day);
        Expect(stage, parent, DepositCents);
        Expect(stage, other, 0);

        void Expect(Stage on, DemoAccount account, long unexplained) => on.Expected.Row(PlantedRow.Of(
            "unknown_parent",
            ("account_id", account.Id), ("business_day_start", PlantedText.Day(day)),
            ("unexplained_balance", stage.Money(unexplained)), ("undivided_balance", stage.Money(DepositCents))));
    }

    // No rail posts to its role, so that no other scenario opens an account of it.
    private static DemoAccount ParentOf(Stage stage, Route route) =>
        route.Credit.ParentAccountId is { } id && stage.Plan.Book.All.First(account => account.Id == id) is { ExpectedCents: null } parent
            && stage.Plan.Institution.Rails.All(rail => rail.Roles.All(role => role.Value != parent.Role))
            ? parent
            : throw new ScenarioImpossibleException(
                "money from outside reaches no account whose parent role is left to children, without rails or an expected balance of its "
                + "own; give such an account a parent_role");
}
