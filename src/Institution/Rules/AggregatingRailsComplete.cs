using QsGen.Institution.Format;

namespace QsGen.Institution.Rules;

/// <summary>S5: An aggregating rail has a cadence and bundles something.</summary>
internal sealed class AggregatingRailsComplete() : ModelRule(
    "S5",
    "An aggregating rail has a cadence and bundles something.",
    "add the missing key")
{
    /// <inheritdoc />
    public override IEnumerable<Violation> Check(RuleContext context) =>
        from rail in context.Rails
        where rail.Item.Aggregating
        from problem in Problems(rail)
        select problem;

    private static IEnumerable<Violation> Problems(Placed<Rail> rail)
    {
        if (rail.Item.Cadence is null)
        {
            yield return new(
                rail.Path.Key(Keys.Cadence),
                $"rail '{rail.Item.Name}' aggregates, but does not say when",
                "add a cadence such as daily-eod");
        }

        if (rail.Item.BundlesActivity.IsEmpty)
        {
            yield return new(
                rail.Path.Key(Keys.BundlesActivity),
                $"rail '{rail.Item.Name}' aggregates, but does not say what",
                "add bundles_activity with rail names or transfer types");
        }
    }
}
