using QsGen.Institution.Derived;
using QsGen.Institution.Format;

namespace QsGen.Institution.Rules;

/// <summary>W9: No role is above itself.</summary>
internal sealed class ParentsFormNoCycle() : ModelRule(
    "W9",
    "No role is above itself.",
    "remove one of the parent roles",
    Severity.Warning)
{
    /// <inheritdoc />
    public override IEnumerable<Violation> Check(RuleContext context) =>
        from place in Parents(context)
        where ReachesItself(context.Facts, place.Item)
        select new Violation(place.Path.Key(Keys.ParentRole), $"role '{place.Item}' is above itself through its parent roles");

    private static IEnumerable<Placed<RoleName>> Parents(RuleContext context) =>
    [
        .. context.Accounts.Where(account => account.Item is { Role: not null, ParentRole: not null })
            .Select(account => new Placed<RoleName>(account.Item.Role!, account.Path)),
        .. context.AccountTemplates.Where(template => template.Item.ParentRole is not null)
            .Select(template => new Placed<RoleName>(template.Item.Role, template.Path)),
    ];

    private static bool ReachesItself(InstitutionFacts facts, RoleName role)
    {
        var seen = new HashSet<RoleName>();
        var open = new Stack<RoleName>([role]);
        while (open.TryPop(out var next))
        {
            foreach (var parent in facts.Role(next)?.ParentRoles ?? [])
            {
                if (parent == role)
                {
                    return true;
                }

                if (seen.Add(parent))
                {
                    open.Push(parent);
                }
            }
        }

        return false;
    }
}
