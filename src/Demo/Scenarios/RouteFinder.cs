using System.Collections.Immutable;
using QsGen.Demo.Accounts;
using QsGen.Demo.Planning;

namespace QsGen.Demo.Scenarios;

/// <summary>Finds what an institution offers to scenarios: rails that stand alone, and kinds of accounts that can be multiplied.</summary>
internal sealed class RouteFinder
{
    private readonly DemoPlan _plan;
    private readonly ImmutableArray<Route> _routes;

    /// <summary>Looks the institution over.</summary>
    public RouteFinder(DemoPlan plan)
    {
        _plan = plan;
        _routes =
        [
            .. from rail in plan.Rails
               where IsOpen(rail)
               orderby rail.IsChained // what is chained last: its firings show in the chain checks too
               from debit in rail.Debit!.Samples.Where(IsUsable)
               from credit in rail.Credit!.Samples.Where(IsUsable)
               where debit.IsInternal || credit.IsInternal
               select new Route(rail, debit, credit),
        ];
    }

    /// <summary>Money that reaches a leaf account of the bank, from outside where possible.</summary>
    /// <param name="kind">The kind of account that receives; null for any.</param>
    public Route Inbound(DemoAccount? kind = null) => _routes
        .Where(route => route.Credit.IsInternal && (kind is null || IsSameKind(route.Credit, kind)))
        .OrderBy(route => route.Rail.InboundLimitOf(route.Credit) is not null).ThenBy(route => route.Debit.IsInternal)
        .ThenBy(route => !route.Credit.IsInstance).FirstOrDefault()
        ?? throw Missing("credits an internal account that has no expected balance");

    /// <summary>Money that reaches an account under a parent's role, such as a customer's, from outside where possible.</summary>
    public Route ToCustomer() => _routes.Where(route => route.Credit is { IsInternal: true, ParentRole: not null }
            && _plan.Funding.Inflow(route.Credit) is not null)
        .OrderBy(route => route.Rail.InboundLimitOf(route.Credit) is not null).ThenBy(route => route.Debit.IsInternal)
        .ThenBy(route => !route.Credit.IsInstance).FirstOrDefault()
        ?? throw Missing("credits an internal account that has a parent role and no expected balance");

    /// <summary>Money that leaves a leaf account of the bank, without a limit where possible.</summary>
    /// <param name="kind">The kind of account that pays; null for any.</param>
    /// <param name="onwards">A rail on which the receiver must be able to pay in turn; null for none.</param>
    public Route Outbound(DemoAccount? kind = null, RailPlan? onwards = null) => _routes
        .Where(route => route.Debit.IsInternal && (kind is null || IsSameKind(route.Debit, kind)))
        .Where(route => onwards is null || onwards.Debit!.Members.Contains(route.Credit.Index))
        .OrderBy(route => route.Rail.LimitOf(route.Debit) is not null).ThenBy(route => route.Credit.IsInternal)
        .ThenBy(route => -(route.Rail.LimitOf(route.Debit)?.CapCents ?? 0)).FirstOrDefault()
        ?? throw Missing("debits an internal account that has no expected balance");

    /// <summary>Money that reaches a leaf account of the bank, and money that leaves one of the same kind.</summary>
    public (Route Inbound, Route Outbound) RoundTrip()
    {
        var kind = _routes.FirstOrDefault(route => route.Debit.IsInternal && route.Credit.IsInternal is false
                && _routes.Any(other => other.Credit.IsInternal && IsSameKind(other.Credit, route.Debit)))?.Debit
            ?? _routes.FirstOrDefault(route => route.Debit.IsInternal
                && _routes.Any(other => other.Credit.IsInternal && IsSameKind(other.Credit, route.Debit)))?.Debit
            ?? throw Missing("credits an internal account that has no expected balance, and another one that debits it");
        return (Inbound(kind), Outbound(kind));
    }

    /// <summary>Every route, unchained rails first.</summary>
    public IEnumerable<Route> All => _routes;

    /// <summary>True for two accounts that differ in nothing but their id and name.</summary>
    public static bool IsSameKind(DemoAccount one, DemoAccount other) =>
        one.Role == other.Role && one.ParentRole == other.ParentRole && one.Scope == other.Scope;

    /// <summary>True for an account whose like can be added without disturbing an account above it.</summary>
    public bool IsUsable(DemoAccount account) => !account.IsInternal
        || (_plan.Book.Hierarchy.IsLeaf(account) && !_plan.Book.Hierarchy.IsCircular(account) && account.ExpectedCents is null
            && _plan.Book.Ancestors(account).All(parent => parent.ExpectedCents is null));

    private bool IsOpen(RailPlan rail) =>
        rail is { IsTwoLeg: true, CanFire: true, IsTemplateLeg: false, IsChild: false, NetCents: 0, Rail.Aggregating: false }
        && !HasRequiredChild(rail.Name) && (rail.Bundlers.IsEmpty || rail.Rail.MaxUnbundledAge is null);

    private bool HasRequiredChild(string name) =>
        _plan.Institution.Chains.Any(entry => entry.Required && entry.Parent.Value == name);

    private static ScenarioImpossibleException Missing(string what) => new(
        $"no two-leg rail that stands alone (outside templates, required chains and bundles with an age limit) {what}; declare one");
}
