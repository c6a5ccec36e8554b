using QsGen.Institution.Format;

namespace QsGen.Institution.Rules;

/// <summary>R6: A limit's parent role is declared by an account or an account template.</summary>
internal sealed class LimitParentsDeclared() : ModelRule(
    "R6",
    "A limit's parent role is declared by an account or an account template.",
    "declare the role, or correct the name")
{
    /// <inheritdoc />
    public override IEnumerable<Violation> Check(RuleContext context) =>
        from limit in context.Limits
        where context.Facts.Role(limit.Item.ParentRole) is null
        select new Violation(
            limit.Path.Key(Keys.ParentRole),
            $"the limit is on role '{limit.Item.ParentRole}', which no account declares",
            context.RoleRemedy(limit.Item.ParentRole))
        { Missing = [limit.Item.ParentRole.Value] };
}
