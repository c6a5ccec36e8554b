using System.Collections.Immutable;
using QsGen.Institution;

namespace QsGen.Demo.Accounts;

/// <summary>All accounts of the baseline: the declared ones and the instances of the account templates.</summary>
internal sealed class AccountBook
{
    private const int Customers = 20;
    private const int Others = 5;

    /// <summary>The first number of an instance. Scenarios number their accounts below, so that ids never meet.</summary>
    internal const int FirstNumber = 2001;

    private static readonly ImmutableArray<string> CustomerWords = ["customer", "member", "client", "depositor"];
    private readonly Dictionary<string, ImmutableArray<DemoAccount>> _byRole;
    private readonly Dictionary<string, DemoAccount> _byId;
    private readonly Dictionary<string, int> _offsets;
    private readonly HashSet<string> _templateRoles;
    private readonly Dictionary<string, string> _parents;

    /// <summary>Materialises the accounts of an institution.</summary>
    public AccountBook(InstitutionModel institution, decimal scale)
    {
        Currency = institution.Currency;
        _offsets = institution.RoleBusinessDayOffsets.ToDictionary(offset => offset.Role.Value, offset => offset.Hours);
        _templateRoles = [.. institution.AccountTemplates.Select(template => template.Role.Value)];
        Naming = new InstanceNaming(institution);

        // By id, so that the order in which the YAML lists accounts decides nothing.
        ImmutableArray<DemoAccount> accounts =
        [
            .. institution.Accounts.Select(Declared)
                .Concat(institution.AccountTemplates.SelectMany(template => Instances(template, scale)))
                .OrderBy(account => account.Id, StringComparer.Ordinal),
        ];
        _parents = accounts.Where(account => account.IsInternal && account.Role is not null)
            .GroupBy(account => account.Role!)
            .ToDictionary(group => group.Key, group => group.First().Id);
        All = [.. accounts.Select((account, index) => Below(account with { Index = index }))];
        _byId = All.DistinctBy(account => account.Id).ToDictionary(account => account.Id);
        _byRole = All.Where(account => account.Role is not null)
            .GroupBy(account => account.Role!)
            .ToDictionary(group => group.Key, group => group.ToImmutableArray());
        Hierarchy = new AccountHierarchy(All);
    }

    /// <summary>The currency of all amounts.</summary>
    public MoneyUnit Currency { get; }

    /// <summary>Every account by ordinal id; each one's index is its position.</summary>
    public ImmutableArray<DemoAccount> All { get; }

    /// <summary>Who rolls up to whom.</summary>
    public AccountHierarchy Hierarchy { get; }

    /// <summary>Names further instances, for scenarios; knows every id that is taken.</summary>
    public InstanceNaming Naming { get; }

    /// <summary>The accounts that carry a role, by id; empty when none does.</summary>
    public ImmutableArray<DemoAccount> WithRole(string role) => _byRole.GetValueOrDefault(role, []);

    /// <summary>The declared accounts whose stored balances include this one's, nearest first.</summary>
    public IEnumerable<DemoAccount> Ancestors(DemoAccount account)
    {
        var id = account.IsInternal ? account.ParentAccountId : null;
        while (id is not null && _byId.GetValueOrDefault(id) is { } parent)
        {
            yield return parent;
            id = Hierarchy.IsCircular(parent) ? null : parent.ParentAccountId;
        }
    }

    /// <summary>An account of a template that is not part of the baseline.</summary>
    /// <param name="template">The template.</param>
    /// <param name="number">The number of the instance.</param>
    /// <param name="others">Ids outside the baseline that are taken; the new one joins them.</param>
    /// <param name="name">The account's name; null for the template's.</param>
    public DemoAccount Extra(AccountTemplate template, int number, HashSet<string> others, string? name = null)
    {
        var (id, standardName) = Naming.Beside(template, number, others);
        return Below(Instance(template, id, name ?? standardName));
    }

    /// <summary>The hours after midnight at which a role's business day starts.</summary>
    public int OffsetOf(string? role) => role is null ? 0 : _offsets.GetValueOrDefault(role);

    private static int CountOf(AccountTemplate template, decimal scale)
    {
        // A bank has many customers, and few of whatever else it makes a template for, such as merchants or tills.
        var role = template.Role.Value.ToLowerInvariant();
        return (int)Math.Max(1, Math.Round((CustomerWords.Any(role.Contains) ? Customers : Others) * scale));
    }

    // Children say whose they are, as several accounts may carry a role.
    private DemoAccount Below(DemoAccount account) =>
        account is { IsInternal: true, ParentAccountId: null, ParentRole: { } role }
            && _parents.GetValueOrDefault(role) is { } parent && parent != account.Id
            ? account with { ParentAccountId = parent }
            : account;

    private IEnumerable<DemoAccount> Instances(AccountTemplate template, decimal scale) =>
        from number in Enumerable.Range(FirstNumber, CountOf(template, scale))
        let naming = Naming.Next(template, number)
        select Instance(template, naming.Id, naming.Name);

    private DemoAccount Instance(AccountTemplate template, string id, string name) => new()
    {
        Id = id,
        Name = name,
        Currency = Currency,
        Role = template.Role.Value,
        Scope = template.Scope,
        ParentRole = template.ParentRole?.Value,
        ParentAccountId = template.ParentAccountId?.Value,
        ExpectedCents = template.ExpectedEodBalance is { } expected ? Cents.FromMoney(expected, Currency) : null,
        OffsetHours = OffsetOf(template.Role.Value),
        IsInstance = true,
    };

    private DemoAccount Declared(Account account) => new()
    {
        Id = account.Id.Value,
        Name = account.DisplayName,
        Currency = Currency,
        Role = account.Role?.Value,
        Scope = account.Scope,
        ParentRole = account.ParentRole?.Value,
        ParentAccountId = account.ParentAccountId?.Value,
        ExpectedCents = account.ExpectedEodBalance is { } expected ? Cents.FromMoney(expected, Currency) : null,
        OffsetHours = OffsetOf(account.Role?.Value),
        IsInstance = account.Role is { } role && _templateRoles.Contains(role.Value),
    };
}
