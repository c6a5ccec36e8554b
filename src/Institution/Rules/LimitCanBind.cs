using QsGen.Institution.Derived;

namespace QsGen.Institution.Rules;

/// <summary>W5: Some rail of a limit's transfer type debits a child of its parent role.</summary>
internal sealed class LimitCanBind() : ModelRule(
    "W5",
    "Some rail of a limit's transfer type debits a child of its parent role.",
    "correct the parent role or the transfer type, or remove the limit",
    Severity.Warning)
{
    /// <inheritdoc />
    public override IEnumerable<Violation> Check(RuleContext context) =>
        from limit in context.Limits
        where context.Facts.RailsOfType(limit.Item.TransferType).Any()
            && context.Facts.Role(limit.Item.ParentRole) is not null
            && !context.Facts.RailsOfType(limit.Item.TransferType).Any(rail => DebitsChild(context.Facts, rail, limit.Item.ParentRole))
        select new Violation(
            limit.Path,
            $"the limit on '{limit.Item.TransferType}' under '{limit.Item.ParentRole}' can never bind: "
                + $"no rail of that type debits a child of '{limit.Item.ParentRole}'");

    private static bool DebitsChild(InstitutionFacts facts, Rail rail, RoleName parent) =>
        LegFacts.Of(rail)
            .Where(leg => leg.Direction is not LegDirection.Credit)
            .SelectMany(leg => leg.Roles)
            .Any(role => facts.Role(role)?.ParentRoles.Contains(parent) == true);
}
