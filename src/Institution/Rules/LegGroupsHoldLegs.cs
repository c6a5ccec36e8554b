using QsGen.Institution.Format;

namespace QsGen.Institution.Rules;

/// <summary>C6: The members of a group of leg rails are leg rails of its template.</summary>
internal sealed class LegGroupsHoldLegs() : ModelRule(
    "C6",
    "The members of a group of leg rails are leg rails of its template.",
    "add the rail to leg_rails, or correct the name")
{
    /// <inheritdoc />
    public override IEnumerable<Violation> Check(RuleContext context) =>
        from template in context.TransferTemplates
        from member in LegGroups.Members(template)
        where !template.Item.LegRails.Contains(member.Item)
        select new Violation(
            member.Path,
            $"transfer template '{template.Item.Name}' groups '{member.Item}', which is none of its legs",
            Suggestion.Find(member.Item.Value, template.Item.LegRails.Select(leg => leg.Value)) is { } near ? Suggestion.Ask(near) : null)
        { FollowsFrom = template.Path.Key(Keys.LegRails) };
}
