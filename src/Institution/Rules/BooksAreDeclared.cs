using QsGen.Institution.Derived;
using QsGen.Institution.Findings;
using QsGen.Institution.Format;

namespace QsGen.Institution.Rules;

/// <summary>R15: The books that are asked for have accounts.</summary>
internal sealed class BooksAreDeclared() : ModelRule(
    "R15",
    "The books that are asked for have accounts.",
    "ask for a currency in which accounts of the file are")
{
    /// <inheritdoc />
    public override IEnumerable<Violation> Check(RuleContext context)
    {
        var all = new CurrencyMap(context.Model).All;
        if (context.Model.Books is { } asked && !all.Contains(asked) && !(all.IsEmpty && asked == context.Model.Currency))
        {
            yield return new(
                ModelPath.Root.Key(Keys.Books),
                $"no account is in {asked.Code}; the accounts are in {string.Join(", ", all.Select(currency => currency.Code))}");
        }
        else if (context.Model.Books is null && all is [var first, ..] && first != context.Model.Currency)
        {
            yield return new(
                ModelPath.Root.Key(Keys.Currency),
                $"no account is in {context.Model.Currency.Code}, the institution's currency; the accounts are in "
                    + string.Join(", ", all.Select(currency => currency.Code)),
                $"write '{Keys.Currency}: {first.Code}' at the top of the file");
        }
    }
}
