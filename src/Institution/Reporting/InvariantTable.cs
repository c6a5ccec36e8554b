using QsGen.Institution.Derived;

namespace QsGen.Institution.Reporting;

/// <summary>Tells which invariant watches what in an institution.</summary>
internal static class InvariantTable
{
    /// <summary>One row per invariant that watches something.</summary>
    public static InventoryTable Of(InstitutionFacts facts)
    {
        var parents = facts.ParentRoles().ToHashSet();
        var internals = facts.DeclaredRoles.Where(role => facts.Role(role)!.Scope is AccountScope.Internal).ToList();
        IEnumerable<(string Invariant, IEnumerable<string> Watched)> rows =
        [
            ("sub-ledger drift", Names(internals.Where(role => !parents.Contains(role)))),
            ("ledger drift", Names(internals.Where(parents.Contains))),
            ("non-negative balance", Names(internals)),
            ("expected end-of-day balance", Names(internals.Where(role => HasExpectedBalance(facts.Role(role)!)))),
            ("limit breach", facts.Model.LimitSchedules.SelectMany(limit => BoundBy(facts, limit))),
            ("conservation", Conserved(facts)),
            ("chain completeness", facts.Model.Chains.Where(entry => entry.Required || entry.XorGroup is not null).Select(ChainName)),
            ("stuck pending", Caps(facts, AgingWatch.Pending)),
            ("stuck unbundled", Caps(facts, AgingWatch.Unbundled)),
        ];
        return InventoryTables.Table("invariants", [new("invariant"), new("watches", IsList: true)], rows
            .Select(row => (row.Invariant, Watched: InventoryTables.Many(row.Watched.Distinct())))
            .Where(row => !row.Watched.IsEmpty)
            .Select(row => InventoryTables.Row(InventoryTables.One(row.Invariant), row.Watched)));
    }

    private static IEnumerable<string> Names(IEnumerable<RoleName> roles) => roles.Select(role => role.Value);

    private static bool HasExpectedBalance(RoleFacts role) =>
        role.Template?.ExpectedEodBalance is not null || role.Accounts.Any(account => account.ExpectedEodBalance is not null);

    private static IEnumerable<string> BoundBy(InstitutionFacts facts, LimitSchedule limit) =>
        facts.BoundRoles(limit).Select(child => $"{child} × {limit.TransferType}{limit.InboundLabel()}");

    private static IEnumerable<string> Conserved(InstitutionFacts facts) =>
        facts.Model.TransferTemplates.Select(template => template.Name.Value).Concat(facts.Model.Rails
            .Where(rail => rail is TwoLegRail { ExpectedNet: not null } && !facts.TemplatesWithLeg(rail.Name).Any())
            .Select(rail => rail.Name.Value));

    private static string ChainName(ChainEntry entry) => entry.XorGroup is { } group
        ? $"{entry.Parent}: one of {group}"
        : $"{entry.Parent} → {entry.Child}";

    private static IEnumerable<string> Caps(InstitutionFacts facts, AgingWatch watch) =>
        AgingCap.All(facts.Model, watch).Select(cap => $"{cap.Rail} ({cap.Label})");
}
