using NodaTime;
using QsGen.Institution;
using QsGen.Tests.Institution.Writing;

namespace QsGen.Tests.Institution;

internal sealed class AcceptedShapesTests
{
    private static IEnumerable<TestCaseData> Shapes()
    {
        TestCaseData Case(string name, string yaml) => new TestCaseData(yaml).SetArgDisplayNames(name);
        yield return Case("one line", "instance: x\n");
        yield return Case("null sections", "instance: x\naccounts: null\nrails:\nchains: ~\n");
        yield return Case("byte-order mark", "\uFEFFinstance: x\n");
        yield return Case("two accounts of one role", Harbor.Valid.Add("accounts", "{id: vault-2, role: Vault, scope: internal}"));
        yield return Case(
            "account and template of one role",
            Harbor.Valid.Add("accounts", "{id: first, role: Member, scope: internal, parent_role: Vault}"));
        yield return Case(
            "one role on both legs",
            Harbor.Valid.Set("source_role: Vault, destination_role: Street", "source_role: Vault, destination_role: Vault"));
        yield return Case("single-leg aggregating rail", Harbor.Valid.Add(
            "rails",
            "{name: S, transfer_type: s, leg_role: Vault, leg_direction: Credit, origin: X, "
                + "aggregating: true, cadence: daily-bod, bundles_activity: [dues]}"));
        yield return Case("aggregating chain parent", Harbor.Valid.Add("chains", "{parent: NightSweep, child: DepositIn, required: true}"));
        yield return Case("both leg origins without a rail origin", Harbor.Valid.Set(
            "destination_role: Member, expected_net: 0, origin: X",
            "destination_role: Member, expected_net: 0, source_origin: A, destination_origin: B"));
        yield return Case(
            "one parent role, two limits", Harbor.Valid.Add("limit_schedules", "{parent_role: Vault, transfer_type: deposit, cap: 1}"));
        yield return Case("selector by transfer type", Harbor.Valid.Set("bundles_activity: [DuesLeg]", "bundles_activity: [dues]"));
        yield return Case("dotted selector", Harbor.Valid.Set("bundles_activity: [DuesLeg]", "bundles_activity: [DuesCycle.DuesLeg]"));
        yield return Case("unbundled age through a dotted selector", Harbor.Valid
            .Set("bundles_activity: [DuesLeg]", "bundles_activity: [DuesCycle.DuesLeg]")
                .AddKey("{name: DuesLeg", "max_unbundled_age: PT4H"));
        yield return Case("chain to itself", Harbor.Valid.Add("chains", "{parent: DepositIn, child: DepositIn, required: true}"));
        yield return Case("repeated chain entry", Harbor.Valid.Add("chains", "{parent: DuesCycle, child: DepositIn, required: true}"));
        yield return Case("rail in two templates", Harbor.Valid.Add(
            "transfer_templates",
            "{name: D2, transfer_type: t, expected_net: 0, transfer_key: [], completion: month_end, leg_rails: [DuesLeg]}"));
        yield return Case(
            "net that is not zero",
            Harbor.Valid.Set("destination_role: Member, expected_net: 0", "destination_role: Member, expected_net: -5.25"));
        yield return Case("required inside an xor group", Harbor.Valid
            .Add("chains", "{parent: DuesCycle, child: DepositIn, required: true, xor_group: G}")
            .Add("chains", "{parent: DuesCycle, child: DepositIn, required: false, xor_group: G}"));
        yield return Case("negative cap", Harbor.Valid.Set("cap: 250", "cap: -1"));
        yield return Case("external account template", Harbor.Valid.Add(
            "account_templates", "{role: Peer, scope: external, instance_id_template: \"p-{n}\"}"));
        yield return Case("requirement outside the metadata keys", Harbor.Valid.AddKey("{name: DepositIn", "posted_requirements: [other]"));
        yield return Case("template leg named like nothing else", Harbor.Valid.AddKey("{name: DuesLeg", "aggregating: no"));
        yield return Case("extension key", Harbor.Valid + "x-notes: {anything: [goes]}\n");
        yield return Case(
            "logo URL",
            BundledInstitutions.Text(BundledInstitutions.Default).Set("analysis_name_prefix: null", "logo: https://bank.example/l.svg"));
    }

    [TestCaseSource(nameof(Shapes))]
    public void Load_AcceptedShape_Loads(string yaml)
    {
        var result = Harbor.Load(yaml);

        Assert.That(result.Findings.Where(finding => finding.Severity == Severity.Error), Is.Empty);
        Assert.That(result.IsUsable, Is.True);
    }

    [TestCase(Kitchens.Kitchen, 5, 3, 12, 2, 3, 3)]
    [TestCase(Kitchens.Everything, 6, 2, 11, 4, 3, 2)]
    public void Load_Kitchen_HasEveryEntity(string name, int accounts, int templates, int rails, int transfers, int chains, int limits)
    {
        var model = Kitchens.Load(name).Model!;

        int[] counts =
        [
            model.Accounts.Length, model.AccountTemplates.Length, model.Rails.Length, model.TransferTemplates.Length, model.Chains.Length,
            model.LimitSchedules.Length,
        ];
        Assert.That(counts, Is.EqualTo(new[] { accounts, templates, rails, transfers, chains, limits }));
        Assert.That(InstitutionLoader.Parse(InstitutionWriter.Write(model), name).Model, Is.EqualTo(model));
    }

