using QsGen.Institution.Findings;
using QsGen.Institution.Format;

namespace QsGen.Institution.Rules;

/// <summary>B1: Business-day offsets are keyed by declared roles.</summary>
internal sealed class OffsetRolesDeclared() : ModelRule(
    "B1",
    "Business-day offsets are keyed by declared roles.",
    "declare the role, or correct the name")
{
    /// <inheritdoc />
    public override IEnumerable<Violation> Check(RuleContext context) =>
        from offset in context.Model.RoleBusinessDayOffsets
        where context.Facts.Role(offset.Role) is null
        select new Violation(
            ModelPath.Root.Key(Keys.RoleBusinessDayOffsets).Key(offset.Role.Value),
            $"the business-day offset is on role '{offset.Role}', which no account declares",
            context.RoleRemedy(offset.Role))
        { AtKey = true, Missing = [offset.Role.Value] };
}
