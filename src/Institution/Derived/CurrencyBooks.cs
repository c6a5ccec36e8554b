namespace QsGen.Institution.Derived;

/// <summary>Takes the books of one currency out of a file with accounts in several: an institution whose sums can't mix two.</summary>
internal static class CurrencyBooks
{
    /// <summary>The longest addition to a prefix: an underscore and a code.</summary>
    public const int PrefixRoom = 4;

    /// <summary>The accounts of the currency that was asked for, or of the institution's own, and what moves their money.</summary>
    /// <param name="file">An institution that breaks no rule.</param>
    /// <returns>The institution itself, but for what was asked for, when all its accounts are in its own currency.</returns>
    public static InstitutionModel Of(InstitutionModel file)
    {
        var map = new CurrencyMap(file);
        if (map.All is [] || (map.All is [var only] && only == file.Currency))
        {
            return file with { Books = null, Accounts = Plain(file.Accounts), AccountTemplates = Plain(file.AccountTemplates) };
        }

        var currency = file.Books ?? file.Currency;
        var isMain = currency == file.Currency;
        return file with
        {
            Instance = isMain ? file.Instance : PrefixOf(file.Instance, currency),
            Currency = currency,
            Books = null,
            Currencies = map.All,
            OtherRoles = file.Accounts.Select(account => account.Role).OfType<RoleName>()
                .Concat(file.AccountTemplates.Select(template => template.Role))
                .Where(role => map.Of(role) != currency).Distinct().Order().ToValueList(),
            AreBeside = !isMain,
            Accounts = Plain(file.Accounts.Where(account => map.Of(account) == currency)),
            AccountTemplates = Plain(file.AccountTemplates.Where(template => map.Of(template) == currency)),
            Rails = file.Rails.Where(rail => map.Of(rail.Name.Value) == currency).ToValueList(),
            TransferTemplates = file.TransferTemplates.Where(template => map.Of(template.Name.Value) == currency).ToValueList(),
            Chains = file.Chains.Where(entry => map.Of(entry.Parent.Value) == currency).ToValueList(),
            LimitSchedules = file.LimitSchedules.Where(limit => map.Of(limit.ParentRole) == currency).ToValueList(),
            RoleBusinessDayOffsets = file.RoleBusinessDayOffsets.Where(offset => map.Of(offset.Role) == currency).ToValueList(),
            // The locks are those of the institution's own currency.
            SeedHash = isMain ? file.SeedHash : null,
        };
    }

    private static ValueList<Account> Plain(IEnumerable<Account> accounts) =>
        accounts.Select(account => account.Currency is null ? account : account with { Currency = null }).ToValueList();

    private static ValueList<AccountTemplate> Plain(IEnumerable<AccountTemplate> templates) =>
        templates.Select(template => template.Currency is null ? template : template with { Currency = null }).ToValueList();

    /// <summary>The prefix of the tables of books in another currency than the institution's.</summary>
    public static InstanceName PrefixOf(InstanceName instance, MoneyUnit currency) =>
        new($"{instance.Value}_{currency.Code.ToLowerInvariant()}");
}
