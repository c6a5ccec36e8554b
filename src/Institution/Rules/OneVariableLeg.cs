using System.Globalization;
using QsGen.Institution.Format;

namespace QsGen.Institution.Rules;

/// <summary>C1: A transfer template has at most one Variable leg outside groups of which one fires.</summary>
internal sealed class OneVariableLeg() : ModelRule(
    "C1",
    "A transfer template has at most one Variable leg outside groups of which one fires.",
    "give the other legs a direction of their own")
{
    /// <inheritdoc />
    public override IEnumerable<Violation> Check(RuleContext context) =>
        from template in context.TransferTemplates
        let variable = template.Item.LegRails.Items(template.Path.Key(Keys.LegRails))
            .Where(leg => context.Facts.Rail(leg.Item) is SingleLegRail { LegDirection: LegDirection.Variable })
            .Where(leg => !template.Item.LegRailXorGroups.Any(members => members.Contains(leg.Item)))
            .DistinctBy(leg => leg.Item)
            .ToList()
        where variable.Count > 1
        select new Violation(
            variable[1].Path,
            $"transfer template '{template.Item.Name}' has {variable.Count.ToString(CultureInfo.InvariantCulture)} Variable legs: "
                + string.Join(", ", variable.Select(leg => leg.Item)));
}
