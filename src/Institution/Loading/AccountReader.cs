using QsGen.Institution.Format;

namespace QsGen.Institution.Loading;

/// <summary>Reads entries of <c>accounts</c> and <c>account_templates</c>.</summary>
internal static class AccountReader
{
    /// <summary>One account; null when a key it cannot do without is missing or broken.</summary>
    public static Account? ReadAccount(EntityReader map)
    {
        var hasId = map.Required<string>(Keys.Id, TextValues.Identifier, out var id);
        var hasScope = map.Required<AccountScope>(Keys.Scope, Scalars.Scope, out var scope);
        var account = new Account
        {
            Id = new(id ?? ""),
            Scope = scope,
            Name = map.Optional<string>(Keys.Name, TextValues.Text, out var name) ? name : null,
            Role = map.Optional<string>(Keys.Role, TextValues.Identifier, out var role) ? new RoleName(role) : null,
            ParentRole = map.Optional<string>(Keys.ParentRole, TextValues.Identifier, out var parent) ? new RoleName(parent) : null,
            ParentAccountId = map.Optional<string>(Keys.ParentAccountId, TextValues.Identifier, out var above)
                ? new AccountId(above) : null,
            BalanceCadence = map.Optional<BalanceCadence>(Keys.BalanceCadence, Scalars.BalanceCadence, out var cadence) ? cadence : null,
            Currency = map.Optional<MoneyUnit>(Keys.Currency, CurrencyReader.Read, out var currency) ? currency : null,
            ExpectedEodBalance = map.Optional<decimal>(Keys.ExpectedEodBalance, Money.Amount, out var balance) ? balance : null,
            Description = map.Optional<string>(Keys.Description, TextValues.Description, out var prose) ? prose : null,
        };
        return hasId && hasScope ? account : null;
    }

    /// <summary>One account template; null when a key it cannot do without is missing or broken.</summary>
    public static AccountTemplate? ReadTemplate(EntityReader map)
    {
        var hasRole = map.Required<string>(Keys.Role, TextValues.Identifier, out var role);
        var hasScope = map.Required<AccountScope>(Keys.Scope, Scalars.Scope, out var scope);
        var template = new AccountTemplate
        {
            Role = new(role ?? ""),
            Scope = scope,
            ParentRole = map.Optional<string>(Keys.ParentRole, TextValues.Identifier, out var parent) ? new RoleName(parent) : null,
            ParentAccountId = map.Optional<string>(Keys.ParentAccountId, TextValues.Identifier, out var above)
                ? new AccountId(above) : null,
            BalanceCadence = map.Optional<BalanceCadence>(Keys.BalanceCadence, Scalars.BalanceCadence, out var cadence) ? cadence : null,
            Currency = map.Optional<MoneyUnit>(Keys.Currency, CurrencyReader.Read, out var currency) ? currency : null,
            ExpectedEodBalance = map.Optional<decimal>(Keys.ExpectedEodBalance, Money.Amount, out var balance) ? balance : null,
            InstanceIdTemplate = map.Optional<InstancePattern>(Keys.InstanceIdTemplate, Scalars.IdPattern, out var ids) ? ids : null,
            InstanceNameTemplate =
                map.Optional<InstancePattern>(Keys.InstanceNameTemplate, Scalars.NamePattern, out var names) ? names : null,
            Description = map.Optional<string>(Keys.Description, TextValues.Description, out var prose) ? prose : null,
        };
        return hasRole && hasScope ? template : null;
    }
}
