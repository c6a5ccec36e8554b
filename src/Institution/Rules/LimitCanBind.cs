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
            && context.Facts.BoundRoles(limit.Item).IsEmpty
            && !MovesLostChild(context.Facts, limit.Item)
        select new Violation(limit.Path, Message(context.Facts, limit.Item), Remedy(context.Facts, limit.Item));

    // A parent that nobody declares is an error of its own; that a limit then never binds only follows from it.
    private static bool MovesLostChild(InstitutionFacts facts, LimitSchedule limit) => facts.MovedRoles(limit.TransferType, limit.Direction)
        .Any(role => facts.Role(role)?.ParentRoles.Any(parent => facts.Role(parent) is null) == true);

    private static string Message(InstitutionFacts facts, LimitSchedule limit)
    {
        var (verb, moved) = (Verb(limit), facts.MovedRoles(limit.TransferType, limit.Direction));
        var instead = moved.IsEmpty ? "" : $"; they {verb.TrimEnd('s')} {string.Join(", ", moved.Select(role => Below(facts, role)))}";
        return $"the limit on '{limit.TransferType}' under '{limit.ParentRole}' can never bind: "
            + $"no rail of that type {verb} a child of '{limit.ParentRole}'{instead}";
    }

    // What would bind: the parents of what the type moves, and the types that move children of the parent.
    private static string Remedy(InstitutionFacts facts, LimitSchedule limit)
    {
        var children = facts.ChildRoles(limit.ParentRole);
        var parents = facts.MovedRoles(limit.TransferType, limit.Direction)
            .SelectMany(role => facts.Role(role)?.ParentRoles ?? []).Distinct().Order().Select(role => role.Value).ToList();
        var types = facts.Model.Rails.Select(rail => rail.TransferType).Distinct()
            .Where(type => facts.MovedRoles(type, limit.Direction).Any(children.Contains)).Order().Select(type => type.Value).ToList();
        return string.Join(", or ", new[]
        {
            parents is [] ? null : $"name {string.Join(" or ", parents)} as the parent role",
            types is [] ? null : $"limit a type that {Verb(limit)} children of '{limit.ParentRole}': {string.Join(", ", types)}",
            "remove the limit",
        }.Where(part => part is not null));
    }

    private static string Verb(LimitSchedule limit) => limit.Direction is LimitDirection.Inbound ? "credits" : "debits";

    private static string Below(InstitutionFacts facts, RoleName role)
    {
        var parents = (facts.Role(role)?.ParentRoles ?? []).Select(parent => parent.Value).DefaultIfEmpty("no role");
        return $"{role} (under {string.Join(" and ", parents)})";
    }
}
