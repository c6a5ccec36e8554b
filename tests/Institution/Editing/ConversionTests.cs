using QsGen.Institution;
using QsGen.Institution.Conversion;
using QsGen.Tests.Institution.Generation;
using QsGen.Tests.Institution.Writing;

namespace QsGen.Tests.Institution.Editing;

internal sealed class ConversionTests
{
    private static readonly InstanceName Prefix = new("their_bank");

    [TestCase("release-8")]
    [TestCase("release-15")]
    [TestCase("release-16")]
    public void Convert_ToOurs_MeansTheSame(string name)
    {
        var text = Kitchens.Text(name);

        var ours = Convert(text, GrammarKind.Ours)!;

        Assert.That(ours.Unsaid, Is.Empty);
        Assert.That(InstitutionLoader.Parse(ours.Text, name).Model, Is.EqualTo(Load(text)));
        Assert.That(Convert(ours.Text, GrammarKind.Ours)!.Text, Is.EqualTo(ours.Text), "what is ours already stays as it is");
    }

    [TestCase("release-15")]
    [TestCase("release-16")]
    public void Convert_ThereAndBack_MeansTheSame(string name)
    {
        var text = Kitchens.Text(name);
        var ours = Convert(text, GrammarKind.Ours)!.Text;

        var back = Convert(ours, GrammarKind.Sixteen)!;

        Assert.That(InstitutionLoader.Parse(back.Text, name, Prefix).Model, Is.EqualTo(Load(text)));
        Assert.That(back.Unsaid, Has.Exactly(1).Items.And.All.Contains("table_prefix"));
        Assert.That(Convert(text, GrammarKind.Sixteen)!.Text, Is.EqualTo(text), "what is theirs already stays as it is");
    }

    [TestCase("release-8")]
    [TestCase("release-16")]
    public void Convert_EitherWay_KeepsEveryComment(string name)
    {
        var text = Kitchens.Text(name);

        foreach (var to in Enum.GetValues<GrammarKind>())
        {
            var converted = Convert(text, to)!.Text;
            Assert.That(
                Comments(text).Except(Comments(converted)), Is.Empty, () => $"{to}\n{converted}");
        }
    }

    [Test]
    public void Convert_Release8To16_ListsWhatCantBeSaid()
    {
        var there = Convert(Kitchens.Text("release-8"), GrammarKind.Sixteen)!;

        string[] said = [.. there.Unsaid.Select(line => line[(line.IndexOf(' ') + 1)..])];
        Assert.That(said, Does.Contain("the prefix stands in that release's configuration; write 'db: {table_prefix: quay_bank}' there"));
        Assert.That(
            said, Does.Contain("'DepositIn' has the transfer type 'deposit'; there its name is its type, in the file and in the rows"));
        Assert.That(said, Has.Exactly(1).Contains("alternatives of which none has to follow"));
        Assert.That(there.Text, Does.Contain("children: [\"Receipt\"]").And.Contain("rail: \"ReturnNsf\"")
            .And.Contain("#   - {parent: DepositIn, child: ReturnNsf").And.Contain("business_day_offset: 17")
            .And.Contain("institution_name: \"Quay Bank\"").And.Not.Contain("role_business_day_offsets").And.Not.Contain("transfer_type:"));
    }

    [Test]
    public void Convert_ChildrenToOurs_IsOneEntryEach()
    {
        const string prose = "Exactly one way back, as that release has it.";
        const string group = "xor_group: \"CardSaleChoice\"";

        Assert.That(Convert(Kitchens.Text("release-16"), GrammarKind.Ours)!.Text, Does.Contain($$"""
              - parent: CardSale
                child: ReturnByMail
                required: true
                {{group}}
                description: {{prose}}
              - {parent: CardSale, child: ReturnByWire, required: true, {{group}}, description: "{{prose}}"}
              - parent: DailyBatch # the batches of a week share one payout
            """));
    }

    [Test]
    public void Convert_SharedNodes_IsLeftToPeople() => Assert.That(
        Convert("instance: x\ndescription: &d A bank.\naccounts:\n  - {id: a, scope: internal, description: *d}\n", GrammarKind.Sixteen),
        Is.Null);

