using QsGen.Institution.Format;

namespace QsGen.Institution.Rules;

/// <summary>S6: A rail that does not aggregate has neither a cadence nor bundled activity.</summary>
internal sealed class OrdinaryRailsDoNotBundle() : ModelRule(
    "S6",
    "A rail that does not aggregate has neither a cadence nor bundled activity.",
    "add \"aggregating: true\", or remove the key")
{
    /// <inheritdoc />
    public override IEnumerable<Violation> Check(RuleContext context) =>
        from rail in context.Rails
        where !rail.Item.Aggregating
        from problem in Problems(rail)
        select problem;

    private static IEnumerable<Violation> Problems(Placed<Rail> rail)
    {
        if (rail.Item.Cadence is not null)
        {
            yield return new(rail.Path.Key(Keys.Cadence), $"rail '{rail.Item.Name}' is not aggregating, but has a cadence")
            {
                FollowsFrom = rail.Path.Key(Keys.Aggregating),
            };
        }

        if (!rail.Item.BundlesActivity.IsEmpty)
        {
            yield return new(rail.Path.Key(Keys.BundlesActivity), $"rail '{rail.Item.Name}' is not aggregating, but bundles activity")
            {
                FollowsFrom = rail.Path.Key(Keys.Aggregating),
            };
        }
    }
}
