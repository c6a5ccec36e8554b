using System.Collections.Immutable;
using QsGen.Demo.Accounts;

namespace QsGen.Demo.Planning;

/// <summary>The accounts one leg of a rail may post to, and the origin its rows carry.</summary>
internal sealed class LegSide
{
    /// <summary>The side of a rail.</summary>
    public LegSide(IEnumerable<DemoAccount> accounts, string origin)
    {
        Accounts = [.. accounts.DistinctBy(account => account.Index).OrderBy(account => account.Index)];
        Samples = [.. Accounts.DistinctBy(account => (account.Role, account.ParentRole))];
        Members = Accounts.Select(account => account.Index).ToHashSet();
        Origin = origin;
    }

    /// <summary>All candidates by id; never empty for a rail that can fire.</summary>
    public ImmutableArray<DemoAccount> Accounts { get; }

    /// <summary>One candidate per role and parent role, so that the first firings reach each of them.</summary>
    public ImmutableArray<DemoAccount> Samples { get; }

    /// <summary>The candidates' indexes.</summary>
    public IReadOnlySet<int> Members { get; }

    /// <summary>The origin of the leg's rows.</summary>
    public string Origin { get; }
}
