using System.Globalization;
using QsGen.Institution;
using QsGen.Institution.Derived;

namespace QsGen.Database.Feed;

/// <summary>Picks the accounts of the examples: declared ones where a role has them, sentinels for instances of a template.</summary>
internal sealed class ExampleAccounts(InstitutionFacts facts)
{
    /// <summary>An account of a role.</summary>
    /// <param name="role">A declared role.</param>
    /// <param name="number">1 for the first, 2 when a transfer needs another one of the same role.</param>
    /// <exception cref="ArgumentException">Nothing declares the role, or it has fewer accounts and no template.</exception>
    public ExampleAccount Of(RoleName role, int number = 1)
    {
        var declared = facts.Role(role)
            ?? throw new ArgumentException($"no account and no account template has the role '{role}'", nameof(role));
        return (declared.Accounts.Length >= number, declared.Template) switch
        {
            (true, _) => Declared(declared.Accounts[number - 1], role),
            (false, { } template) => Instance(template, number),
            _ => Declared(declared.Accounts[0], role),
        };
    }

    private static ExampleAccount Declared(Account account, RoleName role) =>
        new(account.Id.Value, account.DisplayName, role, TextOf(account.Scope), account.ParentRole, account.ExpectedEodBalance);

    private ExampleAccount Instance(AccountTemplate template, int number)
    {
        var position = facts.Model.AccountTemplates.Items.IndexOf(template) + 1;
        return new(
            string.Create(CultureInfo.InvariantCulture, $"acct-{position}-EXAMPLE-{number:000}"),
            string.Create(CultureInfo.InvariantCulture, $"Example Account {position}.{number}"),
            template.Role,
            TextOf(template.Scope),
            template.ParentRole,
            template.ExpectedEodBalance);
    }

    private static string TextOf(AccountScope scope) => scope.ToString().ToLowerInvariant();
}
