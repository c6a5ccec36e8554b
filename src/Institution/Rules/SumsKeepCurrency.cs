using QsGen.Institution.Derived;
using QsGen.Institution.Format;

namespace QsGen.Institution.Rules;

/// <summary>S11: What is added up, or follows from each other, is in one currency.</summary>
internal sealed class SumsKeepCurrency() : ModelRule(
    "S11",
    "What is added up, or follows from each other, is in one currency.",
    "declare one of each currency")
{
    private const string Exchange = "declare a rail for each currency; money that changes its currency makes two transfers, each against "
        + "an account of the bank's own in that currency";

    /// <inheritdoc />
    public override IEnumerable<Violation> Check(RuleContext context)
    {
        var map = new CurrencyMap(context.Model);
        return map.All.Length < 2
            ? []
            :
            [
                .. Roles(context, map), .. Parents(context, map), .. Rails(context, map), .. Templates(context, map),
                .. Sweeps(context, map), .. Chains(context, map),
            ];
    }

    private static IEnumerable<Violation> Roles(RuleContext context, CurrencyMap map) =>
        context.Accounts.Where(account => account.Item.Role is not null)
            .Select(account => (account.Path, Role: account.Item.Role!, Currency: map.Of(account.Item)))
            .Concat(context.AccountTemplates.Select(template => (template.Path, template.Item.Role, Currency: map.Of(template.Item))))
            .Where(account => map.Of(account.Role) != account.Currency)
            .Select(account => new Violation(
                account.Path.Key(Keys.Currency),
                $"role '{account.Role}' is in {account.Currency.Code} here and in {map.Of(account.Role).Code} elsewhere",
                "give the accounts of each currency a role of their own"));

    private static IEnumerable<Violation> Parents(RuleContext context, CurrencyMap map) =>
        context.Accounts.Select(account => (account.Path, account.Item.ParentRole, Currency: map.Of(account.Item)))
            .Concat(context.AccountTemplates.Select(template => (template.Path, template.Item.ParentRole, Currency: map.Of(template.Item))))
            .Where(child => child.ParentRole is { } parent && context.Facts.Role(parent) is not null && map.Of(parent) != child.Currency)
            .Select(child => new Violation(
                child.Path.Key(Keys.ParentRole),
                $"parent role '{child.ParentRole}' is in {map.Of(child.ParentRole!).Code}, and a balance in {child.Currency.Code} can't be "
                    + "added to it",
                "name a parent in the same currency"));

    private static IEnumerable<Violation> Rails(RuleContext context, CurrencyMap map) =>
        from rail in context.Rails
        from role in rail.Roles()
        where context.Facts.Role(role.Item) is not null && map.Of(role.Item) != map.Of(rail.Item.Name.Value)
        select new Violation(
            role.Path,
            $"rail '{rail.Item.Name}' posts in {map.Of(rail.Item.Name.Value).Code}, and role '{role.Item}' is in {map.Of(role.Item).Code}",
            Exchange);

    private static IEnumerable<Violation> Templates(RuleContext context, CurrencyMap map) =>
        from template in context.TransferTemplates
        from leg in template.Item.LegRails.Items(template.Path.Key(Keys.LegRails))
        where context.Facts.Rail(leg.Item) is not null && map.Of(leg.Item.Value) != map.Of(template.Item.Name.Value)
        select new Violation(
            leg.Path,
            $"the legs of '{template.Item.Name}' are in {map.Of(template.Item.Name.Value).Code}, and rail '{leg.Item}' posts in "
                + map.Of(leg.Item.Value).Code,
            "declare a template for each currency");

    // What a sweep names by type is swept within its own currency, so one rail of it is enough.
    private static IEnumerable<Violation> Sweeps(RuleContext context, CurrencyMap map) =>
        from rail in context.Rails
        from selector in rail.Item.BundlesActivity.Items(rail.Path.Key(Keys.BundlesActivity))
        let swept = context.Facts.Expand(selector.Item)
        where !swept.IsEmpty && !swept.Any(leg => map.Of(leg.Rail.Value) == map.Of(rail.Item.Name.Value))
        select new Violation(
            selector.Path,
            $"'{selector.Item}' is in {map.Of(swept[0].Rail.Value).Code}, and '{rail.Item.Name}' sweeps in "
                + map.Of(rail.Item.Name.Value).Code,
            "declare a sweep for each currency");

    private static IEnumerable<Violation> Chains(RuleContext context, CurrencyMap map) =>
        from entry in context.Chains
        let child = entry.Item.Child.Value
        where (context.Facts.Rail(new(child)) is not null || context.Facts.Template(new(child)) is not null)
            && map.Of(child) != map.Of(entry.Item.Parent.Value)
        select new Violation(
            entry.Path.ChainKey(Keys.Child),
            $"'{entry.Item.Parent}' is in {map.Of(entry.Item.Parent.Value).Code}, and '{child}' in {map.Of(child).Code}: "
                + "they are in different books",
            "end the chain at the account in which the bank changes the money, and begin another there");
}
