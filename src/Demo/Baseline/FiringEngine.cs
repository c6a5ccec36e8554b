using System.Collections.Immutable;
using QsGen.Demo.Planning;
using QsGen.Demo.Randomness;

namespace QsGen.Demo.Baseline;

/// <summary>Fires endpoints together with everything that must follow them.</summary>
internal sealed class FiringEngine
{
    private const int Morning = 9 * 3600;

    // Of the items that an account could not cover by itself.
    private const double ReturnShare = 0.15;
    private readonly DayContext _day;
    private readonly HashSet<Endpoint> _covered = [];
    private readonly List<(Endpoint Child, Firing Parent, Will Will)> _waiting = [];
    private readonly Sweeper _sweeper;
    private readonly RailFirer _rails;
    private readonly TemplateFirer _templates;

    /// <summary>The engine of a window.</summary>
    public FiringEngine(DayContext day)
    {
        _day = day;
        _sweeper = new(day);
        var picker = new AccountPicker(day.Ledger, day.Plan.Openings);
        (_rails, _templates) = (new(day, picker, _sweeper), new(day, picker, _sweeper));
    }

    /// <summary>Fires an endpoint and its children.</summary>
    public void Fire(Endpoint endpoint, Firing? parent, Will will)
    {
        var firing = endpoint switch
        {
            RailPlan rail => _rails.Fire(rail, parent, will),
            TemplatePlan template => _templates.Fire(template, parent, will),
            _ => throw new InvalidOperationException($"Unknown endpoint {endpoint.GetType().Name}."),
        };
        Follow(endpoint, firing);
    }

    /// <summary>What waits for the next business day, one by one: those that came before this one began.</summary>
    public IEnumerable<Action> Waiting()
    {
        var waiting = _waiting.ToList();
        _waiting.Clear();
        foreach (var (child, parent, will) in waiting)
        {
            yield return () =>
            {
                if (IsDue(child, parent, isPosted: false))
                {
                    Fire(child, parent, will);
                }
            };
        }
    }

    /// <summary>True once an endpoint has fired often enough that everything that can follow it has done so, at any depth.</summary>
    public bool IsCovered(Endpoint endpoint)
    {
        if (_covered.Contains(endpoint))
        {
            return true;
        }

        var isCovered = _day.State(endpoint).Total >= Math.Max(1, endpoint.Chain.Rounds) && endpoint.Chain.Children.All(IsCovered);
        if (isCovered)
        {
            _covered.Add(endpoint);
        }

        return isCovered;
    }

    /// <summary>Makes the day's sweeps of an aggregating rail; one without anything to sweep is left out once all that can
    /// follow has followed.</summary>
    public void Sweep(AggregatorPlan aggregator)
    {
        var bundle = _day.Bundle(aggregator);
        while (bundle.Next < aggregator.Instants.Length && aggregator.Instants[bundle.Next].Date == _day.Day)
        {
            var (sweep, parts) = bundle.Close();
            var isLast = sweep == aggregator.Instants.Length - 1;
            for (var part = 0; part < parts.Length; part++)
            {
                var fired = _day.State(aggregator.Rail).Total;
                var hasToFollow = !ReferenceEquals(aggregator.Rail.Chain, ChainPlan.None) && !IsCovered(aggregator.Rail);
                if (parts[part].Transfers > 0 || (part == 0 && (hasToFollow || (isLast && fired == 0))))
                {
                    Follow(aggregator.Rail, Sweep(bundle, sweep, part, parts[part].Cents));
                }
            }
        }
    }

