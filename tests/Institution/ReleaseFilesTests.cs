using NodaTime;
using QsGen.Institution;
using QsGen.Institution.Derived;
using QsGen.Institution.Reporting;

namespace QsGen.Tests.Institution;

/// <summary>Files as banks on other releases have them: each loads, and nothing that it says is lost.</summary>
internal sealed class ReleaseFilesTests
{
    private static readonly InstanceName Prefix = new("their_bank");

    private static InstitutionModel Sixteen => Load("release-16");

    [TestCase("release-8", 0)]
    [TestCase("release-15", 1)]
    [TestCase("release-16", 3)]
    public void Load_FileOfAnotherRelease_HasNothingButNotes(string name, int notes)
    {
        var result = InstitutionLoader.Parse(Kitchens.Text(name), $"{name}.yaml", Prefix);

        Assert.That(result.Findings.Where(finding => finding.Severity != Severity.Note), Is.Empty);
        Assert.That(result.Findings.Select(finding => finding.RuleId), Has.Exactly(notes).Matches<string>(id => id is "W17" or "W18"));
        Assert.That(result.Findings.Select(finding => finding.Remedy), Has.None.Contains("remove"));
    }

    [Test]
    public void Load_WithoutPrefix_IsRefusedWithBothWaysOut() => Assert.That(
        InstitutionLoader.Parse(Kitchens.Text("release-16"), "16.yaml").Findings.Single(finding => finding.Severity == Severity.Error)
            .ToString(),
        Is.EqualTo(
            "16.yaml:2:1: error L05: the institution has no 'instance'; add a line such as \"instance: my_bank\", or set tablePrefix in "
                + "the stack's settings"));

    [Test]
    public void Load_NamesOfRelease16_AreThePersona() =>
        Assert.That(Sixteen.Persona!.Institution, Is.EqualTo(new ValueList<string>(["Lakeside Trust", "LST"])));

    [Test]
    public void Load_RailWithoutType_HasItsNameAsType()
    {
        Assert.That(Sixteen.Rails.Select(rail => rail.TransferType.Value), Is.EqualTo(Sixteen.Rails.Select(rail => rail.Name.Value)));
        Assert.That(Sixteen.TransferTemplates[0].TransferType.Value, Is.EqualTo("DailyBatch"));
    }

    [Test]
    public void Load_LimitOnARail_IsOneOnItsType() => Assert.That(
        Sixteen.LimitSchedules.Select(limit => (limit.TransferType.Value, limit.Direction, limit.Cap)),
        Is.EqualTo(new[] { ("ReturnByWire", LimitDirection.Outbound, 5000m), ("CardSale", LimitDirection.Inbound, 20000m) }));

    [Test]
    public void Load_Children_BecomeEntries() => Assert.That(
        Sixteen.Chains.Select(entry => (entry.Child.Value, entry.Required, entry.XorGroup?.Value, entry.FanIn, entry.ExpectedParentCount)),
        Is.EqualTo(new (string, bool, string?, bool, int?)[]
        {
            ("ReturnByMail", true, "CardSaleChoice", false, null),
            ("ReturnByWire", true, "CardSaleChoice", false, null),
            ("WeeklyPayout", true, null, true, 5),
        }));

    [Test]
    public void Load_Offsets_AreThoseOfRoles_FromMidnightOn() => Assert.That(
        Sixteen.RoleBusinessDayOffsets.Select(offset => (offset.Role.Value, offset.Hours)),
        Is.EqualTo(new[] { ("Customer", 17), ("CustomerControl", 17), ("Operations", 19) }));

    [Test]
    public void Load_UsualFiguresAndGroups_AreKept()
    {
        Assert.That(Sixteen.Accounts[0].BalanceCadence, Is.EqualTo(BalanceCadence.Daily));
        Assert.That(Sixteen.Rails[0].TypicalAmounts, Is.EqualTo(new TypicalAmounts(1m, 900m)));
        Assert.That(Sixteen.Rails[0].TypicalFirings, Is.EqualTo(new TypicalFirings(FiringPeriod.BusinessDay, 5, 400)));
        Assert.That(Sixteen.TransferTemplates[0].TypicalFirings, Is.EqualTo(new TypicalFirings(FiringPeriod.Week, 1, 30)));
        Assert.That(Sixteen.TransferTemplates[0].LegRailXorGroups.Single().Select(rail => rail.Value),
            Is.EqualTo(new[] { "CloseByAch", "CloseByWire" }));
    }