    [Test]
    public void Load_Everything_ReadsUnusualSpellings()
    {
        var model = Kitchens.Load(Kitchens.Everything).Model!;

        Assert.That(
            model.Accounts.Select(account => account.ExpectedEodBalance),
            Is.EqualTo(new decimal?[] { 1000.50m, null, 31m, null, null, null }));
        Assert.That(model.LimitSchedules.Select(limit => limit.Cap), Is.EqualTo(new[] { 1000m, -5m }));
        Assert.That(model.RoleBusinessDayOffsets.Select(offset => (offset.Role.Value, offset.Hours)), Is.EqualTo(new[]
        {
            ("Agent", 15), ("Member", 23), ("Top", 0),
        }));
        Assert.That(model.Description, Is.EqualTo("First line.\n\nSecond paragraph.\n"));
        Assert.That(model.Rails.Where(rail => rail.Aggregating).Select(rail => rail.Cadence.ToString()), Is.EqualTo(new[]
        {
            "intraday-1h", "daily-bod", "weekly-fri", "monthly-bom", "monthly-15",
        }));
        Assert.That(model.Rails[0].MaxPendingAge, Is.EqualTo(Duration.FromHours(36)));
    }

    [TestCase("PT24H", 86_400)]
    [TestCase("P1DT12H", 129_600)]
    [TestCase("P2DT6H30M", 196_200)]
    [TestCase("P1DT24H", 172_800)]
    [TestCase("PT0S", 0)]
    [TestCase("P1DT", 86_400)]
    [TestCase("PT15S", 15)]
    public void Load_Duration_AddsItsParts(string text, int seconds)
    {
        var rail = Harbor.Load(Harbor.Valid.AddKey("{name: DepositIn", $"max_pending_age: {text}")).Model!.Rails[0];

        Assert.That(rail.MaxPendingAge, Is.EqualTo(Duration.FromSeconds(seconds)));
    }

    [TestCase("intraday-1h", true)]
    [TestCase("intraday-12h", true)]
    [TestCase("weekly-sun", true)]
    [TestCase("monthly-1", true)]
    [TestCase("monthly-31", true)]
    [TestCase("intraday-2", false)]
    [TestCase("intraday-h", false)]
    [TestCase("weekly-funday", false)]
    [TestCase("weekly-Fri", false)]
    [TestCase("monthly-0", false)]
    [TestCase("monthly-32", false)]
    [TestCase("annual-jan", false)]
    public void Cadence_Text_IsInTheVocabularyOrNot(string text, bool isKnown) =>
        Assert.That(Cadence.TryParse(text)?.ToString(), Is.EqualTo(isKnown ? text : null));

    [TestCase("business_day_end", true)]
    [TestCase("business_day_end+30d", true)]
    [TestCase("month_end", true)]
    [TestCase("metadata.deadline", true)]
    [TestCase("tomorrow", false)]
    [TestCase("business_day_end+3w", false)]
    [TestCase("business_day_end+", false)]
    [TestCase("metadata.", false)]
    [TestCase("Metadata.deadline", false)]
    [TestCase("metadata.a-b", false)]
    public void Completion_Text_IsInTheVocabularyOrNot(string text, bool isKnown) =>
        Assert.That(Completion.TryParse(text)?.ToString(), Is.EqualTo(isKnown ? text : null));

    [TestCase("cust-{n:04d}-snb", "cust-0011-snb")]
    [TestCase("{role}/{n}", "Member/11")]
    [TestCase("{{n}}{n:01d}", "{n}11")]
    public void InstancePattern_Format_FillsItsPlaceholders(string pattern, string expected) =>
        Assert.That(InstancePattern.TryParse(pattern, out _)!.Format(new("Member"), 11), Is.EqualTo(expected));

    [TestCase("{person}", "{role} {n}")]
    [TestCase("{{{business}}} & Co", "{{{role} {n}}} & Co")]
    [TestCase("{{person}} {n}", "{{person}} {n}")]
    public void InstancePattern_WithoutMadeNames_SaysRoleAndNumberInTheirPlace(string pattern, string expected)
    {
        var parsed = InstancePattern.TryParse(pattern, out _)!;

        Assert.That(parsed.WithoutMadeNames.Text, Is.EqualTo(expected));
        Assert.That(parsed.MakesNames, Is.EqualTo(pattern != expected));
        Assert.That(parsed.WithoutMadeNames.MakesNames, Is.False);
    }

    [Test]
    public void InstancePattern_MadeNames_FollowTheNumberGivenForThem()
    {
        var pattern = InstancePattern.TryParse("{n:04d} {person}, {business}", out _)!;

        Assert.That(pattern.Format(new("Member"), 7), Is.EqualTo($"0007 {MadeNames.Person(7)}, {MadeNames.Business(7)}"));
        Assert.That(pattern.Format(new("Member"), 7, 9), Is.EqualTo($"0007 {MadeNames.Person(9)}, {MadeNames.Business(9)}"));
    }
}
