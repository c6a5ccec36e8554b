namespace QsGen.Institution.Derived;

/// <summary>Which currency each part of an institution's file is in: accounts say it, all else follows from the accounts.</summary>
/// <remarks>Works on institutions that break rules too: what mixes currencies is in the first of them.</remarks>
internal sealed class CurrencyMap
{
    private readonly InstitutionModel _model;
    private readonly Dictionary<RoleName, MoneyUnit> _roles = [];
    private readonly Dictionary<string, MoneyUnit> _endpoints = new(StringComparer.Ordinal);

    /// <summary>Looks at every account, rail and template once.</summary>
    public CurrencyMap(InstitutionModel model)
    {
        _model = model;
        foreach (var (role, currency) in model.Accounts.Where(account => account.Role is not null)
            .Select(account => (account.Role!, Of(account)))
            .Concat(model.AccountTemplates.Select(template => (template.Role, Of(template)))))
        {
            _roles.TryAdd(role, currency);
        }

        foreach (var rail in model.Rails)
        {
            _endpoints.TryAdd(rail.Name.Value, rail.Roles.Select(Of).FirstOrDefault(model.Currency));
        }

        foreach (var template in model.TransferTemplates)
        {
            _endpoints.TryAdd(template.Name.Value, template.LegRails.Select(leg => Of(leg.Value)).FirstOrDefault(model.Currency));
        }

        All = model.Accounts.Select(Of).Concat(model.AccountTemplates.Select(Of)).Distinct()
            .OrderBy(currency => currency != model.Currency).ThenBy(currency => currency.Code, StringComparer.Ordinal).ToValueList();
    }

    /// <summary>The currencies of all accounts, the institution's first.</summary>
    public ValueList<MoneyUnit> All { get; }

    /// <summary>The currency of an account.</summary>
    public MoneyUnit Of(Account account) => account.Currency ?? _model.Currency;

    /// <summary>The currency of a class of accounts.</summary>
    public MoneyUnit Of(AccountTemplate template) => template.Currency ?? _model.Currency;

    /// <summary>The currency of the accounts with a role; the institution's when nothing declares it.</summary>
    public MoneyUnit Of(RoleName role) => _roles.GetValueOrDefault(role, _model.Currency);

    /// <summary>The currency of a rail or transfer template; the institution's when there is none.</summary>
    public MoneyUnit Of(string endpoint) => _endpoints.GetValueOrDefault(endpoint, _model.Currency);
}