    [Test]
    public void Describe_Release16_TellsWhatIsNew()
    {
        var text = InventoryReport.Text(InstitutionInventory.Of(Sixteen));

        Assert.That(text, Does.Contain("CloseByAch | CloseByWire").And.Contain("1.00 to 900.00").And.Contain("5 to 400"));
        Assert.That(TopologyDot.Print(InstitutionFacts.Of(Sixteen)), Does.Contain("fan-in of 5"));
    }

    [TestCase("children: [DepositIn]", true, null)]
    [TestCase("children: [{name: DepositIn, optional: true}]", false, null)]
    [TestCase("children: [DepositIn], choose: at_most_one", false, null)]
    [TestCase("children: [DepositIn, Refund]", true, "DuesCycleChoice")]
    [TestCase("children: [DepositIn, Refund], choose: at_most_one", false, "DuesCycleChoice")]
    [TestCase("children: [DepositIn, Refund], choose: at_most_one, xor_group: Back", false, "Back")]
    [TestCase("children: [DepositIn, Refund], choose: each", true, null)]
    [TestCase("children: [DepositIn, {name: Refund, optional: true}]", true, null)]
    public void Load_Choice_SaysWhatFollows(string children, bool isRequired, string? group)
    {
        var result = Harbor.Load(Harbor.Valid
            .Set("{parent: DuesCycle, child: DepositIn, required: true}", $"{{parent: DuesCycle, {children}}}")
            .Add("rails", Plain("Refund")));

        Assert.That(result.Findings.Where(finding => finding.Severity == Severity.Error), Is.Empty);
        var first = result.Model!.Chains[0];
        Assert.That((first.Child.Value, first.Required, first.XorGroup?.Value), Is.EqualTo(("DepositIn", isRequired, group)));
    }

    [TestCase("business_day_offset: 17", 17)]
    [TestCase("business_day_offset: 17:00", 17)]
    [TestCase("business_day_offset: '05:00'", 5)]
    [TestCase("business_day_offset: -23", 1)]
    [TestCase("business_day_offset: 0", 0)]
    public void Load_BusinessDayOffset_IsAnHour(string key, int hours) => Assert.That(
        Harbor.Load(Harbor.Valid.AddKey("{role: Member", key)).Model!.RoleBusinessDayOffsets.Single(),
        Is.EqualTo(new RoleOffset(new("Member"), hours)));

    [Test]
    public void Load_TwoGroupsWithoutNames_HaveNamesOfTheirOwn()
    {
        var model = Harbor.Load(Harbor.Valid
            .Set("{parent: DuesCycle, child: DepositIn, required: true}", "{parent: DuesCycle, children: [DepositIn, A]}")
            .Add("chains", "{parent: DuesCycle, children: [B, C]}")
            .Add("chains", "{parent: DepositIn, child: A, required: false, xor_group: DuesCycleChoice2}")
            .Add("chains", "{parent: DepositIn, child: B, required: false, xor_group: DuesCycleChoice2}")
            .Add("rails", Plain("A")).Add("rails", Plain("B")).Add("rails", Plain("C"))).Model!;

        Assert.That(model.Chains.Select(entry => entry.XorGroup!.Value), Is.EqualTo(new[]
        {
            "DuesCycleChoice", "DuesCycleChoice", "DuesCycleChoice3", "DuesCycleChoice3", "DuesCycleChoice2", "DuesCycleChoice2",
        }));
    }

    [Test]
    public void Load_VariableLegsOfOneGroup_MayBeSeveral() => Assert.That(Sixteen.TransferTemplates[0].LegRails, Has.Length.EqualTo(3));

    [TestCase("us_federal", 2030, 7, 4, true)]
    [TestCase("us_federal", 2030, 7, 3, false)]
    [TestCase("none", 2030, 7, 4, false)]
    [TestCase("[2030-07-03]", 2030, 7, 3, true)]
    public void Load_Holidays_AreWordsOrDays(string holidays, int year, int month, int day, bool isHoliday) => Assert.That(
        Harbor.Load($"instance: x\nholidays: {holidays}\n").Model!.Holidays.Contains(new LocalDate(year, month, day)),
        Is.EqualTo(isHoliday));

    private static string Plain(string name) =>
        $"{{name: {name}, source_role: Vault, destination_role: Street, expected_net: 0, origin: X}}";

    private static InstitutionModel Load(string name) => InstitutionLoader.Parse(Kitchens.Text(name), $"{name}.yaml", Prefix).Model!;
}
