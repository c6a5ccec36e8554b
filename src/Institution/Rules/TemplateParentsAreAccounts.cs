using QsGen.Institution.Format;

namespace QsGen.Institution.Rules;

/// <summary>R3: An account template's parent role is declared by an account.</summary>
internal sealed class TemplateParentsAreAccounts() : ModelRule(
    "R3",
    "An account template's parent role is declared by an account.",
    "declare an account with the role, or correct the name")
{
    /// <inheritdoc />
    public override IEnumerable<Violation> Check(RuleContext context) =>
        from template in context.AccountTemplates
        let parent = template.Item.ParentRole
        where parent is not null && context.Facts.Role(parent) is not { Accounts.IsEmpty: false }
        let isTemplate = context.Facts.Role(parent) is not null
        select new Violation(
            template.Path.Key(Keys.ParentRole),
            $"account template '{template.Item.Role}' has the parent role '{parent}', which "
                + (isTemplate ? "only an account template declares; a parent must be a single account" : "no account declares"),
            isTemplate ? null : context.RoleRemedy(parent))
        { Missing = [parent.Value] };
}
