using System.Globalization;
using QsGen.Demo.Accounts;
using QsGen.Demo.Planning;

namespace QsGen.Demo.Baseline;

/// <summary>Fires a transfer template: one shared transfer whose posted legs add up to the declared net.</summary>
internal sealed class TemplateFirer(DayContext day, AccountPicker picker, Sweeper sweeper)
{
    private const long LeastCents = 100;
    private const int MostRepeats = 30;

    // Small parts that stay with the closing leg for a moment show that legs balance over the day and not one by one.
    private const double CarryShare = 0.1;
    private const int CarriedPart = 50;
    private const int UntilTakenBack = 600;
    private readonly HashSet<TemplatePlan> _hasCarried = [];

    /// <summary>Fires once.</summary>
    /// <param name="template">The template.</param>
    /// <param name="parent">The transfer it follows, if any.</param>
    /// <param name="will">How much depends on it.</param>
    /// <returns>The transfer; null when there was nothing to move.</returns>
    public Firing? Fire(TemplatePlan template, Firing? parent, Will will)
    {
        var state = day.State(template);
        var draft = new TemplateDraft(template, day.Ledger);
        AddPairs(template, draft, parent, state, will);
        if (!AddSingles(template, draft, parent, state, will) || draft.Legs.Count == 0)
        {
            return null;
        }

        return Finish(template, draft, parent, state);
    }