    [Test]
    public void Convert_GeneratedInstitution_ComesBackEqual()
    {
        Parallel.For(0, PropertyCases.Count, PropertyCases.Options, seed =>
        {
            var model = Sayable(InstitutionLoader.Parse(InstitutionGenerator.Yaml(seed), "x.yaml").Model!);
            var text = InstitutionWriter.Write(model);

            var there = Convert(text, GrammarKind.Sixteen);
            Assert.That(there, Is.Not.Null, () => $"seed {seed} to 16\n{text}");
            var read = InstitutionLoader.Parse(there!.Text, "there", model.Instance).Model;
            Assert.That(read, Is.EqualTo(model), () => $"seed {seed}\n{there.Text}");
            var back = InstitutionConverter.Convert(there.Text, model, "there", GrammarKind.Ours);
            Assert.That(back, Is.Not.Null, () => $"seed {seed} to ours\n{there.Text}");
            Assert.That(InstitutionLoader.Parse(back!.Text, "back").Model, Is.EqualTo(model), () => $"seed {seed}\n{back.Text}");
        });
    }

    [Test]
    public void Convert_BundledInstitutionThereAndBack_LosesOnlyWhatIsListed()
    {
        var model = BundledInstitutions.Load(BundledInstitutions.Story);
        var there = InstitutionConverter.Convert(
            BundledInstitutions.Text(BundledInstitutions.Story), model, "story.yaml", GrammarKind.Sixteen)!;

        Assert.That(there.Unsaid, Has.Some.Contains("transfer type").And.Some.Contains("table_prefix"));
        Assert.That(there.Unsaid, Is.All.StartsWith("story.yaml:"));
    }

    // What both grammars can say of a generated institution: types that are names, chains that are binding, no hours of external roles.
    private static InstitutionModel Sayable(InstitutionModel model)
    {
        var names = new HashSet<(EndpointName, EndpointName)>();
        var inside = model.Accounts.Where(account => account.Scope is AccountScope.Internal).Select(account => account.Role)
            .Concat(model.AccountTemplates.Select(template => template.Role)).ToHashSet();
        return model with
        {
            Accounts = model.Accounts.Select(one => one with { BalanceCadence = Daily(one.BalanceCadence) }).ToValueList(),
            AccountTemplates = model.AccountTemplates.Select(one => one with { BalanceCadence = Daily(one.BalanceCadence) }).ToValueList(),
            Rails = model.Rails.Select(rail => rail with
            {
                TransferType = new(rail.Name.Value),
                BundlesActivity = rail.BundlesActivity.SelectMany(selector => model.Rails.Any(one => one.Name.Value == selector.Text)
                    || selector.IsDotted ? [selector] : model.Rails.Where(one => one.TransferType.Value == selector.Text)
                        .Select(one => new BundleSelector(one.Name.Value))).ToValueList(),
            }).ToValueList(),
            TransferTemplates = model.TransferTemplates.Select(one => one with { TransferType = new(one.Name.Value) }).ToValueList(),
            LimitSchedules = model.LimitSchedules.Select(limit => limit with
            {
                TransferType = new(model.Rails.First(rail => rail.TransferType == limit.TransferType).Name.Value),
            }).ToValueList(),
            RoleBusinessDayOffsets = model.RoleBusinessDayOffsets.Where(offset => inside.Contains(offset.Role)).ToValueList(),
            Chains = model.Chains.Where(entry => (entry.Required || entry.XorGroup is not null || entry.FanIn)
                    && names.Add((entry.Parent, entry.Child)))
                .GroupBy(entry => entry.XorGroup is { } group ? (object)group : entry)
                .SelectMany(group => group.Count() == 1 ? group.Select(Binding) : group.Select(entry => Binding(entry) with
                {
                    XorGroup = new($"{entry.Parent}Choice"),
                    Description = group.First().Description,
                }))
                .ToValueList(),
        };
    }

    private static ChainEntry Binding(ChainEntry entry) => entry with { Required = true, XorGroup = null };

    private static BalanceCadence? Daily(BalanceCadence? cadence) =>
        cadence is BalanceCadence.BusinessDays ? BalanceCadence.Daily : cadence;

    private static IEnumerable<string> Comments(string text) => text.Split('\n').Select(line => line.TrimEnd())
        .Where(line => line.Contains("# ", StringComparison.Ordinal))
        .Select(line => line[line.LastIndexOf("# ", StringComparison.Ordinal)..]);

    private static InstitutionConversion? Convert(string text, GrammarKind to) =>
        InstitutionConverter.Convert(text, Load(text), "bank.yaml", to);

    private static InstitutionModel Load(string text) => InstitutionLoader.Parse(text, "bank.yaml", Prefix).Model!;
}
