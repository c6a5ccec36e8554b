using System.Collections.Immutable;
using System.Globalization;
using NodaTime;
using QsGen.Demo.Accounts;
using QsGen.Demo.Baseline;
using QsGen.Demo.Planning;

namespace QsGen.Demo.Scenarios;

/// <summary>Fires rails and templates on accounts of a scenario, complete with what must follow, except for what the scenario
/// leaves out.</summary>
internal sealed class StageFirer(Stage stage)
{
    private const long DefaultCents = 12_500;

    // Above what a template of the baseline reaches in a day at usual scales, so that no two transfers share a key.
    private const int FirstKey = 9_000;
    private const int DeepestChain = 12;
    private const int LastHour = 20;
    private const int BundleHour = 22;
    private readonly Dictionary<DemoAccount, DemoAccount> _own = [];
    private int _keys;
    private int _depth;

    /// <summary>Whether postings of rails with an unbundled-age limit get their bundle; those of children that follow do always.</summary>
    public bool Bundles { get; init; } = true;

    /// <summary>Cents taken off the last credit leg of a template.</summary>
    public long ShortCents { get; init; }

    /// <summary>The parent that the credit leg of a two-leg rail names; null for the one that its debit leg names.</summary>
    public string? CreditParentId { get; init; }

    /// <summary>Says when a template's transfer should have been complete; null for the declared rule.</summary>
    public Func<TemplatePlan, LocalDate, LocalDateTime>? Completion { get; init; }

    /// <summary>Fires an endpoint and what must follow it.</summary>
    /// <param name="endpoint">The rail or template.</param>
    /// <param name="day">The day.</param>
    /// <param name="hour">The hour; children follow an hour later.</param>
    /// <param name="parentId">The parent transfer, if any.</param>
    /// <param name="children">The children of this firing; null for the required ones.</param>
    /// <returns>The transfer's id.</returns>
    /// <exception cref="ScenarioImpossibleException">It has no account to post to, or must follow a parent and has none.</exception>
    public string Fire(Endpoint endpoint, LocalDate day, int hour, string? parentId, IEnumerable<Endpoint>? children = null)
    {
        if (++_depth > DeepestChain)
        {
            throw new ScenarioImpossibleException($"the chain of required children of '{endpoint.Name}' does not end; break the circle");
        }

        if (parentId is null && stage.Plan.Institution.Chains.Any(entry => entry.Required && entry.Child.Value == endpoint.Name))
        {
            throw new ScenarioImpossibleException($"'{endpoint.Name}' is a required child and must not fire on its own; declare another");
        }

        var id = endpoint switch
        {
            RailPlan rail => Fire(rail, day, hour, parentId),
            TemplatePlan template => Fire(template, day, hour, parentId),
            _ => throw new InvalidOperationException($"Unknown endpoint {endpoint.GetType().Name}."),
        };
        foreach (var child in children ?? RequiredChildren(endpoint.Name, null))
        {
            Fire(child, day, Math.Min(LastHour, hour + 1), id);
        }

        _depth--;
        return id;
    }

    /// <summary>What every firing under a name must lead to: each required child, and one member of each group that has a
    /// required one.</summary>
    /// <param name="parent">The name.</param>
    /// <param name="without">A child or group to leave out.</param>
    /// <exception cref="ScenarioImpossibleException">A required child cannot fire.</exception>
    public IReadOnlyList<Endpoint> RequiredChildren(string parent, string? without)
    {
        var entries = stage.Plan.Institution.Chains.Where(entry => entry.Parent.Value == parent && entry.Child.Value != without).ToList();
        var names = entries.Where(entry => entry.Required && entry.XorGroup is null).Select(entry => entry.Child.Value).ToHashSet();
        foreach (var group in entries.Where(entry => entry.XorGroup is { } group && group.Value != without)
            .GroupBy(entry => entry.XorGroup).Where(group => group.Any(entry => entry.Required)))
        {
            if (!group.Any(entry => names.Contains(entry.Child.Value)))
            {
                names.Add(group.First().Child.Value);
            }
        }

        return [.. names.Select(Child)];
    }

    /// <summary>The endpoint under a child's name.</summary>
    /// <exception cref="ScenarioImpossibleException">It has no account to post to.</exception>
    public Endpoint Child(string name) => stage.Plan.Chains.ChildOf(name)
        ?? throw new ScenarioImpossibleException($"'{name}' has no account to post to");

    private string Fire(RailPlan rail, LocalDate day, int hour, string? parentId)
    {
        var debit = rail.Debit is null || rail.IsVariable ? null : Own(rail, rail.Debit);
        var credit = rail.Credit is null ? null : Own(rail, rail.Credit);
        var cents = Amount(debit is null ? [] : [new(rail, debit)]);
        var at = StageDays.At(day, (rail.FloorSecond - 60) / 3600, hour);
        var bundle = Bundle(rail, rail.Bundlers.FirstOrDefault(), cents, day);
        var head = stage.Postings.Head(at, new() { ParentId = parentId });
        var metadata = stage.Postings.Metadata(rail, debit, credit, at);
        if (debit is not null)
        {
            stage.Postings.Add(head, new(rail, debit, -cents, false, "-d", metadata, bundle, false));
        }

        if (credit is not null)
        {
            stage.Postings.Add(
                head with { ParentId = CreditParentId ?? parentId },
                new(rail, credit, cents + rail.NetCents, true, "-c", metadata, bundle, false));
        }

        return head.Id;
    }

