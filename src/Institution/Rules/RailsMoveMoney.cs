using QsGen.Institution.Format;

namespace QsGen.Institution.Rules;

/// <summary>W22: A rail does not pay an account from itself.</summary>
internal sealed class RailsMoveMoney() : ModelRule(
    "W22",
    "A rail does not pay an account from itself.",
    "take the role off one of the two sides",
    Severity.Warning)
{
    /// <inheritdoc />
    public override IEnumerable<Violation> Check(RuleContext context) =>
        from rail in context.Rails
        where rail.Item is TwoLegRail
        let two = (TwoLegRail)rail.Item
        from role in two.DestinationRole.Distinct()
        let behind = context.Facts.Role(role)
        where two.SourceRole.Contains(role) && behind is { IsTemplated: false } && behind.Accounts.Length == 1
        select new Violation(
            rail.Path.Key(Keys.DestinationRole),
            $"rail '{two.Name}' may debit and credit the one account '{behind.Accounts[0].Id}' of role '{role}', which moves nothing");
}
