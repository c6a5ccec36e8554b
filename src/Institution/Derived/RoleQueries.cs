namespace QsGen.Institution.Derived;

/// <summary>Answers about the roles of an institution.</summary>
public static class RoleQueries
{
    /// <summary>The roles of accounts on others' books, sorted. Roles that only a template declares are not among them.</summary>
    public static ValueList<RoleName> ExternalRoles(this InstitutionFacts facts) =>
        facts.Model.Accounts
            .Where(account => account.Scope is AccountScope.External)
            .Select(account => account.Role)
            .OfType<RoleName>()
            .Distinct()
            .Order()
            .ToValueList();

    /// <summary>The roles that some account or template names as its parent, sorted.</summary>
    public static ValueList<RoleName> ParentRoles(this InstitutionFacts facts) =>
        facts.Model.Accounts.Select(account => account.ParentRole)
            .Concat(facts.Model.AccountTemplates.Select(template => template.ParentRole))
            .OfType<RoleName>()
            .Distinct()
            .Order()
            .ToValueList();

    /// <summary>
    /// The account that demo data posts to for a role: the first by id. Null when only a template declares the role,
    /// or nothing.
    /// </summary>
    public static Account? FirstAccount(this InstitutionFacts facts, RoleName role) =>
        facts.Role(role) is { Accounts: { IsEmpty: false } accounts } ? accounts.MinBy(account => account.Id) : null;

    /// <summary>One role, or several joined with <c> | </c>, as people read them.</summary>
    public static string Label(this ValueList<RoleName> roles) => string.Join(" | ", roles);
}
