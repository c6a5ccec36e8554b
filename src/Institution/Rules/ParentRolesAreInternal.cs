using QsGen.Institution.Format;

namespace QsGen.Institution.Rules;

/// <summary>W23: Balances roll up to accounts of the bank's own.</summary>
internal sealed class ParentRolesAreInternal() : ModelRule(
    "W23",
    "Balances roll up to accounts of the bank's own.",
    "name a role with scope: internal, or remove parent_role",
    Severity.Warning)
{
    /// <inheritdoc />
    public override IEnumerable<Violation> Check(RuleContext context) =>
        context.Accounts.Select(account => (account.Path, account.Item.ParentRole))
            .Concat(context.AccountTemplates.Select(template => (template.Path, template.Item.ParentRole)))
            .Where(child => child.ParentRole is { } parent && context.Facts.Role(parent) is { Scope: AccountScope.External })
            .Select(child => new Violation(
                child.Path.Key(Keys.ParentRole),
                $"parent role '{child.ParentRole}' is external: the bank keeps no balance of it that children could add up to"));
}
