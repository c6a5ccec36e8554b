using System.Collections.Immutable;
using QsGen.Demo.Planning;
using QsGen.Demo.Randomness;

namespace QsGen.Demo.Baseline;

/// <summary>Fires endpoints together with everything that must follow them.</summary>
internal sealed class FiringEngine
{
    private readonly DayContext _day;
    private readonly HashSet<Endpoint> _covered = [];
    private readonly Sweeper _sweeper;
    private readonly RailFirer _rails;
    private readonly TemplateFirer _templates;

    /// <summary>The engine of a window.</summary>
    public FiringEngine(DayContext day)
    {
        _day = day;
        _sweeper = new(day);
        var picker = new AccountPicker(day.Ledger);
        (_rails, _templates) = (new(day, picker, _sweeper), new(day, picker, _sweeper));
    }

    /// <summary>Fires an endpoint and its children.</summary>
    public void Fire(Endpoint endpoint, Firing? parent, bool forced, bool hasNext)
    {
        var firing = endpoint switch
        {
            RailPlan rail => _rails.Fire(rail, parent, forced),
            TemplatePlan template => _templates.Fire(template, parent, forced, hasNext),
            _ => throw new InvalidOperationException($"Unknown endpoint {endpoint.GetType().Name}."),
        };
        Follow(endpoint, firing);
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
            var (sweep, cents, transfers) = bundle.Close();
            var isLast = sweep == aggregator.Instants.Length - 1;
            var fired = _day.State(aggregator.Rail).Total;
            var hasToFollow = !ReferenceEquals(aggregator.Rail.Chain, ChainPlan.None) && !IsCovered(aggregator.Rail);
            if (transfers > 0 || hasToFollow || (isLast && fired == 0))
            {
                Follow(aggregator.Rail, Sweep(bundle, sweep, cents));
            }
        }
    }

    private Firing Sweep(BundleState bundle, int sweep, long cents)
    {
        var (plan, rail, instant) = (bundle.Plan, bundle.Plan.Rail, bundle.Plan.Instants[sweep]);
        var (debit, credit) = (bundle.Accounts.Debit(sweep), bundle.Accounts.Credit(sweep));
        var total = _day.State(rail).Total;
        var number = _day.State(rail).CountFiring();
        var metadata = rail.Metadata.Values(new(_day.Day, number, total, debit, credit, instant, null));
        var head = new TransferHead { Id = plan.BundleId(sweep), Posting = instant };
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
            Fire(child, firing, forced: true, hasNext: false);
        }
    }

    /// <summary>The first firings go round all sets, so that every declared child occurs; then chance decides.</summary>
    private ImmutableArray<Endpoint> ChildrenOf(Endpoint endpoint, Firing firing)
    {
        var (chain, turn) = (endpoint.Chain, _day.State(endpoint).Total - 1);
        if (turn < chain.Rounds)
        {
            return turn < chain.Full.Length ? chain.Full[turn] : chain.Plain[turn - chain.Full.Length];
        }

        if (!IsCovered(endpoint) && chain.Full.Concat(chain.Plain).FirstOrDefault(set => !set.All(IsCovered)) is { IsDefault: false } open)
        {
            return open;
        }

        // Seeded by the transfer itself: what follows it does not depend on what else happens that day.
        var random = new RandomStream(SeedMixer.Derive(_day.Plan.Options.Seed, firing.Id));
        return !chain.Full.IsEmpty && random.NextChance(chain.Chance)
            ? chain.Full[random.NextBelow(chain.Full.Length)]
            : chain.Plain[random.NextBelow(chain.Plain.Length)];
    }
}
