namespace QsGen.Institution.Rules;

/// <summary>R1: Every role a rail posts to is declared by an account or an account template.</summary>
internal sealed class RailRolesDeclared() : ModelRule(
    "R1",
    "Every role a rail posts to is declared by an account or an account template.",
    "declare the role under accounts or account_templates, or correct the name")
{
    /// <inheritdoc />
    public override IEnumerable<Violation> Check(RuleContext context) =>
        from rail in context.Rails
        from role in rail.Roles()
        where context.Facts.Role(role.Item) is null
        select new Violation(
            role.Path,
            $"rail '{rail.Item.Name}' posts to role '{role.Item}', which no account declares",
            context.RoleRemedy(role.Item))
        { Missing = [role.Item.Value] };
}
