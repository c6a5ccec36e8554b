using QsGen.Institution.Format;

namespace QsGen.Institution.Rules;

/// <summary>U3: Rail names are unique.</summary>
internal sealed class RailNamesUnique() : ModelRule("U3", "Rail names are unique.", "give one of the two another name")
{
    /// <inheritdoc />
    public override IEnumerable<Violation> Check(RuleContext context) =>
        Duplicates.Find(context.Rails, rail => rail.Name).Select(pair => new Violation(
        pair.Repeat.Path.Key(Keys.Name), $"rail name '{pair.Repeat.Item.Name}' is already used at {pair.First.Path}"));
}
