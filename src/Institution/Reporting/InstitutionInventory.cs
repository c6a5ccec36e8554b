using QsGen.Institution.Derived;

namespace QsGen.Institution.Reporting;

/// <summary>What an institution declares and what watches it, as tables.</summary>
/// <param name="Instance">The institution's prefix.</param>
/// <param name="Description">Who it is; null when it does not say.</param>
/// <param name="Tables">Counts, roles, rails, templates, chains, limits, usual figures, balances, holidays, thresholds and invariants;
/// empty tables are left out.</param>
public sealed record InstitutionInventory(InstanceName Instance, string? Description, ValueList<InventoryTable> Tables)
{
    /// <summary>Takes stock of an institution.</summary>
    public static InstitutionInventory Of(InstitutionModel model)
    {
        var facts = InstitutionFacts.Of(model);
        IEnumerable<InventoryTable> tables =
        [
            InventoryTables.Counts(facts),
            InventoryTables.Roles(facts),
            InventoryTables.Rails(facts),
            InventoryTables.TransferTemplates(facts),
            InventoryTables.Chains(facts),
            InventoryTables.Limits(facts),
            InventoryTables.Usual(facts),
            InventoryTables.Balances(facts),
            InventoryTables.Holidays(facts),
            InventoryTables.Thresholds(facts),
            InvariantTable.Of(facts),
        ];
        return new(model.Instance, model.Description, tables.Where(table => !table.Rows.IsEmpty).ToValueList());
    }
}
