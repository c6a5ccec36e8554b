using NodaTime;
using QsGen.Institution;
using QsGen.Institution.Derived;

namespace QsGen.Tests.Institution;

internal sealed class DerivedFactsTests
{
    private static readonly InstitutionFacts Example = InstitutionFacts.Of(BundledInstitutions.Load(BundledInstitutions.Default));

    private static readonly InstitutionFacts Story = InstitutionFacts.Of(BundledInstitutions.Load(BundledInstitutions.Story));

    [TestCase("ExternalRailInbound", "external_reference")]
    [TestCase("ExternalRailOutbound", "")]
    [TestCase("SubledgerCharge", "merchant_id,settlement_period")]
    [TestCase("PoolBalancing", "")]
    public void PostedRequirementsOf_RailOfTheExample_UnitesItsSources(string rail, string expected) =>
        Assert.That(string.Join(',', Example.PostedRequirementsOf(new(rail))), Is.EqualTo(expected));

    [TestCase("CustomerInboundACH", "customer_id,external_reference")]
    [TestCase("InternalTransferSuspenseClose", "internal_transfer_id")]
    [TestCase("ZBASweep", "")]
    [TestCase("ConcentrationToFRBSweep", "fedwire_omad,parent_transfer_id")]
    [TestCase("MerchantCardSale", "card_network_ref,merchant_id,settlement_period")]
    [TestCase("MerchantPayoutCheck", "check_number,merchant_id,settlement_period")]
    [TestCase("ExternalCardSettlement", "")]
    public void PostedRequirementsOf_RailOfTheStory_UnitesItsSources(string rail, string expected) =>
        Assert.That(string.Join(',', Story.PostedRequirementsOf(new(rail))), Is.EqualTo(expected));

    [Test]
    public void PostedRequirementsOf_LegOfATemplateThatIsARequiredChild_NeedsTheParent()
    {
        var facts = Facts(Harbor.Valid.Add("chains", "{parent: DepositIn, child: DuesCycle, required: true}"));

        Assert.That(
            facts.PostedRequirementsOf(new("DuesLeg")),
            Is.EqualTo(new MetadataKey[] { new("cycle_no"), PostedRequirements.ParentTransferId }));
    }

    [Test]
    public void PostedRequirementsOf_UnknownRail_IsAnError() =>
        Assert.That(() => Example.PostedRequirementsOf(new("Ghost")), Throws.ArgumentException);

    [TestCase("origin: O", "O", "O")]
    [TestCase("source_origin: S, destination_origin: D", "S", "D")]
    [TestCase("origin: O, source_origin: S, destination_origin: D", "S", "D")]
    [TestCase("origin: O, source_origin: S", "S", "O")]
    [TestCase("origin: O, destination_origin: D", "O", "D")]
    public void LegFacts_TwoLegRail_ResolvesEachOrigin(string origins, string source, string destination)
    {
        var yaml = Harbor.Valid.Set(
            "destination_role: Member, expected_net: 0, origin: X", $"destination_role: Member, expected_net: 0, {origins}");

        var legs = LegFacts.Of(Facts(yaml).Rail(new("DepositIn"))!);

        Assert.That(legs.Select(leg => (leg.Side, leg.Direction, leg.Origin!.Value)), Is.EqualTo(new[]
        {
            (LegSide.Source, LegDirection.Debit, source), (LegSide.Destination, LegDirection.Credit, destination),
        }));
    }

    [Test]
    public void Roles_AccountAndTemplateTogether_AreOneTemplatedRole()
    {
        var role = Example.Role(new("CustomerSubledger"))!;

        Assert.That(role.Accounts.Select(account => account.Id.Value), Is.EqualTo(new[] { "cust-001", "cust-002" }));
        Assert.That((role.IsTemplated, role.Scope), Is.EqualTo((true, AccountScope.Internal)));
        Assert.That(role.ParentRoles, Is.EqualTo(new RoleName[] { new("CustomerLedger") }));
        Assert.That(Example.ChildRoles(new("CustomerLedger")), Is.EqualTo(new RoleName[] { new("CustomerSubledger") }));
        Assert.That(Example.FirstAccount(new("CustomerSubledger"))!.Id.Value, Is.EqualTo("cust-001"));
    }

    [Test]
    public void ExternalRoles_OfTheStory_AreTheCounterparties() =>
        Assert.That(Story.ExternalRoles().Select(role => role.Value), Is.EquivalentTo(new[]
        {
            "BranchCash", "ExternalCardNetwork", "ExternalCounterparty", "FederalReserve", "MerchantBank", "PaymentProcessor",
        }));

