using QsGen.Institution.Format;

namespace QsGen.Institution.Rules;

/// <summary>R7: The legs of a transfer template are not aggregating rails.</summary>
internal sealed class TemplateLegsDoNotAggregate() : ModelRule(
    "R7",
    "The legs of a transfer template are not aggregating rails.",
    "remove the leg, or make its rail an ordinary one")
{
    /// <inheritdoc />
    public override IEnumerable<Violation> Check(RuleContext context) =>
        from template in context.TransferTemplates
        from leg in template.Item.LegRails.Items(template.Path.Key(Keys.LegRails))
        where context.Facts.Rail(leg.Item) is { Aggregating: true }
        select new Violation(leg.Path, $"transfer template '{template.Item.Name}' has the leg '{leg.Item}', which is an aggregating rail");
}
