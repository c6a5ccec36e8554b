using System.Globalization;
using QsGen.Institution.Derived;
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
        from declared in Amounts(context, new CurrencyMap(context.Model))
        where declared.Amount is { } amount && !declared.Currency.Holds(amount)
        select new Violation(
            declared.Path,
            string.Create(
                CultureInfo.InvariantCulture,
                $"nothing smaller than {declared.Currency.SmallestUnit} can be paid in {declared.Currency.Code}"))
        {
            FollowsFrom = ModelPath.Root.Key(Keys.Currency),
        };

    private static IEnumerable<(ModelPath Path, decimal? Amount, MoneyUnit Currency)> Amounts(RuleContext context, CurrencyMap map) =>
    [
        // The same number in all books.
        .. map.All.Append(context.Model.Currency).Distinct()
            .Select(currency => (ModelPath.Root.Key(Keys.Materiality), (decimal?)context.Model.Materiality, currency)),
        .. context.Accounts.Select(one => (one.Path.Key(Keys.ExpectedEodBalance), one.Item.ExpectedEodBalance, map.Of(one.Item))),
        .. context.AccountTemplates.Select(one => (one.Path.Key(Keys.ExpectedEodBalance), one.Item.ExpectedEodBalance, map.Of(one.Item))),
        .. context.Rails.SelectMany(rail => Of(rail).Select(declared => (
            rail.Path.Key(declared.Key), declared.Amount, map.Of(rail.Item.Name.Value)))),
        .. context.TransferTemplates.Select(template => (
            template.Path.Key(Keys.ExpectedNet), (decimal?)template.Item.ExpectedNet, map.Of(template.Item.Name.Value))),
        .. context.Limits.Select(limit => (limit.Path.Key(Keys.Cap), (decimal?)limit.Item.Cap, map.Of(limit.Item.ParentRole))),
    ];

    private static IEnumerable<(string Key, decimal? Amount)> Of(Placed<Rail> rail) =>
    [
        (Keys.ExpectedNet, (rail.Item as TwoLegRail)?.ExpectedNet),
        (Keys.AmountTypicalRange, rail.Item.TypicalAmounts?.Least),
        (Keys.AmountTypicalRange, rail.Item.TypicalAmounts?.Most),
    ];
}
