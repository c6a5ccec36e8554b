using System.Collections.Immutable;
using QsGen.Demo.Accounts;
using QsGen.Demo.Randomness;

namespace QsGen.Demo.Planning;

/// <summary>What accounts hold before the window begins, and around which balance they live.</summary>
/// <remarks>
/// Customers, and the bank's own accounts that pay, bring something with them; accounts whose balance is set begin with nothing. Outside
/// accounts hold the opposite, so that the books begin as they go on: all accounts together add up to zero.
/// </remarks>
internal sealed class OpeningPlan
{
    private const string Purpose = "opening";

    // Every tenth customer lives from one payment to the next.
    private const int ThinEvery = 10;
    private const long ThinCents = 60_000;
    private const long ForwardingCents = 2_500_000;
    private readonly long[] _homes;
    private readonly Dictionary<(string? Role, string? Parent), List<DemoAccount>> _outside = [];

    /// <summary>Draws the openings of a plan.</summary>
    public OpeningPlan(DemoPlan plan)
    {
        var book = plan.Book;
        _homes = new long[book.All.Length];

        // What only pays on what came in, as a clearing account does, begins with nothing.
        var paying = plan.Rails.Where(rail => rail is { CanFire: true, IsChild: false } && (!rail.IsVariable || plan.Templates.Any(
                template => template.Closing == rail && template.Singles.All(leg => leg.Debit is null))))
            .SelectMany(rail => rail.Debit?.Members ?? new HashSet<int>()).ToHashSet();
        paying.UnionWith(book.All.Select(plan.Funding.ReservoirOf).OfType<DemoAccount>().Select(account => account.Index));
        var forwarding = plan.Rails.Where(plan.Funding.IsForwarding).SelectMany(rail => rail.Debit!.Members).ToHashSet();
        var openings = new List<(DemoAccount Account, long Cents)>();
        var outside = new long[book.All.Length];
        var members = new Dictionary<string, int>();
        foreach (var account in book.Hierarchy.BottomUp.OrderBy(account => account.Index).Where(account => IsOpened(plan, account)))
        {
            var random = new RandomStream(SeedMixer.Derive(plan.Options.Seed, Purpose, account.Index));
            var place = account.IsInstance ? members[account.Role!] = members.GetValueOrDefault(account.Role!) + 1 : 0;
            var cents = account switch
            {
                { IsInstance: false } when forwarding.Contains(account.Index) => ForwardingCents,
                { IsInstance: false } => (long)(random.NextAmount(15.4, 0.3) * (double)Math.Max(1, plan.Options.Scale)),
                _ when place % ThinEvery == 2 => ThinCents + (long)(ThinCents * random.NextUnit()),
                _ => random.NextAmount(10.5, 0.6),
            };
            _homes[account.Index] = cents;
            if (account.IsInstance || paying.Contains(account.Index) || forwarding.Contains(account.Index))
            {
                openings.Add((account, cents));
                if (Outside(plan, account, forwarding.Contains(account.Index)) is { } other)
                {
                    outside[other.Index] -= cents;
                }
            }
        }

        openings.AddRange(book.All.Where(account => outside[account.Index] != 0).Select(account => (account, outside[account.Index])));
        All = [.. openings];
    }

    /// <summary>The accounts that begin with a balance, with it in cents.</summary>
    public ImmutableArray<(DemoAccount Account, long Cents)> All { get; }

    /// <summary>The balance in cents around which an account lives; 0 for an account that has none.</summary>
    public long HomeOf(DemoAccount account) => account.Index < 0 ? 0 : _homes[account.Index];

    private static bool IsOpened(DemoPlan plan, DemoAccount account) => account.ExpectedCents is null
        && (account.IsInstance ? plan.Book.Hierarchy.IsLeaf(account) : account.Role is not null)
        && plan.Book.Ancestors(account).All(parent => parent.ExpectedCents is null);

    /// <summary>The outside account that the money of an account came from: one that a rail connects it with, else any. What one of
    /// the bank's own accounts passes on never was where it goes to.</summary>
    private DemoAccount? Outside(DemoPlan plan, DemoAccount account, bool isForwarding)
    {
        var key = (account.Role, account.ParentRole);
        if (!_outside.TryGetValue(key, out var others))
        {
            others = [.. plan.Rails.Where(rail => rail is { IsTwoLeg: true, CanFire: true })
                .SelectMany(rail => rail.Credit!.Members.Contains(account.Index) ? rail.Debit!.Accounts
                    : rail.Debit!.Members.Contains(account.Index) ? rail.Credit.Accounts : [])
                .Where(other => !other.IsInternal).Distinct().OrderBy(other => other.Index)];
            _outside.Add(key, others);
        }

        return others.Count > 0 && !isForwarding
            ? others[account.Index % others.Count]
            : plan.Book.All.FirstOrDefault(other => !other.IsInternal && !others.Contains(other)) ?? others.FirstOrDefault();
    }
}