    private Firing Sweep(BundleState bundle, int sweep, int part, long cents)
    {
        var (plan, rail, instant) = (bundle.Plan, bundle.Plan.Rail, bundle.Plan.Instants[sweep]);
        var (debit, credit) = (bundle.Accounts.Debit(sweep), bundle.Accounts.Credit(sweep));
        var total = _day.State(rail).Total;
        var number = _day.State(rail).CountFiring();
        var split = plan.Split is { } field ? new MetadataValues([field], [field.Examples[part]]) : null;
        var metadata = rail.Metadata.Values(new(_day.Day, number, total, debit, credit, instant, split));
        var head = new TransferHead { Id = plan.BundleId(sweep, part), Posting = instant };
        var taker = _sweeper.SweepOf(rail, total, instant, cents);
        taker?.Take(cents);
        var json = metadata.ToJson();
        if (debit is not null)
        {
            LegRows.Add(_day.Rows, head, new(rail, debit, -cents, false, "-d", json, taker?.BundleId, false));
            _day.Ledger.Post(rail, debit, -cents);
        }

        if (credit is not null)
        {
            LegRows.Add(_day.Rows, head, new(rail, credit, cents, true, "-c", json, taker?.BundleId, false));
            _day.Ledger.Post(rail, credit, cents);
        }

        var second = (instant.Hour * 3600) + (instant.Minute * 60) + instant.Second;
        return new(head.Id, cents, debit, credit, null, second, metadata);
    }

    private void Follow(Endpoint endpoint, Firing? firing)
    {
        if (firing is null || ReferenceEquals(endpoint.Chain, ChainPlan.None))
        {
            return;
        }

        foreach (var child in ChildrenOf(endpoint, firing))
        {
            // What follows nothing moves nothing, and yet shows that it can follow.
            var isToShow = !IsCovered(child) && (firing.Cents == 0 || _day.IsCovering);
            var will = isToShow || endpoint.Chain.IsNeeded(child) ? Will.Forced : Will.Wanted;
            if (Waits(child))
            {
                _waiting.Add((child, firing with { Second = Morning }, will));
            }
            else
            {
                Fire(child, firing, will);
            }
        }
    }

    // Other banks answer on the next business day, unless there is none.
    private bool Waits(Endpoint child) => !_day.IsCovering && !_day.HasNoBusinessDayAhead
        && ((child as RailPlan)?.Rhythm.IsNextDay == true || !_day.Plan.Calendar.IsBusinessDay(_day.Day));

    /// <summary>The first firings go round all sets, so that every declared child occurs; then chance decides.</summary>
    private ImmutableArray<Endpoint> ChildrenOf(Endpoint endpoint, Firing firing)
    {
        var (chain, turn) = (endpoint.Chain, _day.State(endpoint).Total - 1);
        if (turn < chain.Rounds)
        {
            return Due(turn < chain.Full.Length ? chain.Full[turn] : chain.Plain[turn - chain.Full.Length], firing);
        }

        if (!IsCovered(endpoint) && chain.Full.Concat(chain.Plain)
            .FirstOrDefault(set => set.Any(IsOpen) && set.All(child => IsDue(child, firing, isPosted: true))) is { IsDefault: false } open)
        {
            return open;
        }

        // Seeded by the transfer itself: what follows it does not depend on what else happens that day.
        var random = new RandomStream(SeedMixer.Derive(_day.Plan.Options.Seed, firing.Id));
        if (chain.Full.FirstOrDefault(set => set.Any(IsReturn) && set.All(child => IsDue(child, firing, isPosted: true)))
            is { IsDefault: false } returned && random.NextChance(ReturnShare))
        {
            return returned;
        }

        return !chain.Full.IsEmpty && random.NextChance(chain.Chance)
            ? Due(chain.Full[random.NextBelow(chain.Full.Length)], firing)
            : chain.Plain[random.NextBelow(chain.Plain.Length)];

        ImmutableArray<Endpoint> Due(ImmutableArray<Endpoint> set, Firing parent) =>
            set.All(child => IsDue(child, parent, isPosted: true)) ? set : chain.Plain[0];
    }

    // Neither seen nor on its way.
    private bool IsOpen(Endpoint child) => !IsCovered(child) && !_waiting.Exists(waiting => waiting.Child == child);

    private static bool IsReturn(Endpoint child) => child is RailPlan { Rhythm.IsInsufficient: true };

    // An item comes back for lack of funds where the account holds less than the item beside the item itself.
    private bool IsDue(Endpoint child, Firing parent, bool isPosted)
    {
        if (child is not RailPlan { Rhythm.IsInsufficient: true, Debit: { } side })
        {
            return true;
        }

        var account = parent.Accounts.FirstOrDefault(account => side.Members.Contains(account.Index));
        return account is not { IsInternal: true } || (_day.Ledger.Own(account) - parent.Cents < parent.Cents
            && (isPosted || _day.Ledger.Own(account) >= parent.Cents));
    }
}
