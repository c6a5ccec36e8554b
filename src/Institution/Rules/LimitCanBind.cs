using QsGen.Institution.Derived;

namespace QsGen.Institution.Rules;

/// <summary>W5: Some rail of a limit's transfer type debits a child of its parent role, or credits one for an inbound limit.</summary>
internal sealed class LimitCanBind() : ModelRule(
    "W5",
    "Some rail of a limit's transfer type debits a child of its parent role, or credits one for an inbound limit.",
    "correct the parent role or the transfer type, or remove the limit",
    Severity.Warning)
{
    /// <inheritdoc />
    public override IEnumerable<Violation> Check(RuleContext context) =>
        from limit in context.Limits
        where context.Facts.RailsOfType(limit.Item.TransferType).Any()
            && context.Facts.Role(limit.Item.ParentRole) is not null
            && !context.Facts.RailsOfType(limit.Item.TransferType).Any(rail => MovesChild(context.Facts, rail, limit.Item))
        select new Violation(
            limit.Path,
            $"the limit on '{limit.Item.TransferType}' under '{limit.Item.ParentRole}' can never bind: "
                + $"no rail of that type {(limit.Item.Direction is LimitDirection.Inbound ? "credits" : "debits")} a child of "
                + $"'{limit.Item.ParentRole}'");

    private static bool MovesChild(InstitutionFacts facts, Rail rail, LimitSchedule limit) =>
        LegFacts.Of(rail)
            .Where(leg => leg.Direction != (limit.Direction is LimitDirection.Inbound ? LegDirection.Debit : LegDirection.Credit))
            .SelectMany(leg => leg.Roles)
            .Any(role => facts.Role(role)?.ParentRoles.Contains(limit.ParentRole) == true);
}
