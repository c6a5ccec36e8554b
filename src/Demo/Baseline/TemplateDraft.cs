using QsGen.Demo.Accounts;
using QsGen.Demo.Planning;

namespace QsGen.Demo.Baseline;

/// <summary>The legs of one template transfer while it is put together; nothing is posted until all of it fits.</summary>
/// <param name="template">The template.</param>
/// <param name="ledger">The balances that the legs must respect.</param>
/// <param name="counterAccount">Gives the account to use in place of the template's counter account; null for the account itself.</param>
internal sealed class TemplateDraft(TemplatePlan template, Ledger ledger, Func<DemoAccount, DemoAccount>? counterAccount = null)
{
    /// <summary>The last second of a day at which ordinary legs post.</summary>
    public const int LatestSecond = 85_740;

    private const int ClosingDelay = 45;

    /// <summary>The legs so far.</summary>
    public List<DraftLeg> Legs { get; } = [];

    /// <summary>The second of the latest leg.</summary>
    public int LastSecond => Legs.Max(leg => leg.Second);

    /// <summary>The money that the transfer moves.</summary>
    public long MovedCents => Legs.Where(leg => leg.Cents > 0).Sum(leg => leg.Cents);

    /// <summary>The first debited account.</summary>
    public DemoAccount? MainDebit => Legs.Find(leg => !leg.IsCredit).Account;

    /// <summary>The first credited account.</summary>
    public DemoAccount? MainCredit => Legs.Find(leg => leg.IsCredit).Account;

    /// <summary>Adds a leg.</summary>
    public void Add(RailPlan rail, DemoAccount account, long cents, bool isCredit, int second, int turn = 0) =>
        Legs.Add(new(rail, account, cents, isCredit, second, turn));

    /// <summary>What the account can still pay, the drafted legs included.</summary>
    public long Payable(RailPlan rail, DemoAccount account) => Math.Max(0, ledger.Payable(rail, account)
        + Legs.Where(leg => leg.Account == account && leg.Cents < 0).Sum(leg => leg.Cents));

    /// <summary>What a sweep can still take from the rail, the drafted legs included.</summary>
    public long Room(RailPlan rail, Sweep? sweep) => sweep is null
        ? Cents.Unlimited
        : Math.Max(0, sweep.Room - Legs.Where(leg => leg.Rail == rail && leg.Cents > 0).Sum(leg => leg.Cents));

    /// <summary>Brings the transfer to its net by raising one leg of the last balanced pair.</summary>
    /// <returns>False when there is no such pair or its account cannot pay.</returns>
    public bool CloseOnPair()
    {
        var missing = template.NetCents - Legs.Sum(leg => leg.Cents);
        var index = LastPairLeg(isCredit: missing >= 0);
        if (index < 0 || (missing < 0 && counterAccount is null && Payable(Legs[index].Rail, Legs[index].Account) < -missing))
        {
            return false;
        }

        // Raised, not added: a third leg of a pair would be one that no rail declares.
        Legs[index] = Legs[index] with { Cents = Legs[index].Cents + missing };
        return true;
    }

    /// <summary>The rail of the balanced pair that can be raised to close the transfer, one that no sweep takes where there is a
    /// choice; null without a pair.</summary>
    public RailPlan? ClosingPair(bool isCredit) => LastPairLeg(isCredit) is var index and >= 0 ? Legs[index].Rail : null;

    private int LastPairLeg(bool isCredit)
    {
        var index = Legs.FindLastIndex(leg =>
            leg.Rail.IsTwoLeg && leg.IsCredit == isCredit && template.Bundlers[leg.Rail.Name].IsEmpty);
        return index >= 0 ? index : Legs.FindLastIndex(leg => leg.Rail.IsTwoLeg && leg.IsCredit == isCredit);
    }