    private string Fire(TemplatePlan template, LocalDate day, int hour, string? parentId)
    {
        var at = StageDays.At(day, (template.FloorSecond - 60) / 3600, hour);
        var draft = Draft(template, (at.Hour * 3600) + (at.Minute * 60));
        var completion = (Completion ?? Declared)(template, day);
        var head = stage.Postings.Head(at, new() { ParentId = parentId }) with { Template = template.Name, Completion = completion };
        var key = template.Key.UniqueValues(new(day, FirstKey + ++_keys, 0, null, null, completion, null), null);
        var number = 0;
        foreach (var group in draft.Legs.GroupBy(leg => leg.Rail))
        {
            var moved = Math.Max(group.Sum(leg => Math.Max(0, leg.Cents)), group.Sum(leg => Math.Max(0, -leg.Cents)));
            var bundle = Bundle(group.Key, template.Bundlers[group.Key.Name].FirstOrDefault(), moved, day);
            foreach (var leg in group)
            {
                var (debit, credit) = leg.IsCredit ? (null, leg.Account) : (leg.Account, (DemoAccount?)null);
                var metadata = stage.Postings.Metadata(leg.Rail, debit, credit, at, key);
                var suffix = string.Create(CultureInfo.InvariantCulture, $"-l{++number:D2}");
                stage.Postings.Add(head with { Posting = Timestamps.At(day, leg.Second) }, new(
                    leg.Rail, leg.Account, leg.Cents, leg.IsCredit, suffix, metadata, bundle, false));
            }
        }

        return head.Id;
    }

    private TemplateDraft Draft(TemplatePlan template, int second)
    {
        var draft = new TemplateDraft(template, new Ledger(stage.Plan), account => Own(account));
        var singles = SingleLegs.Of(template, leg => Own(leg, leg.Debit!), leg => Own(leg, leg.Credit!));
        var cents = Math.Max(Amount(singles.Debits), Math.Abs(template.NetCents));
        foreach (var pair in template.Pairs)
        {
            draft.Add(pair, Own(pair, pair.Debit!), -cents, false, second);
            draft.Add(pair, Own(pair, pair.Credit!), cents, true, second);
        }

        if (singles.Count == 0 && template.Closing is null)
        {
            draft.CloseOnPair();
        }
        else
        {
            draft.AddSingles(singles, cents, 0, second);
            draft.Close(template.Closing is { } rail ? new LegAccount(rail, Own(rail, rail.Credit!)) : null, cents, second);
        }

        Shorten(draft);
        return draft;
    }

    private void Shorten(TemplateDraft draft)
    {
        var index = draft.Legs.FindLastIndex(leg => leg.IsCredit && leg.Cents > ShortCents);
        if (ShortCents > 0 && index < 0)
        {
            throw new ScenarioImpossibleException("the template has no credit leg that could fall short");
        }

        if (ShortCents > 0)
        {
            draft.Legs[index] = draft.Legs[index] with { Cents = draft.Legs[index].Cents - ShortCents };
        }
    }

    private LocalDateTime Declared(TemplatePlan template, LocalDate day) => TemplateCompletion.Of(template, day, stage.Plan.Calendar);

    /// <summary>A sweep of the scenario's own that takes a posting which must not stay unbundled.</summary>
    private string? Bundle(RailPlan rail, AggregatorPlan? aggregator, long cents, LocalDate day)
    {
        if ((!Bundles && _depth == 1) || aggregator is null || rail.Rail.MaxUnbundledAge is null)
        {
            return null;
        }

        var sweep = aggregator.Rail;
        var head = stage.Postings.Head(StageDays.At(day, (sweep.FloorSecond - 60) / 3600, BundleHour));
        var debit = sweep.Debit is null || sweep.IsVariable ? null : Own(sweep, sweep.Debit);
        var credit = sweep.Credit is null ? null : Own(sweep, sweep.Credit);
        var metadata = stage.Postings.Metadata(sweep, debit, credit, head.Posting);
        if (debit is not null)
        {
            stage.Postings.Add(head, new(sweep, debit, -cents, false, "-d", metadata, null, false));
        }

        if (credit is not null)
        {
            stage.Postings.Add(head, new(sweep, credit, cents, true, "-c", metadata, null, false));
        }

        foreach (var child in RequiredChildren(sweep.Name, null))
        {
            Fire(child, day, LastHour, head.Id);
        }

        return head.Id;
    }

    /// <summary>The scenario's own account in place of one that a rail posts to: an outside one first, then one without an
    /// expectation.</summary>
    private DemoAccount Own(RailPlan rail, LegCandidates side)
    {
        var hierarchy = stage.Plan.Book.Hierarchy;
        var kind = side.Samples.OrderBy(account => account.IsInternal).ThenBy(account => !stage.Routes.IsUsable(account))
            .FirstOrDefault(account => !account.IsInternal || (hierarchy.IsLeaf(account)
                && stage.Plan.Book.Ancestors(account).All(parent => parent.ExpectedCents is null)));
        return kind is null
            ? throw new ScenarioImpossibleException($"'{rail.Name}' posts to control accounts only, which cannot be doubled")
            : Own(kind);
    }

    private DemoAccount Own(DemoAccount kind)
    {
        if (!_own.TryGetValue(kind, out var account))
        {
            // What only a sweep empties keeps what no sweep takes; the scenario's own account of that kind promises nothing.
            _own.Add(kind, account = stage.Accounts.Like(stage.Plan.Funding.IsSweptOut(kind) ? kind with { ExpectedCents = null } : kind));
        }

        return account;
    }

    private static long Amount(ImmutableArray<LegAccount> debits) => debits
        .Select(leg => (leg.Rail.LimitOf(leg.Account)?.CapCents ?? Cents.Unlimited) / Math.Max(1, debits.Length))
        .Append(DefaultCents).Min();
}
