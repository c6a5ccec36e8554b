using System.Globalization;
using QsGen.Demo.Accounts;
using QsGen.Demo.Planning;

namespace QsGen.Demo.Baseline;

/// <summary>Fires a transfer template: one shared transfer whose posted legs add up to the declared net.</summary>
internal sealed class TemplateFirer(DayContext day, AccountPicker picker, Sweeper sweeper)
{
    private const long LeastCents = 100;
    private const int MostRepeats = 30;
    private readonly Dictionary<TemplatePlan, long> _carried = [];

    /// <summary>Fires once.</summary>
    /// <param name="template">The template.</param>
    /// <param name="parent">The transfer it follows, if any.</param>
    /// <param name="forced">Post even when nothing can be moved.</param>
    /// <param name="hasNext">True when the template fires again today, so that a small difference can be carried over.</param>
    /// <returns>The transfer; null when there was nothing to move.</returns>
    public Firing? Fire(TemplatePlan template, Firing? parent, bool forced, bool hasNext)
    {
        var state = day.State(template);
        var draft = new TemplateDraft(template, day.Ledger);
        AddPairs(template, draft, parent, state, forced);
        if (!AddSingles(template, draft, parent, state, forced, hasNext) || draft.Legs.Count == 0)
        {
            return null;
        }

        var total = state.Total;
        var number = state.CountFiring();
        var completion = TemplateCompletion.Of(template, day.Day, day.Plan.Calendar);
        var holder = template.KeyHolders.IsEmpty ? null : template.KeyHolders[total % template.KeyHolders.Length];
        var key = template.Key.UniqueValues(new(day.Day, number, total, null, null, completion, null), holder?.Id);
        var id = state.IdStem + number.ToString("D4", CultureInfo.InvariantCulture);
        var head = new TransferHead
        {
            Id = id,
            Posting = day.At(draft.LastSecond),
            ParentId = parent?.Id,
            Template = template.Name,
            Completion = completion,
        };
        Post(template, draft, head, new(day.Day, number, total, null, null, completion, key), state);
        return new(id, draft.MovedCents, draft.MainDebit, draft.MainCredit, holder, draft.LastSecond, key);
    }

    /// <summary>Legs that carry both directions: as many as the rhythm says, each balanced in itself.</summary>
    private void AddPairs(TemplatePlan template, TemplateDraft draft, Firing? parent, EndpointState state, bool forced)
    {
        var random = state.Random;
        foreach (var rail in template.Pairs)
        {
            var repeats = template.Repeats > 1 && parent is null ? Math.Clamp(random.NextCount(template.Repeats), 1, MostRepeats) : 1;
            for (var repeat = 0; repeat < repeats; repeat++)
            {
                var second = DayContext.SecondOf(rail.Rhythm, template.FloorSecond, parent, random);
                var wanted = parent?.Cents ?? random.NextAmount(rail.Rhythm.Mu, rail.Rhythm.Sigma);
                var debit = picker.Payer(rail, parent, state, wanted);
                var credit = AccountPicker.Payee(rail, parent, state, debit);
                wanted = day.Usual.Usual(debit, credit, wanted, random);
                var room = Math.Min(draft.Payable(rail, debit), day.Ledger.Receivable(credit));
                var cents = Math.Min(Math.Min(wanted, room), draft.Room(rail, SweepOf(template, rail, state.Total, second)));
                if (cents >= LeastCents || forced || repeat == 0)
                {
                    draft.Add(rail, debit, -cents, isCredit: false, second);
                    draft.Add(rail, credit, cents, isCredit: true, second);
                    day.Usual.Add(debit, credit, cents);
                }
            }
        }
    }

    /// <summary>A sweep with a budget is asked for as of the day's end, since the transfer's last second is not known while it
    /// is drafted.</summary>
    private Sweep? SweepOf(TemplatePlan template, RailPlan rail, int turn, int second)
    {
        var bundlers = template.Bundlers[rail.Name];
        var isBudgeted = bundlers.Any(bundler => day.Bundle(bundler).IsBudgeted);
        return sweeper.SweepOf(bundlers, turn, day.At(isBudgeted ? TemplateDraft.LatestSecond : second));
    }

