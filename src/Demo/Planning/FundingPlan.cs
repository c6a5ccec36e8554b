using System.Collections.Immutable;
using QsGen.Demo.Accounts;
using QsGen.Institution;

namespace QsGen.Demo.Planning;

/// <summary>How the bank keeps an account at its balance: the rail and the other account of a funding or a settling transfer.</summary>
/// <remarks>
/// Money comes and goes on declared rails and roles alone: two-leg rails that nothing else depends on, as no chain requires or is
/// required by them, no template shares them, no sweep takes them. An account whose balance is set and that no such rail can bring back
/// must not move at all. Rails that reach nothing but accounts of a set balance fire for no other purpose: they steer.
/// </remarks>
internal sealed class FundingPlan
{
    private readonly ImmutableArray<RailPlan> _all;
    private readonly ImmutableArray<RailPlan> _free;
    private readonly HashSet<RailPlan> _closed;
    private readonly HashSet<RailPlan> _settling;
    private readonly HashSet<RailPlan> _funding;
    private readonly AccountBook _book;
    private readonly HashSet<string> _debited;
    private readonly HashSet<string> _credited;
    private readonly HashSet<int> _frozen;
    private readonly Dictionary<(string? Role, string? Parent), (RailPlan? In, RailPlan? Out)> _known = [];

    /// <summary>Looks the free rails up.</summary>
    public FundingPlan(ImmutableArray<RailPlan> rails, AccountBook book)
    {
        (_all, _free, _book) = ([.. rails.Where(rail => rail.CanFire)], [.. rails.Where(IsFree)], book);
        _settling = [.. _free.Where(rail => !rail.IsChained && AreSet(rail.Debit!))];
        _closed = [.. _settling.Where(IsClosed)];
        _funding = [.. _free.Where(rail => !rail.IsChained && AreSet(rail.Credit!) && IsSpent(rail))];
        _debited = [.. rails.Where(rail => !_settling.Contains(rail)).SelectMany(rail => Roles(rail.Debit)).OfType<string>()];
        _credited = [.. rails.Where(rail => !_funding.Contains(rail) && !_closed.Contains(rail)).SelectMany(rail => Roles(rail.Credit))
            .OfType<string>()];
        _frozen = [.. book.All.Where(account => account.IsInternal && book.Ancestors(account).Prepend(account)
            .Any(holder => holder.ExpectedCents is not null && !IsSteerable(holder))).Select(account => account.Index)];
    }

    /// <summary>The rail that brings money into the account; null when there is none.</summary>
    public RailPlan? Inflow(DemoAccount account) => Find(account).In;

    /// <summary>The rail that takes money out of the account without touching a limit; null when there is none.</summary>
    public RailPlan? Outflow(DemoAccount account) => Find(account).Out;

    /// <summary>True for a rail that only brings accounts to their set balance, and so fires when that takes it.</summary>
    public bool IsSteering(RailPlan rail) => _settling.Contains(rail) || _funding.Contains(rail);

    /// <summary>True for a rail that takes whatever accounts of a set balance have too much to an account of the bank.</summary>
    public bool IsSettling(RailPlan rail) => _settling.Contains(rail) && !_closed.Contains(rail);

    /// <summary>True for a rail that brings accounts of a set balance what settling then takes on: it fires every business day.</summary>
    public bool IsFeeding(RailPlan rail) => rail is { IsTwoLeg: true, CanFire: true } && !IsSteering(rail) && AreSet(rail.Credit!)
        && _settling.Any(settling => SharesRole(settling.Debit, rail.Credit));

    /// <summary>True for a rail that takes all that one of the bank's own accounts gathers: nothing else leaves it.</summary>
    public bool IsForwarding(RailPlan rail) =>
        rail is { IsTwoLeg: true, CanFire: true, IsTemplateLeg: false, IsChild: true, Rail.Aggregating: false, NetCents: 0 }
        && rail.Debit!.Accounts.All(account => account is { IsInternal: true, IsInstance: false, ExpectedCents: null })
        && !_all.Any(other => other != rail && SharesRole(other.Debit, rail.Debit))
        && _all.Any(other => other != rail && other.IsTwoLeg && SharesRole(other.Credit, rail.Debit));

    /// <summary>True for an account that must not move, because its balance or one that includes it is set and no declared rail can
    /// settle it.</summary>
    public bool IsFrozen(DemoAccount account) => _frozen.Contains(account.Index);

