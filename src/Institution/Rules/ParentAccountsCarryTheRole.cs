using QsGen.Institution.Findings;
using QsGen.Institution.Format;

namespace QsGen.Institution.Rules;

/// <summary>R14: A parent account is a declared internal account that carries the parent role.</summary>
internal sealed class ParentAccountsCarryTheRole() : ModelRule(
    "R14",
    "A parent account is a declared internal account that carries the parent role.",
    "name the id of an account whose role is the parent_role, or remove parent_account_id")
{
    /// <inheritdoc />
    public override IEnumerable<Violation> Check(RuleContext context) =>
    [
        .. context.Accounts.SelectMany(account => Of(
            context, account.Path, account.Item.ParentAccountId, account.Item.ParentRole, account.Item.Id, $"account '{account.Item.Id}'")),
        .. context.AccountTemplates.SelectMany(template => Of(
            context, template.Path, template.Item.ParentAccountId, template.Item.ParentRole, null,
            $"account template '{template.Item.Role}'")),
    ];

    private static IEnumerable<Violation> Of(
        RuleContext context, ModelPath path, AccountId? parent, RoleName? role, AccountId? self, string child)
    {
        if (parent is null || (role is not null && parent != self && context.Accounts.Any(account =>
            account.Item.Id == parent && account.Item.Role == role && account.Item.Scope is AccountScope.Internal)))
        {
            yield break;
        }

        yield return new(
            path.Key(Keys.ParentAccountId),
            $"{child} has the parent account '{parent}', which is no internal account "
                + (role is null ? "of a parent role, as it has none" : $"of the role '{role}'"))
        { Missing = [parent.Value] };
    }
}
