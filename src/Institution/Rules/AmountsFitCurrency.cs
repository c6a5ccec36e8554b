using System.Globalization;
using QsGen.Institution.Findings;
using QsGen.Institution.Format;

namespace QsGen.Institution.Rules;

/// <summary>S8: Declared amounts can be paid in the currency: they have no more decimals than it.</summary>
internal sealed class AmountsFitCurrency() : ModelRule(
    "S8",
    "Declared amounts can be paid in the currency: they have no more decimals than it.",
    "round it to the smallest unit of the currency, or write another currency")
{
    /// <inheritdoc />
    public override IEnumerable<Violation> Check(RuleContext context) =>
        from declared in Amounts(context)
        where declared.Amount is { } amount && !context.Model.Currency.Holds(amount)
        select new Violation(
            declared.Path,
            string.Create(
                CultureInfo.InvariantCulture,
                $"nothing smaller than {context.Model.Currency.SmallestUnit} can be paid in {context.Model.Currency.Code}"))
        {
            FollowsFrom = ModelPath.Root.Key(Keys.Currency),
        };

    private static IEnumerable<(ModelPath Path, decimal? Amount)> Amounts(RuleContext context) =>
    [
        (ModelPath.Root.Key(Keys.Materiality), context.Model.Materiality),
        .. context.Accounts.Select(account => (account.Path.Key(Keys.ExpectedEodBalance), account.Item.ExpectedEodBalance)),
        .. context.AccountTemplates.Select(template => (template.Path.Key(Keys.ExpectedEodBalance), template.Item.ExpectedEodBalance)),
        .. context.Rails.Select(rail => (rail.Path.Key(Keys.ExpectedNet), (rail.Item as TwoLegRail)?.ExpectedNet)),
        .. context.Rails.Select(rail => (rail.Path.Key(Keys.AmountTypicalRange), rail.Item.TypicalAmounts?.Least)),
        .. context.Rails.Select(rail => (rail.Path.Key(Keys.AmountTypicalRange), rail.Item.TypicalAmounts?.Most)),
        .. context.TransferTemplates.Select(template => (template.Path.Key(Keys.ExpectedNet), (decimal?)template.Item.ExpectedNet)),
        .. context.Limits.Select(limit => (limit.Path.Key(Keys.Cap), (decimal?)limit.Item.Cap)),
    ];
}
