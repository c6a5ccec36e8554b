using System.Collections.Immutable;
using QsGen.Demo.Generation;
using QsGen.Demo.Scenarios;
using QsGen.Institution;
using QsGen.Institution.Bundled;

namespace QsGen.Handbook.Words;

/// <summary>Derives what pages call things from an institution and its demo data. Nothing is written for one institution alone.</summary>
/// <param name="institution">The institution.</param>
/// <param name="scenarios">What the demo data plants.</param>
internal sealed class VocabularyBuilder(InstitutionModel institution, ScenarioPlan scenarios)
{
    /// <summary>The vocabulary.</summary>
    /// <param name="text">The institution's file, which tells whether it is a bundled one.</param>
    public HandbookVocabulary Build(string text)
    {
        var persona = institution.Persona ?? new();
        return new()
        {
            Institution = InstitutionNames.Of(institution),
            Stakeholders = [.. persona.Stakeholders],
            GlAccounts = [.. persona.GlAccounts.Select(Ledger)],
            Merchants = [.. persona.Merchants],
            Flavor = [.. persona.Flavor],
            FixtureName = BundledInstitutions.Names.FirstOrDefault(name => BundledInstitutions.Text(name) == text),
            Demo = new(
                Account(Plant("drift"), "drift", "account_id"),
                Account(Plant("overdraft"), "overdraft", "account_id"),
                Account(Plant("limit-breach"), "limit_breach", "account_id"),
                Investigation(),
                [.. scenarios.Planted.Select(plant => new PlantWords(plant.Name, plant.Shows, plant.Sheet))]),
        };
    }

    private InvestigationWords? Investigation()
    {
        if (Plant("fan-out") is not { } fanOut || Account(fanOut, "inv_pair_rolling_anomalies", "recipient_account_id") is not { } anchor)
        {
            return null;
        }

        var senders = fanOut.Rows
            .Select(row => row.Columns.GetValueOrDefault("sender_account_id"))
            .OfType<string>().Distinct().Count();
        return new(
            anchor, senders, [.. Layers()], Account(Plant("anomaly-spike"), "inv_pair_rolling_anomalies", "sender_account_id"));
    }

    // Each hop debits one account and credits the next.
    private IEnumerable<DemoAccountWords> Layers() => (Plant("layering")?.Transactions ?? [])
        .Select(leg => new DemoAccountWords(leg.AccountId, leg.AccountName ?? leg.AccountId))
        .DistinctBy(account => account.Id);

    private PlantedScenario? Plant(string name) => scenarios.Planted.FirstOrDefault(plant => plant.Name == name);

    private DemoAccountWords? Account(PlantedScenario? plant, string relation, string column) => plant?.Rows
        .Where(row => row.Relation == relation)
        .Select(row => row.Columns.GetValueOrDefault(column))
        .OfType<string>()
        .Select(id => new DemoAccountWords(id, NameOf(plant, id)))
        .FirstOrDefault();

    private string NameOf(PlantedScenario plant, string id) =>
        plant.Transactions.FirstOrDefault(leg => leg.AccountId == id)?.AccountName
        ?? plant.Balances.FirstOrDefault(balance => balance.AccountId == id)?.AccountName
        ?? institution.Accounts.FirstOrDefault(account => account.Id.Value == id)?.DisplayName
        ?? id;

    private LedgerWords Ledger(GlAccount label) => new(
        label.Code,
        label.Name,
        label.Note,
        [.. institution.Accounts
            .Select(account => account.Id.Value)
            .Where(id => id.StartsWith(label.Code, StringComparison.OrdinalIgnoreCase))]);
}
