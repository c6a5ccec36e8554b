using QsGen.Institution.Derived;
using QsGen.Institution.Format;

namespace QsGen.Institution.Rules;

/// <summary>W24: Where accounts are in several currencies, it is said whose books are meant.</summary>
internal sealed class BooksAreChosen() : ModelRule(
    "W24",
    "Where accounts are in several currencies, it is said whose books are meant.",
    "name the file with the currency behind it, such as bank.yaml#EUR, one stack for each currency; or write 'books: EUR' into it",
    Severity.Warning)
{
    /// <inheritdoc />
    public override IEnumerable<Violation> Check(RuleContext context)
    {
        var (model, map) = (context.Model, new CurrencyMap(context.Model));
        if (model.Books is null && map.All is [var main, _, ..] && main == model.Currency)
        {
            var place = context.Accounts.Where(account => map.Of(account.Item) != main).Select(account => account.Path)
                .Concat(context.AccountTemplates.Where(template => map.Of(template.Item) != main).Select(template => template.Path))
                .First();
            yield return new(
                place.Key(Keys.Currency),
                $"these are the books in {main.Code}; nothing of those in {string.Join(" and ", map.All.Skip(1).Select(one => one.Code))} "
                    + "is in them, for no sum mixes two currencies");
        }
    }
}