    [TestCase("InternalTransferDebit", "InternalTransferCycle", "")]
    [TestCase("CustomerFeeAccrual", "", "CustomerFeeMonthlySettlement")]
    [TestCase("MerchantCardSale", "MerchantSettlementCycle", "ExternalCardSettlement")]
    [TestCase("CustomerOutboundACH", "", "ACHOriginationDailySweep")]
    [TestCase("CustomerCashDeposit", "", "")]
    public void Reconciliation_RailOfTheStory_NamesWhatClosesIt(string rail, string templates, string bundlers)
    {
        var closing = Reconciliation.Of(Story, Story.Rail(new(rail))!);

        Assert.That((string.Join(',', closing.Templates), string.Join(',', closing.Bundlers)), Is.EqualTo((templates, bundlers)));
    }

    [Test]
    public void Expand_DottedSelector_MeansTheLegWithinItsTemplate()
    {
        var facts = Facts(Harbor.Valid.Set("bundles_activity: [DuesLeg]", "bundles_activity: [DuesCycle.DuesLeg]"));

        Assert.That(facts.Expand(new("DuesCycle.DuesLeg")), Is.EqualTo(new[] { new BundledLeg(new("DuesCycle"), new("DuesLeg")) }));
        Assert.That(facts.BundlersOf(facts.Rail(new("DuesLeg"))!).Select(rail => rail.Name.Value), Is.EqualTo(new[] { "NightSweep" }));
        Assert.That(facts.Expand(new("dues")), Is.EqualTo(new[] { new BundledLeg(null, new("DuesLeg")) }));
        Assert.That(facts.Expand(new("Ghost")), Is.Empty);
    }

    [Test]
    public void AgingCaps_OfTheExample_AreWholeSeconds()
    {
        var caps = AgingCap.All(Example.Model, AgingWatch.Pending).Concat(AgingCap.All(Example.Model, AgingWatch.Unbundled));

        Assert.That(caps.Select(cap => (cap.Rail.Value, cap.Watch, cap.Seconds, cap.Label)), Is.EqualTo(new[]
        {
            ("ExternalRailInbound", AgingWatch.Pending, 86_400, "1d"),
            ("SubledgerCharge", AgingWatch.Unbundled, 14_400, "4h"),
        }));
    }

    [TestCase(0, "0s")]
    [TestCase(86_400, "1d")]
    [TestCase(3_600 * 36, "36h")]
    [TestCase(90 * 60, "90m")]
    [TestCase(61, "61s")]
    public void Label_Duration_IsTheLargestWholeUnit(int seconds, string label) =>
        Assert.That(IsoDuration.Label(Duration.FromSeconds(seconds)), Is.EqualTo(label));

    [Test]
    public void LimitFor_ParentRoleAndType_FindsTheSchedule()
    {
        var limit = Story.Model.LimitFor(new("DDAControl"), new("ach_outbound"))!;

        Assert.That(limit.CapLabel(MoneyUnit.Usd), Is.EqualTo("$12,000.00 per day"));
        Assert.That(limit.CapLabel(new MoneyUnit("JPY", 0)), Is.EqualTo("JPY 12,000 per day"));
        Assert.That(Story.Model.LimitFor(new("DDAControl"), new("sale")), Is.Null);
    }

    [Test]
    public void ExpectedNetOf_TemplateBeforeRail()
    {
        Assert.That(Story.ExpectedNetOf(new("MerchantCardSale"), new TemplateName("MerchantSettlementCycle")), Is.EqualTo(0m));
        Assert.That(Story.ExpectedNetOf(new("MerchantCardSale")), Is.Null);
        Assert.That(Story.ExpectedNetOf(new("ZBASweep")), Is.EqualTo(0m));
    }

    [Test]
    public void Model_EqualTexts_GiveEqualModels()
    {
        var first = Harbor.Load(Harbor.Valid).Model!;
        var second = Harbor.Load(Harbor.Valid).Model!;

        Assert.That(second, Is.EqualTo(first));
        Assert.That(second.GetHashCode(), Is.EqualTo(first.GetHashCode()));
        Assert.That(Harbor.Load(Harbor.Valid.Set("cap: 250", "cap: 251")).Model, Is.Not.EqualTo(first));
    }

    private static InstitutionFacts Facts(string yaml) => InstitutionFacts.Of(Harbor.Load(yaml).Model!);
}
