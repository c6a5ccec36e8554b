using QsGen.Institution.Format;

namespace QsGen.Institution.Rules;

/// <summary>R4: Every leg of a transfer template is a rail.</summary>
internal sealed class TemplateLegsExist() : ModelRule(
    "R4",
    "Every leg of a transfer template is a rail.",
    "declare the rail, or correct the name")
{
    /// <inheritdoc />
    public override IEnumerable<Violation> Check(RuleContext context) =>
        from template in context.TransferTemplates
        from leg in template.Item.LegRails.Items(template.Path.Key(Keys.LegRails))
        where context.Facts.Rail(leg.Item) is null
        select new Violation(
            leg.Path,
            $"transfer template '{template.Item.Name}' has the leg '{leg.Item}', which is no rail",
            context.RailRemedy(leg.Item.Value))
        { Missing = [leg.Item.Value] };
}
