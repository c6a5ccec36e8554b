using QsGen.Institution.Format;

namespace QsGen.Institution.Rules;

/// <summary>U1: Account ids are unique.</summary>
internal sealed class AccountIdsUnique() : ModelRule("U1", "Account ids are unique.", "give one of the two another id")
{
    /// <inheritdoc />
    public override IEnumerable<Violation> Check(RuleContext context) =>
        Duplicates.Find(context.Accounts, account => account.Id).Select(pair => new Violation(
        pair.Repeat.Path.Key(Keys.Id), $"account id '{pair.Repeat.Item.Id}' is already used at {pair.First.Path}"));
}
