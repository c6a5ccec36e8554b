using QsGen.Institution;
using QsGen.Institution.Reporting;

namespace QsGen.Tests.Institution;

/// <summary>What <c>validate</c> calls a limit that can't bind, <c>describe</c> lists as binding nobody, and only that.</summary>
internal sealed class LimitBindingTests
{
    private static readonly string Loose = Harbor.Valid
        .Add("rails", "{name: Fee, transfer_type: fee, source_role: Member, destination_role: Street, expected_net: 0, origin: X}")
        .Add("limit_schedules", "{parent_role: Vault, transfer_type: deposit, cap: 5}");

    private static IEnumerable<string> Texts() =>
        [.. BundledInstitutions.Names.Select(BundledInstitutions.Text), .. EveryLimit(), Harbor.Valid, Loose];

    [TestCaseSource(nameof(Texts))]
    public void Limits_ThatValidateWarnsOf_AreThoseThatDescribeLeavesEmpty(string yaml)
    {
        var loaded = InstitutionLoader.Parse(yaml, "bank.yaml");
        var limits = InstitutionInventory.Of(loaded.Model!).Tables.Single(table => table.Key == "limits");
        var binds = limits.Columns.Select((column, index) => (column.Key, index)).Single(pair => pair.Key == "binds").index;

        Assert.That(
            loaded.Findings.Where(finding => finding.RuleId == "W5").Select(finding => finding.Path),
            Is.EqualTo(limits.Rows.Select((row, index) => (row, index)).Where(pair => pair.row[binds].IsEmpty)
                .Select(pair => $"limit_schedules[{pair.index}]")));
    }

    [Test]
    public void W5_NamesWhatTheTypeMovesAndWhatWouldBind()
    {
        var found = Harbor.Load(Loose).Findings.Single(finding => finding.RuleId == "W5");

        Assert.That(found.Message, Does.EndWith("no rail of that type debits a child of 'Vault'; they debit Street (under no role)"));
        Assert.That(found.Remedy, Is.EqualTo("limit a type that debits children of 'Vault': dues, fee, or remove the limit"));
    }

    [Test]
    public void W5_OfTheWrongParent_NamesTheRightOne()
    {
        var found = Harbor.Load(Harbor.Valid
            .Add("accounts", "{id: safe, role: Safe, scope: internal}")
            .Add("limit_schedules", "{parent_role: Safe, transfer_type: dues, cap: 5}")).Findings.Single(finding => finding.RuleId == "W5");

        Assert.That(found.Message, Does.EndWith("they debit Member (under Vault)"));
        Assert.That(found.Remedy, Is.EqualTo("name Vault as the parent role, or remove the limit"));
    }

    // Each transfer type under each parent, both ways: some bind and some don't.
    private static IEnumerable<string> EveryLimit() =>
        from type in (string[])["deposit", "dues", "sweep"]
        from direction in (string[])["outbound", "inbound"]
        select Harbor.Valid.Set("transfer_type: dues, cap: 250", $"transfer_type: {type}, direction: {direction}, cap: 250");
}