    /// <summary>The largest amount per single leg, up to the wanted one, that every account can bear; null when none reaches
    /// the net.</summary>
    public long? Fit(SingleLegs singles, LegAccount? closing, long wanted)
    {
        var each = singles.Debits.GroupBy(leg => leg.Account)
            .Select(group => group.Min(leg => Payable(leg.Rail, leg.Account)) / group.Count()).Append(wanted).Min();
        if (singles.Credits.Any(leg => ledger.Receivable(leg.Rail, leg.Account) == 0))
        {
            each = 0;
        }

        if (!singles.HaveBothDirections)
        {
            each = Math.Max(0, Math.Min(each, Bearable(singles, closing)));
        }

        var rest = singles.Debits.IsEmpty
            ? (singles.Credits.Length * each) - template.NetCents
            : (singles.Debits.Length * each) + template.NetCents;
        return rest < 0 && singles.Count > 0 ? null : each;
    }

    /// <summary>Adds the single legs: each debit the same amount; the credits share what balances them, less what is carried
    /// over.</summary>
    public void AddSingles(SingleLegs singles, long each, long carry, int second)
    {
        foreach (var (rail, account) in singles.Debits)
        {
            Add(rail, account, -each, isCredit: false, second);
        }

        var credits = singles.Credits;
        var left = singles.Debits.IsEmpty ? credits.Length * each : (singles.Debits.Length * each) + template.NetCents - carry;
        for (var index = 0; index < credits.Length; index++)
        {
            // Dividing what is left by who is left spreads the odd cents, so that the shares add up exactly.
            var share = left / (credits.Length - index);
            Add(credits[index].Rail, credits[index].Account, share, isCredit: true, second);
            left -= share;
        }
    }

    /// <summary>Adds the closing leg, or the counter leg of a template that declares no leg in the direction that is missing.</summary>
    public void Close(LegAccount? closing, long each, int second)
    {
        var later = Math.Min(Math.Max(second, Legs.Count == 0 ? 0 : LastSecond) + ClosingDelay, LatestSecond + ClosingDelay);
        if (closing is { } closer)
        {
            if (!template.Singles.Any() && template.NetCents == 0 && Legs.Count == 0)
            {
                AddOpposite(closer, each, second);
            }

            var missing = template.NetCents - Legs.Sum(leg => leg.Cents);
            if (missing != 0 || !template.CanCarry || each == 0)
            {
                // Nothing to close is nothing to post, where other transfers show that the leg exists.
                Add(closer.Rail, closer.Account, missing, missing >= 0, later);
            }
        }
        else if (template.NetCents - Legs.Sum(leg => leg.Cents) is var open and not 0 && !CloseOnPair())
        {
            Add(template.Singles.Last(), Standing(template.CounterAccount!), open, open > 0, later);
        }
    }

    // Legs in one direction only leave the other to one account: it pays for all credits, or takes in what all debits give.
    private long Bearable(SingleLegs singles, LegAccount? closing) => Opposite(singles, closing) switch
    {
        null => 0,
        { } payer when singles is { Debits.IsEmpty: true, Credits.IsEmpty: false } =>
            (Payable(payer.Rail, payer.Account) + template.NetCents) / singles.Credits.Length,
        { } payee => ledger.Receivable(payee.Rail, payee.Account),
    };

    private LegAccount? Opposite(SingleLegs singles, LegAccount? closing)
    {
        if (closing is not null)
        {
            return closing;
        }

        return LastPairLeg(isCredit: singles.Credits.IsEmpty) is var pair and >= 0
            ? new(Legs[pair].Rail, Legs[pair].Account)
            : template.CounterAccount is { } counter ? new(singles.Debits.Concat(singles.Credits).First().Rail, counter) : null;
    }

    /// <summary>A template that declares nothing but its closing leg moves money between two accounts of that rail.</summary>
    private void AddOpposite(LegAccount closing, long each, int second)
    {
        if (closing.Rail.Credit!.Accounts.FirstOrDefault(candidate => candidate != closing.Account) is { } other)
        {
            var cents = counterAccount is null ? Math.Min(each, Payable(closing.Rail, other)) : each;
            Add(closing.Rail, Standing(other), -cents, isCredit: false, second);
        }
    }

    private DemoAccount Standing(DemoAccount account) => counterAccount?.Invoke(account) ?? account;
}
