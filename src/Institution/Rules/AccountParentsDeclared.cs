using QsGen.Institution.Format;

namespace QsGen.Institution.Rules;

/// <summary>R2: An account's parent role is declared by an account or an account template.</summary>
internal sealed class AccountParentsDeclared() : ModelRule(
    "R2",
    "An account's parent role is declared by an account or an account template.",
    "declare the role, or correct the name")
{
    /// <inheritdoc />
    public override IEnumerable<Violation> Check(RuleContext context) =>
        from account in context.Accounts
        let parent = account.Item.ParentRole
        where parent is not null && context.Facts.Role(parent) is null
        select new Violation(
            account.Path.Key(Keys.ParentRole),
            $"account '{account.Item.Id}' has the parent role '{parent}', which no account declares",
            context.RoleRemedy(parent))
        { Missing = [parent.Value] };
}
