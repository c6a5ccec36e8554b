using QsGen.Institution.Format;

namespace QsGen.Institution.Rules;

/// <summary>R10: A limit's transfer type is the type of some rail.</summary>
internal sealed class LimitTypesExist() : ModelRule(
    "R10",
    "A limit's transfer type is the type of some rail.",
    "correct the transfer type; that of a transfer template does not count")
{
    /// <inheritdoc />
    public override IEnumerable<Violation> Check(RuleContext context) =>
        from limit in context.Limits
        where !context.Facts.RailsOfType(limit.Item.TransferType).Any()
        select new Violation(
            limit.Path.Key(Keys.TransferType),
            $"the limit is on transfer type '{limit.Item.TransferType}', which no rail has",
            context.Suggest("type", limit.Item.TransferType.Value, context.Model.Rails.Select(rail => rail.TransferType.Value)))
        {
            Missing = [limit.Item.TransferType.Value],
        };
}
