using QsGen.Institution.Format;

namespace QsGen.Institution.Rules;

/// <summary>S2: A two-leg rail inside a transfer template has no expected net of its own.</summary>
internal sealed class TemplateLegHasNoNet() : ModelRule(
    "S2",
    "A two-leg rail inside a transfer template has no expected net of its own.",
    "remove the rail's expected_net; the template's counts")
{
    /// <inheritdoc />
    public override IEnumerable<Violation> Check(RuleContext context) =>
        from rail in context.Rails
        where rail.Item is TwoLegRail { ExpectedNet: not null, Aggregating: false } && context.IsFirstOfItsName(rail.Item)
        let template = context.Facts.TemplatesWithLeg(rail.Item.Name).FirstOrDefault()
        where template is not null
        select new Violation(
            rail.Path.Key(Keys.ExpectedNet),
            $"rail '{rail.Item.Name}' is a leg of transfer template '{template.Name}', but has an expected net of its own");
}