    /// <summary>True for an account that only gathers what a sweep takes on at the end of each day, to the cent.</summary>
    public bool IsSweptOut(DemoAccount account)
    {
        if (account is not { IsInternal: true, IsInstance: false, ExpectedCents: 0, OffsetHours: 0, Role: { } role }
            || _book.WithRole(role).Length != 1 || _book.Hierarchy.IsParent(account))
        {
            return false;
        }

        var filling = _all.Where(rail => Roles(rail.Credit).Contains(role)).ToList();
        var emptying = _all.Where(rail => Roles(rail.Debit).Contains(role)).ToList();
        return filling.Count > 0 && filling.TrueForAll(rail =>
                rail is { IsTwoLeg: true, NetCents: 0, IsChild: false, IsTemplateLeg: false, Rail.Aggregating: false, FloorSecond: < 3600 }
                && !rail.Bundlers.IsEmpty && rail.Bundlers.All(sweep => emptying.Contains(sweep.Rail)))
            && emptying.TrueForAll(rail =>
                rail is { IsTwoLeg: true, NetCents: 0, Rail: { Aggregating: true, Cadence.Kind: CadenceKind.DailyEnd } }
                && rail.Debit!.Members.Count == 1
                && _all.Where(other => other.Bundlers.Any(sweep => sweep.Rail == rail)).All(filling.Contains)
                && rail.Rail.BundlesActivity.All(selector => filling.Exists(other => selector.Text == other.Name
                    || selector.Text == other.TransferType)));
    }

    /// <summary>True when the account can be brought back to its set balance from wherever rails take it.</summary>
    public bool IsSteerable(DemoAccount account)
    {
        if (IsSweptOut(account))
        {
            return true;
        }

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
        return fitting.IsEmpty
            ? side.Accounts.FirstOrDefault(IsReservoir) ?? side.Accounts[0]
            : fitting[Math.Max(0, account.Index) % fitting.Length];
    }

    /// <summary>The account of the bank that an account is filled from; null where the money comes from outside or from nowhere.</summary>
    public DemoAccount? ReservoirOf(DemoAccount account) => Inflow(account) is { } rail && !_closed.Contains(rail)
        && Counterparty(rail, account, inflow: true) is { IsInternal: true } reservoir
        ? reservoir
        : null;

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
            var uncapped = _free.Where(rail => rail.LimitOf(account) is null);
            var unbounded = _free.Where(rail => rail.InboundLimitOf(account) is null);
            found = (Best(unbounded, account, inflow: true), Best(uncapped, account, inflow: false));
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

    /// <summary>0 for a rail to or from the outside, 1 for one within the bank, 2 for one between two accounts of which one lacks what
    /// the other has too much; null for a rail that does not serve.</summary>
    private int? Distance(RailPlan rail, DemoAccount account, bool inflow)
    {
        var (own, other) = inflow ? (rail.Credit!, rail.Debit!) : (rail.Debit!, rail.Credit!);
        return Roles(own).Contains(account.Role) switch
        {
            false => null,
            true when other.Accounts.Any(candidate => !candidate.IsInternal) => 0,
            true when other.Accounts.Any(candidate => IsReservoir(candidate) && candidate.Role != account.Role) => 1,
            true when _closed.Contains(rail) => 2,
            _ => null,
        };
    }

    /// <summary>True for an account of the bank's own that can give or take without anybody noticing.</summary>
    private bool IsReservoir(DemoAccount account) => account is { IsInternal: true, IsInstance: false, ExpectedCents: null }
        && !_book.Hierarchy.IsCircular(account) && _book.Ancestors(account).All(parent => parent.ExpectedCents is null);

    // Money goes round between accounts of the two sides and nowhere else, so what one gains the other has lost.
    private bool IsClosed(RailPlan rail)
    {
        var pair = Roles(rail.Debit).Concat(Roles(rail.Credit)).ToHashSet();
        return AreSet(rail.Credit!) && pair.Count == 2
            && pair.All(role => role is not null && _book.WithRole(role).Length == 1)
            && _all.Where(other => Roles(other.Debit).Concat(Roles(other.Credit)).Any(pair.Contains))
                .All(other => other is { IsTwoLeg: true, NetCents: 0 }
                    && Roles(other.Debit).Concat(Roles(other.Credit)).All(pair.Contains));
    }

    // What such an account pays leaves it otherwise than on a rail that could settle it, so that it only ever lacks money.
    private bool IsSpent(RailPlan rail) => !_free.Any(other => other != rail && SharesRole(other.Debit, rail.Credit))
        && _all.Any(other => SharesRole(other.Debit, rail.Credit))
        && !_all.Any(other => other != rail && SharesRole(other.Credit, rail.Credit));

    private bool AreSet(LegCandidates side) =>
        side.Members.All(index => _book.All[index] is { IsInternal: true, ExpectedCents: not null });

    private static bool SharesRole(LegCandidates? one, LegCandidates? other) => Roles(one).Intersect(Roles(other)).Any();

    private static IEnumerable<string?> Roles(LegCandidates? side) => side?.Samples.Select(account => account.Role).Distinct() ?? [];
}
