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
    public void Add(RailPlan rail, DemoAccount account, long cents, bool isCredit, int second) =>
        Legs.Add(new(rail, account, cents, isCredit, second));

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
    public long? Fit(
        List<(RailPlan Rail, DemoAccount Account)> debits,
        List<(RailPlan Rail, DemoAccount Account)> credits,
        (RailPlan? Rail, DemoAccount? Account) closing,
        long wanted)
    {
        var (net, counter) = (template.NetCents, template.CounterAccount);
        var each = debits.GroupBy(leg => leg.Account)
            .Select(group => group.Min(leg => Payable(leg.Rail, leg.Account)) / group.Count()).Append(wanted).Min();
        if (credits.Exists(leg => ledger.Receivable(leg.Account) == 0))
        {
            each = 0;
        }

        if (debits.Count == 0 || credits.Count == 0)
        {
            var pair = LastPairLeg(isCredit: credits.Count == 0);
            var (rail, account) = closing.Rail is { } closer ? (closer, closing.Account!)
                : pair >= 0 ? (Legs[pair].Rail, Legs[pair].Account)
                : (debits.Concat(credits).First().Rail, counter);
            var bearable = (account, debits.Count, credits.Count) switch
            {
                (null, _, _) => 0,
                (_, 0, > 0) => (Payable(rail, account) + net) / credits.Count,
                _ => ledger.Receivable(account),
            };
            each = Math.Max(0, Math.Min(each, bearable));
        }

        var rest = debits.Count > 0 ? (debits.Count * each) + net : (credits.Count * each) - net;
        return rest < 0 && (debits.Count > 0 || credits.Count > 0) ? null : each;
    }

    /// <summary>Adds the single legs: each debit the same amount; the credits share what balances them, less what is carried
    /// over.</summary>
    public void AddSingles(
        List<(RailPlan Rail, DemoAccount Account)> debits,
        List<(RailPlan Rail, DemoAccount Account)> credits,
        long each,
        long carry,
        int second)
    {
        debits.ForEach(leg => Add(leg.Rail, leg.Account, -each, isCredit: false, second));
        var left = debits.Count > 0 ? (debits.Count * each) + template.NetCents - carry : credits.Count * each;
        for (var index = 0; index < credits.Count; index++)
        {
            var share = left / (credits.Count - index);
            Add(credits[index].Rail, credits[index].Account, share, isCredit: true, second);
            left -= share;
        }
    }

    /// <summary>Adds the closing leg, or the counter leg of a template that declares no leg in the direction that is missing.</summary>
    public bool Close(RailPlan? closing, DemoAccount? account, List<RailPlan> singles, long each, int second)
    {
        var later = Math.Min(Math.Max(second, Legs.Count == 0 ? 0 : LastSecond) + ClosingDelay, LatestSecond + ClosingDelay);
        if (closing is not null)
        {
            if (singles.Count == 0 && template.NetCents == 0 && Legs.Count == 0)
            {
                AddOpposite(closing, account!, each, second);
            }

            var missing = template.NetCents - Legs.Sum(leg => leg.Cents);
            Add(closing, account!, missing, missing >= 0, later);
        }
        else if (template.NetCents - Legs.Sum(leg => leg.Cents) is var open and not 0 && !CloseOnPair())
        {
            Add(singles[^1], Standing(template.CounterAccount!), open, open > 0, later);
        }

        return true;
    }

    /// <summary>A template that declares nothing but its closing leg moves money between two accounts of that rail.</summary>
    private void AddOpposite(RailPlan closing, DemoAccount account, long each, int second)
    {
        if (closing.Credit!.Accounts.FirstOrDefault(candidate => candidate != account) is { } other)
        {
            var cents = counterAccount is null ? Math.Min(each, Payable(closing, other)) : each;
            Add(closing, Standing(other), -cents, isCredit: false, second);
        }
    }

    private DemoAccount Standing(DemoAccount account) => counterAccount?.Invoke(account) ?? account;
}
