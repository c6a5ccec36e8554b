using QsGen.Institution.Derived;
using QsGen.Institution.Format;

namespace QsGen.Institution.Rules;

/// <summary>R8: A rail with max_unbundled_age is bundled by some aggregating rail.</summary>
internal sealed class UnbundledAgeNeedsBundling() : ModelRule(
    "R8",
    "A rail with max_unbundled_age is bundled by some aggregating rail.",
    "name it in an aggregating rail's bundles_activity, or remove max_unbundled_age")
{
    /// <inheritdoc />
    public override IEnumerable<Violation> Check(RuleContext context) =>
        from rail in context.Rails
        where rail.Item.MaxUnbundledAge is not null && !IsBundled(context, rail.Item)
        select new Violation(
            rail.Path.Key(Keys.MaxUnbundledAge),
            $"rail '{rail.Item.Name}' has max_unbundled_age, but no aggregating rail bundles it")
        {
            Missing = [rail.Item.Name.Value, rail.Item.TransferType.Value],
        };

    // The leg of any dotted selector counts, even one whose template is wrong: that mistake has a rule of its own.
    private static bool IsBundled(RuleContext context, Rail rail) =>
        context.Facts.BareBundlersOf(rail).Any() || context.Facts.DottedLegs.Contains(rail.Name);
}
