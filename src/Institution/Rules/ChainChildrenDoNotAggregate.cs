using QsGen.Institution.Format;

namespace QsGen.Institution.Rules;

/// <summary>S4: The child of a chain entry is not an aggregating rail.</summary>
internal sealed class ChainChildrenDoNotAggregate() : ModelRule(
    "S4",
    "The child of a chain entry is not an aggregating rail.",
    "remove the entry: an aggregating rail fires on its cadence")
{
    /// <inheritdoc />
    public override IEnumerable<Violation> Check(RuleContext context) =>
        from entry in context.Chains
        where context.Facts.Rail(new(entry.Item.Child.Value)) is { Aggregating: true }
            && context.Facts.Template(new(entry.Item.Child.Value)) is null
        select new Violation(entry.Path.ChainKey(Keys.Child), $"the chain's child '{entry.Item.Child}' is an aggregating rail");
}
