using QsGen.Institution.Derived;
using QsGen.Institution.Findings;
using QsGen.Institution.Format;

namespace QsGen.Institution.Rules;

/// <summary>S12: The prefix leaves room for the currency of further books.</summary>
internal sealed class BooksFitPrefix() : ModelRule(
    "S12",
    "The prefix leaves room for the currency of further books.",
    "shorten it: the tables of books in USD begin with the prefix and _usd")
{
    /// <inheritdoc />
    public override IEnumerable<Violation> Check(RuleContext context)
    {
        const int most = InstanceName.MaxLength - CurrencyBooks.PrefixRoom;
        if (context.Model.Instance.Value.Length > most && new CurrencyMap(context.Model).All.Length > 1)
        {
            yield return new(
                ModelPath.Root.Key(Keys.Instance),
                FormattableString.Invariant(
                    $"'{context.Model.Instance}' has more than {most} characters, and accounts are in several currencies"));
        }
    }
}
