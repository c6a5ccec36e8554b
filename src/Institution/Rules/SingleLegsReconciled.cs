using QsGen.Institution.Derived;
using QsGen.Institution.Format;

namespace QsGen.Institution.Rules;

/// <summary>S3: A single-leg rail that does not aggregate is a leg of a transfer template, or bundled by name or type.</summary>
internal sealed class SingleLegsReconciled() : ModelRule(
    "S3",
    "A single-leg rail that does not aggregate is a leg of a transfer template, or bundled by name or type.",
    "add it to a template's leg_rails or to an aggregating rail's bundles_activity")
{
    /// <inheritdoc />
    public override IEnumerable<Violation> Check(RuleContext context) =>
        from rail in context.Rails
        where rail.Item is SingleLegRail { Aggregating: false }
            && !context.Facts.TemplatesWithLeg(rail.Item.Name).Any()
            && !context.Facts.BareBundlersOf(rail.Item).Any()
        select new Violation(rail.Path, $"nothing closes the single leg of rail '{rail.Item.Name}'")
        {
            FollowsFrom = rail.Path.Key(Keys.Aggregating),
            Missing = [rail.Item.Name.Value, rail.Item.TransferType.Value],
        };
}
