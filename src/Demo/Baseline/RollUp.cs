using QsGen.Demo.Accounts;

namespace QsGen.Demo.Baseline;

/// <summary>Stored balances of a day, added up from the children to their parents.</summary>
internal sealed class RollUp(AccountHierarchy hierarchy)
{
    private readonly Dictionary<string, long> _children = [];

    /// <summary>What the internal children store that the account answers for.</summary>
    public long ChildrenOf(DemoAccount account) =>
        hierarchy.IsCarrier(account) ? _children.GetValueOrDefault(account.Id) : 0;

    /// <summary>Adds an internal account's stored balance to the account above it. Children come before their parents.</summary>
    public void Add(DemoAccount account, long storedCents)
    {
        if (account is { IsInternal: true, ParentAccountId: { } parent })
        {
            _children[parent] = _children.GetValueOrDefault(parent) + storedCents;
        }
    }
}
