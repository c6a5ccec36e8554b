using System.Collections.Immutable;

namespace QsGen.Demo.Accounts;

/// <summary>Which accounts roll up to which: a parent's stored balance is its own postings plus its children's stored balances.</summary>
/// <remarks>
/// When several accounts carry a role and none is declared as the parent, the first by id is. Stored balances name it.
/// An account above itself has no consistent balance; it is <see cref="IsCircular"/> and stays out of demo data.
/// </remarks>
internal sealed class AccountHierarchy
{
    private const int Unknown = -1;
    private const int Walking = -2;
    private const int Circular = int.MaxValue;
    private readonly Dictionary<string, int> _levels;
    private readonly HashSet<string> _parentRoles;
    private readonly HashSet<string> _carriers;

    /// <summary>Derives the levels of all roles.</summary>
    public AccountHierarchy(ImmutableArray<DemoAccount> accounts)
    {
        var children = accounts.Where(account => account.IsInternal && account.ParentRole is not null)
            .GroupBy(account => account.ParentRole!)
            .ToDictionary(group => group.Key, group => group.Select(account => account.Role ?? "").Distinct().ToImmutableArray());
        _parentRoles = [.. accounts.Where(account => account.IsInternal && account.ParentRole is not null)
            .Select(account => account.ParentRole!)];
        _carriers = [.. accounts.Where(account => account.IsInternal).Select(account => account.ParentAccountId).OfType<string>()];
        _levels = [];
        foreach (var account in accounts)
        {
            LevelOf(account.Role, children);
        }

        BottomUp = [.. accounts.Where(account => account.IsInternal && !IsCircular(account)).OrderBy(Level)
            .ThenBy(account => account.Index)];
    }

    /// <summary>All internal accounts with a consistent balance, children before their parents.</summary>
    public ImmutableArray<DemoAccount> BottomUp { get; }

    /// <summary>True when internal accounts roll up to this account's role.</summary>
    public bool IsParent(DemoAccount account) => account.IsInternal && account.Role is { } role && _parentRoles.Contains(role);

    /// <summary>True for an account whose stored balance includes children.</summary>
    public bool IsCarrier(DemoAccount account) => _carriers.Contains(account.Id);

    /// <summary>True for an internal account that nothing rolls up to.</summary>
    public bool IsLeaf(DemoAccount account) => account.IsInternal && !IsParent(account);

    /// <summary>True when the account, or one that rolls up to it, is above itself.</summary>
    public bool IsCircular(DemoAccount account) => Level(account) == Circular;

    private int Level(DemoAccount account) => account.Role is { } role ? _levels.GetValueOrDefault(role) : 0;

    private int LevelOf(string? role, Dictionary<string, ImmutableArray<string>> children)
    {
        if (role is null || !children.TryGetValue(role, out var below))
        {
            return 0;
        }

        var known = _levels.GetValueOrDefault(role, Unknown);
        if (known != Unknown)
        {
            // Reached again while it is being walked, so it is above itself.
            return known == Walking ? Circular : known;
        }

        _levels[role] = Walking;
        var highest = below.Max(child => LevelOf(child, children));
        return _levels[role] = highest == Circular ? Circular : highest + 1;
    }
}
