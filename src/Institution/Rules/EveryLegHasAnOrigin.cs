using QsGen.Institution.Derived;
using QsGen.Institution.Format;

namespace QsGen.Institution.Rules;

/// <summary>O1: Every leg has an origin, its own or its rail's.</summary>
internal sealed class EveryLegHasAnOrigin() : ModelRule(
    "O1",
    "Every leg has an origin, its own or its rail's.",
    "add \"origin\", or one origin per leg")
{
    /// <inheritdoc />
    public override IEnumerable<Violation> Check(RuleContext context) =>
        from rail in context.Rails
        let open = LegFacts.Of(rail.Item).Where(leg => leg.Origin is null).ToList()
        where open.Count > 0
        select new Violation(rail.Path.Key(Keys.Origin), $"{Subject(open)} of rail '{rail.Item.Name}' has no origin");

    private static string Subject(List<LegFacts> legs) => legs switch
    {
        [{ Side: LegSide.Only }] => "the leg",
        [{ Side: LegSide.Source }] => "the debit leg",
        [{ Side: LegSide.Destination }] => "the credit leg",
        _ => "neither leg",
    };
}
