using System.Collections.Immutable;
using QsGen.Demo.Accounts;

namespace QsGen.Demo.Planning;

/// <summary>How the bank keeps an account at its balance: the rail and the other account of a funding or a settling transfer.</summary>
/// <remarks>
/// An institution declares what it watches, not everything that moves: a settlement account that must end each day at zero may
/// have declared outflow only. The other half is real all the same, and is posted on a declared two-leg rail that nothing else
/// depends on: no chain requires or is required by it, no template shares it, no sweep takes it. Where rails are declared for that
/// half, but none that can be used, the account cannot be funded: a feed that wrote it elsewhere would be wrong.
/// </remarks>
internal sealed class FundingPlan
{
    private readonly ImmutableArray<RailPlan> _rails;
    private readonly AccountBook _book;
    private readonly HashSet<string> _debited;
    private readonly HashSet<string> _credited;
    private readonly Dictionary<(string? Role, string? Parent), (RailPlan? In, RailPlan? Out)> _known = [];

    /// <summary>Looks the free rails up.</summary>
    public FundingPlan(ImmutableArray<RailPlan> rails, AccountBook book)
    {
        (_rails, _book) = ([.. rails.Where(IsFree)], book);
        _debited = [.. rails.SelectMany(rail => Roles(rail.Debit)).OfType<string>()];
        _credited = [.. rails.SelectMany(rail => Roles(rail.Credit)).OfType<string>()];
    }

    /// <summary>The rail that brings money into the account; null when there is none.</summary>
    public RailPlan? Inflow(DemoAccount account) => Find(account).In;

    /// <summary>The rail that takes money out of the account without touching a limit; null when there is none.</summary>
    public RailPlan? Outflow(DemoAccount account) => Find(account).Out;

    /// <summary>True when the account can be brought back to its set balance from wherever rails take it.</summary>
    public bool IsSteerable(DemoAccount account)
    {
        var expected = account.ExpectedCents ?? 0;
        var movesBothWays = _book.Hierarchy.IsParent(account);
        var needsInflow = movesBothWays || expected > 0 || (account.Role is { } paying && _debited.Contains(paying));
        var needsOutflow = movesBothWays || expected < 0 || (account.Role is { } paid && _credited.Contains(paid));
        return (!needsInflow || Inflow(account) is not null) && (!needsOutflow || Outflow(account) is not null);
    }

    /// <summary>The account on the other side of a funding or settling transfer: an external one where the rail has one.</summary>
    public DemoAccount Counterparty(RailPlan rail, DemoAccount account, bool inflow)
    {
        var side = inflow ? rail.Debit! : rail.Credit!;
        var fitting = side.Accounts.Where(candidate => !candidate.IsInternal).ToImmutableArray();
        return fitting.IsEmpty ? side.Accounts.First(IsReservoir) : fitting[Math.Max(0, account.Index) % fitting.Length];
    }

    /// <summary>True for a two-leg rail that other declarations put no obligation on.</summary>
    public static bool IsFree(RailPlan rail) =>
        rail is { IsTwoLeg: true, CanFire: true, IsTemplateLeg: false, IsChild: false, Chain.IsBinding: false }
        && rail is { Rail.Aggregating: false, Bundlers.IsEmpty: true, NetCents: 0 };

    private (RailPlan? In, RailPlan? Out) Find(DemoAccount account)
    {
        if (!account.IsInternal)
        {
            return (null, null);
        }

        var key = (account.Role, account.ParentRole);
        if (!_known.TryGetValue(key, out var found))
        {
            var uncapped = _rails.Where(rail => rail.LimitOf(account) is null);
            found = (Best(_rails, account, inflow: true), Best(uncapped, account, inflow: false));
            _known.Add(key, found);
        }

        return found;
    }

    private RailPlan? Best(IEnumerable<RailPlan> rails, DemoAccount account, bool inflow) =>
        rails.Select(rail => (Rail: rail, Distance: Distance(rail, account, inflow)))
            .Where(candidate => candidate.Distance is not null)
            .OrderBy(candidate => candidate.Distance)
            .ThenBy(candidate => candidate.Rail.IsChained)
            .ThenBy(candidate => !candidate.Rail.TransferType.Contains("wire", StringComparison.OrdinalIgnoreCase))
            .ThenBy(candidate => candidate.Rail.Name, StringComparer.Ordinal)
            .Select(candidate => candidate.Rail)
            .FirstOrDefault();

    /// <summary>0 for a rail made for it, 1 for one that moves it within the bank, 2 for a rail that has nothing to do with the
    /// account, where none is declared; null for a rail that would be wrong.</summary>
    private int? Distance(RailPlan rail, DemoAccount account, bool inflow)
    {
        var (own, other) = inflow ? (rail.Credit!, rail.Debit!) : (rail.Debit!, rail.Credit!);
        var crosses = other.Accounts.Any(candidate => !candidate.IsInternal);
        var isOwn = Roles(own).Contains(account.Role);
        var isElsewhere = account.Role is { } role && (inflow ? _credited : _debited).Contains(role);
        return (isOwn, crosses) switch
        {
            (true, true) => 0,
            (true, false) when !inflow && other.Accounts.Any(IsReservoir) => 1,
            (false, true) when !isElsewhere && !Roles(other).Contains(account.Role) => 2,
            _ => null,
        };
    }

    /// <summary>True for an account of the bank's own that can take in any amount without anybody noticing.</summary>
    private bool IsReservoir(DemoAccount account) => account is { IsInternal: true, IsInstance: false, ExpectedCents: null }
        && !_book.Hierarchy.IsCircular(account) && _book.Ancestors(account).All(parent => parent.ExpectedCents is null);

    private static IEnumerable<string?> Roles(LegCandidates? side) => side?.Samples.Select(account => account.Role).Distinct() ?? [];
}
