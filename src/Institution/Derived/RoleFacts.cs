namespace QsGen.Institution.Derived;

/// <summary>What stands behind a role: zero, one or several accounts, and at most one account template.</summary>
/// <param name="Role">The role.</param>
/// <param name="Scope">The scope of the first account with the role, else of the template.</param>
/// <param name="Accounts">The accounts with the role, in file order.</param>
/// <param name="Template">The template that declares the role; null when none does.</param>
/// <param name="ParentRoles">The parent roles of those accounts and that template, distinct and sorted.</param>
public sealed record RoleFacts(
    RoleName Role, AccountScope Scope, ValueList<Account> Accounts, AccountTemplate? Template, ValueList<RoleName> ParentRoles)
{
    /// <summary>True when the role has run-time instances.</summary>
    public bool IsTemplated => Template is not null;

    /// <summary>Every declared role of an institution, accounts first, in file order.</summary>
    internal static IEnumerable<RoleFacts> All(InstitutionModel model)
    {
        var accounts = model.Accounts.Where(account => account.Role is not null).ToLookup(account => account.Role!);
        var templates = model.AccountTemplates.ToLookup(template => template.Role);
        return accounts.Select(group => group.Key)
            .Concat(templates.Select(group => group.Key))
            .Distinct()
            .Select(role => Of(role, accounts[role].ToValueList(), templates[role].FirstOrDefault()));
    }

    private static RoleFacts Of(RoleName role, ValueList<Account> accounts, AccountTemplate? template)
    {
        var scope = accounts.IsEmpty ? template!.Scope : accounts[0].Scope;
        var parents = accounts.Select(account => account.ParentRole).Append(template?.ParentRole).OfType<RoleName>();
        return new(role, scope, accounts, template, parents.Distinct().Order().ToValueList());
    }
}