    private bool AddSingles(
        TemplatePlan template, TemplateDraft draft, Firing? parent, EndpointState state, bool forced, bool hasNext)
    {
        if (!template.Singles.Any() && template.Closing is null)
        {
            return draft.CloseOnPair();
        }

        var rhythm = (template.Singles.FirstOrDefault() ?? template.Closing!).Rhythm;
        var second = DayContext.SecondOf(rhythm, template.FloorSecond, parent, state.Random);
        var wanted = parent?.Cents ?? state.Random.NextAmount(rhythm.Mu, rhythm.Sigma);
        var singles = SingleLegs.Of(
            template, leg => picker.Payer(leg, parent, state, wanted), leg => AccountPicker.Payee(leg, parent, state, null));
        LegAccount? closing = template.Closing is { } rail ? new(rail, ClosingAccount(rail, parent, state)) : null;
        var raised = closing is null && !singles.HaveBothDirections ? draft.ClosingPair(isCredit: singles.Credits.IsEmpty) : null;
        var room = template.Singles.Append(template.Closing).Append(raised).OfType<RailPlan>()
            .Min(leg => draft.Room(leg, SweepOf(template, leg, state.Total, second)) / Math.Max(1, singles.Count));
        if (draft.Fit(singles, closing, Math.Min(wanted, room)) is not { } each || (each < LeastCents && !forced))
        {
            return false;
        }

        var carry = singles.HaveBothDirections && parent is null ? Carry(template, closing?.Account, each, hasNext) : 0;
        draft.AddSingles(singles, each, carry, second);
        draft.Close(closing, each, second);
        return true;
    }

    /// <summary>The closing account stays the same for firings of a day, so that a carried difference returns to where it was
    /// left.</summary>
    private DemoAccount ClosingAccount(RailPlan rail, Firing? parent, EndpointState state) =>
        parent?.Accounts.FirstOrDefault(account => rail.Credit!.Members.Contains(account.Index))
        ?? rail.Credit!.Accounts[state.Day % rail.Credit.Accounts.Length];

    /// <summary>A small part that one transfer leaves with the closing leg and the day's next one takes back.</summary>
    private long Carry(TemplatePlan template, DemoAccount? closing, long each, bool hasNext)
    {
        if (closing is null || day.Ledger.Receivable(closing) < Cents.Unlimited)
        {
            return 0;
        }

        if (_carried.Remove(template, out var open) && open != 0)
        {
            return day.Ledger.Own(closing) >= open ? -open : 0;
        }

        // Two per cent: enough to show that legs balance over the day and not one by one, too little to disturb the account.
        _carried[template] = hasNext ? each / 50 : 0;
        return _carried[template];
    }

    private void Post(TemplatePlan template, TemplateDraft draft, in TransferHead head, in MetadataFacts facts, EndpointState state)
    {
        var number = 0;
        foreach (var group in draft.Legs.GroupBy(leg => leg.Rail))
        {
            var sweep = SweepOf(template, group.Key, facts.Total, draft.LastSecond);
            var later = sweep is not null && Sweeper.IsAssignedLater(state.Random);
            sweep?.Take(Math.Max(
                group.Where(leg => leg.Cents > 0).Sum(leg => leg.Cents), -group.Where(leg => leg.Cents < 0).Sum(leg => leg.Cents)));
            foreach (var leg in group)
            {
                var metadataFacts = leg.IsCredit
                    ? facts with { Debit = draft.MainDebit, Credit = leg.Account }
                    : facts with { Debit = leg.Account, Credit = draft.MainCredit };
                var suffix = string.Create(CultureInfo.InvariantCulture, $"-l{++number:D2}");
                LegRows.Add(day.Rows, head with { Posting = day.At(leg.Second) }, new(
                    leg.Rail, leg.Account, leg.Cents, leg.IsCredit, suffix, leg.Rail.Metadata.Values(metadataFacts)
                        .ToJson(), sweep?.BundleId, later));
                day.Ledger.Post(leg.Rail, leg.Account, leg.Cents);
            }
        }
    }
}
