using QsGen.Institution.Format;

namespace QsGen.Institution.Rules;

/// <summary>S1: A two-leg rail outside all transfer templates has an expected net.</summary>
internal sealed class StandaloneNet() : ModelRule(
    "S1",
    "A two-leg rail outside all transfer templates has an expected net.",
    "add \"expected_net: 0\", or add the rail to a transfer template")
{
    /// <inheritdoc />
    public override IEnumerable<Violation> Check(RuleContext context) =>
        from rail in context.Rails
        where rail.Item is TwoLegRail { ExpectedNet: null } && !context.Facts.TemplatesWithLeg(rail.Item.Name).Any()
        select new Violation(
            rail.Path.Key(Keys.ExpectedNet),
            $"rail '{rail.Item.Name}' stands alone, but does not say what its legs add up to")
        { Missing = [rail.Item.Name.Value] };
}
