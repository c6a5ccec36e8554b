using System.Collections.Immutable;
using QsGen.Demo.Calendar;
using QsGen.Institution;

namespace QsGen.Demo.Planning;

/// <summary>Decides which aggregating rail takes which postings, when it sweeps, and in which order sweeps of a day are made.</summary>
internal sealed class BundlePlanner(
    ImmutableArray<RailPlan> rails, ImmutableArray<TemplatePlan> templates, BankCalendar calendar)
{
    /// <summary>The aggregating rails in sweeping order; fills in the bundlers of rails and templates.</summary>
    public ImmutableArray<AggregatorPlan> Plan()
    {
        var order = InSweepingOrder([.. rails.Where(rail => rail.Rail.Aggregating && rail.CanFire)]);
        ImmutableArray<AggregatorPlan> plans = [.. order.Select(PlanOne)];
        foreach (var rail in rails)
        {
            rail.Bundlers = BundlersOf(plans, rail, null);
        }

        foreach (var template in templates)
        {
            template.Bundlers = template.Legs.ToDictionary(
                leg => leg.Name, leg => BundlersOf(plans, leg, template.Name));
        }

        return plans;
    }

    /// <summary>A rail with an age limit is taken by whoever takes it elsewhere, where no selector names it: it must not wait
    /// forever.</summary>
    private static ImmutableArray<AggregatorPlan> BundlersOf(ImmutableArray<AggregatorPlan> plans, RailPlan rail, string? template)
    {
        ImmutableArray<AggregatorPlan> own = [.. plans.Where(plan => Takes(plan.Rail, rail, template))];
        return own.IsEmpty && rail.Rail.MaxUnbundledAge is not null
            ? [.. plans.Where(plan => plan.Rail.Rail.BundlesActivity.Any(selector => selector.Leg?.Value == rail.Name))]
            : own;
    }

    private static bool Takes(RailPlan aggregator, RailPlan rail, string? template) => aggregator.Rail.BundlesActivity.Any(selector =>
        selector.IsDotted
            ? template is not null && selector.Template?.Value == template && selector.Leg?.Value == rail.Name
            : selector.Text == rail.Name || selector.Text == rail.TransferType);

    private AggregatorPlan PlanOne(RailPlan rail, int order)
    {
        var instants = SweepSchedule.Instants(rail.Rail.Cadence ?? new(CadenceKind.DailyEnd), calendar, rail.FloorSecond, order);
        var perDay = instants.GroupBy(instant => instant.Date).Select(day => day.Count()).DefaultIfEmpty(1).Max();
        var caps = (rail.Debit?.Accounts ?? []).Select(account => rail.LimitOf(account)?.CapCents)
            .Concat((rail.Credit?.Accounts ?? []).Select(account => rail.InboundLimitOf(account)?.CapCents)).OfType<long>().ToList();
        return new()
        {
            Rail = rail,
            Split = SplitOf(rail),
            Instants = instants,
            BudgetCents = caps.Count == 0 ? Cents.Unlimited : Math.Max(0, caps.Min() / perDay),
        };
    }

    // A settlement says one card brand where each sale has one of the same brands: then there is a settlement for each.
    private MetadataField? SplitOf(RailPlan aggregator)
    {
        var taken = rails.Where(rail => Takes(aggregator, rail, null) || templates.Any(template =>
            template.Legs.Contains(rail) && Takes(aggregator, rail, template.Name))).ToList();
        return taken.Count == 0 || !ReferenceEquals(aggregator.Chain, ChainPlan.None) ? null
            : aggregator.Metadata.Fields.FirstOrDefault(field => field is { Source: MetadataSource.Example, Examples.Length: > 1 }
                && taken.TrueForAll(rail => rail.Metadata.Find(field.Key) is { Source: MetadataSource.Example } other
                    && other.Examples.All(field.Examples.Contains)));
    }

    /// <summary>A sweep whose own rows, or rows that follow from it, are taken by another sweep is made before that one.</summary>
    private static List<RailPlan> InSweepingOrder(List<RailPlan> open)
    {
        var order = new List<RailPlan>();
        while (open.Count > 0)
        {
            // Where sweeps feed each other in a circle no order is right; then the first by name goes ahead.
            var next = open.Find(candidate => !open.Exists(other => other != candidate && Feeds(other, candidate))) ?? open[0];
            open.Remove(next);
            order.Add(next);
        }

        return order;
    }

    private static bool Feeds(RailPlan source, RailPlan target) =>
        Takes(target, source, null) || Descendants(source, []).Any(endpoint => endpoint switch
        {
            RailPlan rail => Takes(target, rail, null),
            TemplatePlan template => template.Legs.Any(leg => Takes(target, leg, template.Name)),
            _ => false,
        });

    private static IEnumerable<Endpoint> Descendants(Endpoint endpoint, HashSet<Endpoint> seen) =>
        endpoint.Chain.Children.Where(seen.Add).SelectMany(child => Descendants(child, seen).Prepend(child));
}