    private Firing Finish(TemplatePlan template, TemplateDraft draft, Firing? parent, EndpointState state)
    {
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
    private void AddPairs(TemplatePlan template, TemplateDraft draft, Firing? parent, EndpointState state, Will will)
    {
        var random = state.Random;
        foreach (var rail in template.Pairs)
        {
            var repeats = template.Repeats > 1 && parent is null ? Math.Clamp(random.NextCount(template.Repeats), 1, MostRepeats) : 1;
            for (var repeat = 0; repeat < repeats; repeat++)
            {
                var second = DayContext.SecondOf(rail.Rhythm, template.FloorSecond, parent, random);
                var wanted = parent?.Cents ?? random.NextAmount(rail.Rhythm.Mu, rail.Rhythm.Sigma);
                if (picker.Pair(rail, parent, state, wanted, repeat == 0 ? Will.Forced : will) is not ({ } debit, { } credit))
                {
                    continue;
                }

                wanted = day.Usual.Usual(debit, credit, wanted, random);
                var room = Math.Min(draft.Payable(rail, debit), day.Ledger.Receivable(rail, credit));
                var cents = Math.Min(Math.Min(wanted, room), draft.Room(rail, SweepOf(template, rail, state.Total, second)));
                if (cents >= LeastCents || will is Will.Forced || repeat == 0)
                {
                    draft.Add(rail, debit, -cents, isCredit: false, second, repeat);
                    draft.Add(rail, credit, cents, isCredit: true, second, repeat);
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

    private bool AddSingles(TemplatePlan template, TemplateDraft draft, Firing? parent, EndpointState state, Will will)
    {
        if (!template.Singles.Any() && template.Closing is null)
        {
            return draft.Legs.Count > 0 && draft.CloseOnPair();
        }

        var rhythm = (template.Singles.FirstOrDefault() ?? template.Closing!).Rhythm;
        var second = DayContext.SecondOf(rhythm, template.FloorSecond, parent, state.Random);
        var wanted = parent?.Cents ?? state.Random.NextAmount(rhythm.Mu, rhythm.Sigma);
        if (Singles(template, parent, state, wanted, will) is not { } singles)
        {
            return false;
        }

        LegAccount? closing = template.Closing is { } rail ? new(rail, ClosingAccount(rail, parent, state)) : null;
        var raised = closing is null && !singles.HaveBothDirections ? draft.ClosingPair(isCredit: singles.Credits.IsEmpty) : null;
        var room = template.Singles.Append(template.Closing).Append(raised).OfType<RailPlan>()
            .Min(leg => draft.Room(leg, SweepOf(template, leg, state.Total, second)) / Math.Max(1, singles.Count));
        wanted = singles.Debits.Concat(singles.Credits).Aggregate(wanted, (most, leg) => Math.Min(
            most, leg.Rail.Credit is null ? most : day.Ledger.Receivable(leg.Rail, leg.Account)));
        if (singles is { Debits: [{ } payer], Credits: [{ } payee] })
        {
            wanted = day.Usual.Usual(payer.Account, payee.Account, wanted, state.Random);
        }

        var asked = Math.Min(wanted, room);
        if (draft.Fit(singles, closing, parent is null && asked > rhythm.GrainCents ? asked - (asked % rhythm.GrainCents) : asked)
            is not { } each || (each < LeastCents && will is not Will.Forced))
        {
            return false;
        }

        var carry = 0L;
        if (Carries(template, singles, each, parent, state))
        {
            (each, carry) = (each / 2, each / CarriedPart);
            Leave(template, singles, closing!.Value, (each, carry), second, state);
            second = Math.Min(second + UntilTakenBack, TemplateDraft.LatestSecond);
        }

        draft.AddSingles(singles, each, -carry, second);
        draft.Close(closing, each, second);
        if (singles is { Debits: [{ } from], Credits: [{ } to] })
        {
            day.Usual.Add(from.Account, to.Account, each);
        }

        return true;
    }

    // Nobody pays and receives in one transfer where there is anyone else.
    private SingleLegs? Singles(TemplatePlan template, Firing? parent, EndpointState state, long wanted, Will will)
    {
        var payers = template.Singles.Where(leg => leg.Credit is null)
            .Select(leg => (Leg: leg, Account: picker.Payer(leg, parent, state, wanted, will))).ToList();
        var payer = payers.Count > 0 ? payers[0].Account : null;
        var payees = template.Singles.Where(leg => leg.Debit is null)
            .Select(leg => (Leg: leg, Account: picker.Payee(leg, parent, state, payer, will))).ToList();
        return payers.Concat(payees).All(leg => leg.Account is not null)
            && (will is Will.Forced || !payees.Exists(payee => payers.Exists(other => other.Account == payee.Account)))
            ? new(
                [.. payers.Select(leg => new LegAccount(leg.Leg, leg.Account!))],
                [.. payees.Select(leg => new LegAccount(leg.Leg, leg.Account!))])
            : null;
    }

    private DemoAccount ClosingAccount(RailPlan rail, Firing? parent, EndpointState state) =>
        parent?.Accounts.FirstOrDefault(account => rail.Credit!.Members.Contains(account.Index))
        ?? rail.Credit!.Accounts[state.Day % rail.Credit.Accounts.Length];

    private bool Carries(TemplatePlan template, SingleLegs singles, long each, Firing? parent, EndpointState state)
    {
        var canCarry = template.CanCarry && parent is null && each >= LeastCents
            && singles.Debits[0] is var payer && day.Ledger.Payable(payer.Rail, payer.Account) >= each;
        return canCarry && (_hasCarried.Add(template)
            || (singles.Credits[0].Account.Index % 2 == 0 && each >= LeastCents * CarriedPart && state.Random.NextChance(CarryShare)));
    }

    /// <summary>A transfer that leaves a small part with the closing account, which the next one takes back.</summary>
    private void Leave(
        TemplatePlan template, SingleLegs singles, LegAccount closing, (long Each, long Carry) cents, int second, EndpointState state)
    {
        var draft = new TemplateDraft(template, day.Ledger);
        draft.AddSingles(singles, cents.Each, cents.Carry, second);
        draft.Close(closing, cents.Each, second);
        Finish(template, draft, null, state);
        day.Usual.Add(singles.Debits[0].Account, singles.Credits[0].Account, cents.Each - cents.Carry);
    }

    private void Post(TemplatePlan template, TemplateDraft draft, in TransferHead head, in MetadataFacts facts, EndpointState state)
    {
        var (number, hasTurns) = (0, template.Repeats > 1);
        foreach (var group in draft.Legs.GroupBy(leg => leg.Rail))
        {
            var sweep = SweepOf(template, group.Key, facts.Total, draft.LastSecond);
            var later = sweep is not null && Sweeper.IsAssignedLater(state.Random);
            foreach (var turn in group.GroupBy(leg => leg.Turn))
            {
                // Each sale has a reference and a card of its own.
                var own = hasTurns ? facts with { Number = (facts.Number * 100) + turn.Key, Total = facts.Total + turn.Key } : facts;
                Sweep? taken = null;
                foreach (var leg in turn)
                {
                    var metadata = leg.Rail.Metadata.Values(leg.IsCredit
                        ? own with { Debit = draft.MainDebit, Credit = leg.Account }
                        : own with { Debit = leg.Account, Credit = draft.MainCredit });
                    taken ??= sweep?.For(metadata);
                    var suffix = string.Create(CultureInfo.InvariantCulture, $"-l{++number:D2}");
                    LegRows.Add(day.Rows, head with { Posting = day.At(leg.Second) }, new(
                        leg.Rail, leg.Account, leg.Cents, leg.IsCredit, suffix, metadata.ToJson(), taken?.BundleId, later));
                    day.Ledger.Post(leg.Rail, leg.Account, leg.Cents);
                }

                taken?.Take(Math.Max(
                    turn.Where(leg => leg.Cents > 0).Sum(leg => leg.Cents), -turn.Where(leg => leg.Cents < 0).Sum(leg => leg.Cents)));
            }
        }
    }
}
