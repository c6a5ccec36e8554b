using QsGen.Institution.Format;

namespace QsGen.Institution.Rules;

/// <summary>S7: An aggregating rail has no usual amounts or firings.</summary>
internal sealed class UsualFiguresOfOrdinaryRails() : ModelRule(
    "S7",
    "An aggregating rail has no usual amounts or firings.",
    "remove the key: what an aggregating rail moves follows from what it bundles, and when from its cadence")
{
    /// <inheritdoc />
    public override IEnumerable<Violation> Check(RuleContext context) =>
        from rail in context.Rails
        where rail.Item.Aggregating
        from key in new[]
        {
            (Name: Keys.AmountTypicalRange, IsSet: rail.Item.TypicalAmounts is not null),
            (Name: Keys.FiringsTypicalPerPeriod, IsSet: rail.Item.TypicalFirings is not null),
        }
        where key.IsSet
        select new Violation(rail.Path.Key(key.Name), $"rail '{rail.Item.Name}' aggregates, and has '{key.Name}'") { AtKey = true };
}
