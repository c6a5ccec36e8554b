using System.Globalization;
using QsGen.Demo.Accounts;
using QsGen.Demo.Planning;
using QsGen.Institution;

namespace QsGen.Demo.Scenarios;

/// <summary>The accounts of one scenario. They are like accounts of the bank, and nobody else posts to them.</summary>
/// <remarks>Sharing an account would mix two scenarios' balances, and let one hide what the other shows.</remarks>
/// <param name="plan">The plan of the baseline.</param>
/// <param name="scenario">The scenario's name.</param>
/// <param name="place">The scenario's place in the catalogue, which sets the numbers of its accounts.</param>
internal sealed class StageAccounts(DemoPlan plan, string scenario, int place)
{
    /// <summary>How many numbers belong to one place of the catalogue. Baseline instances begin above those of all places.</summary>
    internal const int Numbers = 45;
    private readonly List<DemoAccount> _all = [];
    private readonly HashSet<string> _ids = [];
    private int _instances;
    private int _copies;

    /// <summary>Those taken so far.</summary>
    public IReadOnlyList<DemoAccount> All => _all;

    /// <summary>A new account of the same kind as another one.</summary>
    public DemoAccount Like(DemoAccount kind, string? name = null)
    {
        var template = plan.Institution.AccountTemplates.FirstOrDefault(template =>
            template.Role.Value == kind.Role && kind.Scope == template.Scope && kind.ParentRole == template.ParentRole?.Value);
        var account = template is not null ? plan.Book.Extra(template, NextNumber(template), _ids, name) : Copy(kind, name);
        _all.Add(account);
        return account;
    }

    private int NextNumber(AccountTemplate template)
    {
        while (_instances < Numbers)
        {
            var number = (place * Numbers) + 1 + _instances++;
            if (!plan.Book.Naming.IsDeclared(template, number))
            {
                return number;
            }
        }

        throw new InvalidOperationException($"The scenario '{scenario}' needs more than {Numbers} instances of account templates.");
    }

    // A declared account has no template to number it by, so the scenario tells the copy apart.
    private DemoAccount Copy(DemoAccount kind, string? name)
    {
        var number = ++_copies;
        return kind with
        {
            Index = -1,
            Id = string.Create(CultureInfo.InvariantCulture, $"{Slug.Of(kind.Id, 50)}-{scenario}-{number:D2}"),
            Name = name ?? string.Create(CultureInfo.InvariantCulture, $"{kind.Name} No. {(place * Numbers) + number}"),
        };
    }
}
