using System.Collections.Immutable;
using QsGen.Demo.Accounts;

namespace QsGen.Demo.Planning;

/// <summary>How the bank keeps an account at its balance: the rail and the other account of a funding or a settling transfer.</summary>
/// <remarks>
/// An institution declares what it watches, not everything that moves: a settlement account that must end each day at zero may
/// have declared outflow only. The other half is real all the same, and is posted on a declared two-leg rail that nothing else
/// depends on: no chain requires or is required by it, no template shares it, no sweep takes it.
/// </remarks>
internal sealed class FundingPlan
{
    private readonly ImmutableArray<RailPlan> _rails;
    private readonly ImmutableArray<DemoAccount> _counterparties;
    private readonly Dictionary<(string? Role, string? Parent, bool IsInternal), (RailPlan? In, RailPlan? Out)> _known = [];

    /// <summary>Looks the free rails up.</summary>
    public FundingPlan(ImmutableArray<RailPlan> rails, AccountBook book)
    {
        _rails = [.. rails.Where(IsFree)];
        _counterparties = [.. book.All.Where(account => !account.IsInternal)];
    }

    /// <summary>The rail that brings money into the account; null when there is none.</summary>
    public RailPlan? Inflow(DemoAccount account) => Find(account).In;

    /// <summary>The rail that takes money out of the account without touching a limit; null when there is none.</summary>
    public RailPlan? Outflow(DemoAccount account) => Find(account).Out;

    /// <summary>True when the account can be brought to any balance.</summary>
    public bool IsSteerable(DemoAccount account) => Find(account) is { In: not null, Out: not null };

    /// <summary>The external account on the other side of a funding or settling transfer.</summary>
    public DemoAccount Counterparty(RailPlan rail, DemoAccount account, bool inflow)
    {
        var side = inflow ? rail.Debit! : rail.Credit!;
        var fitting = side.Accounts.Where(candidate => !candidate.IsInternal).ToImmutableArray();
        var choice = fitting.IsEmpty ? _counterparties : fitting;
        return choice[Math.Max(0, account.Index) % choice.Length];
    }

    /// <summary>True for a two-leg rail that other declarations put no obligation on.</summary>
    public static bool IsFree(RailPlan rail) =>
        rail is { IsTwoLeg: true, CanFire: true, IsTemplateLeg: false, IsChild: false, Chain.IsBinding: false }
        && rail is { Rail.Aggregating: false, Bundlers.IsEmpty: true, NetCents: 0 };

    private (RailPlan? In, RailPlan? Out) Find(DemoAccount account)
    {
        if (_counterparties.IsEmpty || !account.IsInternal)
        {
            return (null, null);
        }

        var key = (account.Role, account.ParentRole, account.IsInternal);
        if (!_known.TryGetValue(key, out var found))
        {
            var uncapped = _rails.Where(rail => rail.LimitOf(account) is null);
            found = (Best(_rails, account, inflow: true), Best(uncapped, account, inflow: false));
            _known.Add(key, found);
        }

        return found;
    }

    private static RailPlan? Best(IEnumerable<RailPlan> rails, DemoAccount account, bool inflow) =>
        rails.OrderBy(rail => Distance(rail, account, inflow)).ThenBy(rail => rail.IsChained)
            .ThenBy(rail => !rail.TransferType.Contains("wire", StringComparison.OrdinalIgnoreCase))
            .ThenBy(rail => rail.Name, StringComparer.Ordinal)
            .FirstOrDefault();

    /// <summary>0 for a rail made for it, 1 for one that crosses the bank's border the right way, 2 for any other.</summary>
    private static int Distance(RailPlan rail, DemoAccount account, bool inflow)
    {
        var (own, other) = inflow ? (rail.Credit!, rail.Debit!) : (rail.Debit!, rail.Credit!);
        var crosses = other.Accounts.Any(candidate => !candidate.IsInternal);
        return crosses switch
        {
            true when own.Accounts.Any(candidate => candidate.Role == account.Role) => 0,
            true when own.Accounts.Any(candidate => candidate.IsInternal) => 1,
            _ => 2,
        };
    }
}
