using System.Collections.Immutable;
using QsGen.Demo.Accounts;

namespace QsGen.Demo.Planning;

/// <summary>The accounts one leg of a rail may post to, and the origin its rows carry.</summary>
internal sealed class LegCandidates
{
    /// <summary>The side of a rail.</summary>
    /// <remarks>Where there is a choice, accounts that must end each day at a set balance fire once only: each time costs a
    /// second transfer.</remarks>
    public LegCandidates(IEnumerable<DemoAccount> accounts, string origin)
    {
        var able = accounts.DistinctBy(account => account.Index).OrderBy(account => account.Index).ToList();
        var free = able.Where(account => account.ExpectedCents is null || !account.IsInternal).ToImmutableArray();
        Accounts = free.IsEmpty ? [.. able] : free;
        Samples = [.. Accounts.Concat(able).DistinctBy(account => (account.Role, account.ParentRole))];
        IsMany = Accounts.Any(account => account.IsInstance);
        Members = able.Select(account => account.Index).ToHashSet();
        Origin = origin;
    }

    /// <summary>The usual candidates by id; never empty for a rail that can fire.</summary>
    public ImmutableArray<DemoAccount> Accounts { get; }

    /// <summary>True when instances of a template are among them, such as customers.</summary>
    public bool IsMany { get; }

    /// <summary>One candidate per role and parent role, so that the first firings reach each of them.</summary>
    public ImmutableArray<DemoAccount> Samples { get; }

    /// <summary>The candidates' indexes.</summary>
    public IReadOnlySet<int> Members { get; }

    /// <summary>The origin of the leg's rows.</summary>
    public string Origin { get; }
}
