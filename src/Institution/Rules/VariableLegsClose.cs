using QsGen.Institution.Format;

namespace QsGen.Institution.Rules;

/// <summary>C3: A Variable rail is a leg of some transfer template.</summary>
internal sealed class VariableLegsClose() : ModelRule(
    "C3",
    "A Variable rail is a leg of some transfer template.",
    "add it to a template's leg_rails, or give it the direction Debit or Credit")
{
    /// <inheritdoc />
    public override IEnumerable<Violation> Check(RuleContext context) =>
        from rail in context.Rails
        where rail.Item is SingleLegRail { LegDirection: LegDirection.Variable } && !context.Facts.TemplatesWithLeg(rail.Item.Name).Any()
        select new Violation(
            rail.Path.Key(Keys.LegDirection),
            $"rail '{rail.Item.Name}' is Variable, but no transfer template says what it must bring its transfer to")
        {
            Missing = [rail.Item.Name.Value],
        };
}
