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
        select new Violation(rail.Path.Key(Keys.Origin), Sentence(open, rail.Item.Name));

    private static string Sentence(List<LegFacts> legs, RailName rail) => legs switch
    {
        [{ Side: LegSide.Only }] => $"the leg of rail '{rail}' has no origin",
        [{ Side: LegSide.Source }] => $"the debit leg of rail '{rail}' has no origin",
        [{ Side: LegSide.Destination }] => $"the credit leg of rail '{rail}' has no origin",
        _ => $"neither leg of rail '{rail}' has an origin",
    };
}
