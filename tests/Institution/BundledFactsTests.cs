using System.Globalization;
using QsGen.Institution;
using QsGen.Institution.Derived;
using QsGen.Institution.Format;
using QsGen.Tests.Institution.Writing;

namespace QsGen.Tests.Institution;

/// <summary>Holds the bundled institutions to the tables that say what is in them.</summary>
internal sealed class BundledFactsTests
{
    private const string None = "–";
    private const string StorySection = "### 8.2";
    private const string ExampleSection = "### 8.1";

    private static readonly InstitutionModel Story = BundledInstitutions.Load(BundledInstitutions.Story);

    private static readonly InstitutionModel Example = BundledInstitutions.Load(BundledInstitutions.Default);

    [Test]
    public void Story_Accounts_EqualTheTable() => Assert.That(
        Story.Accounts.Select(account => new[]
        {
            account.Id.Value, account.Name, account.Role?.Value, ValueWords.Scope(account.Scope), Money(account.ExpectedEodBalance),
        }),
        Is.EqualTo(SpecTables.Rows(StorySection, "| id | name | role | scope | expected EOD |")));

    [Test]
    public void Story_AccountTemplates_EqualTheTable() => Assert.That(
        Story.AccountTemplates.Select(template => new[]
        {
            template.Role.Value, ValueWords.Scope(template.Scope), Text(template.ParentRole), Money(template.ExpectedEodBalance),
            template.InstanceIdTemplate!.Text, template.InstanceNameTemplate!.Text,
        }),
        Is.EqualTo(SpecTables.Rows(StorySection, "| role | scope | parent_role |")));

    [Test]
    public void Story_Rails_EqualTheTable() => Assert.That(
        Story.Rails.Select((rail, index) => new[]
        {
            (index + 1).ToString(CultureInfo.InvariantCulture), rail.Name.Value, rail.TransferType.Value, Shape(rail), OriginCode(rail),
            Age(rail.MaxPendingAge), Age(rail.MaxUnbundledAge),
        }),
        Is.EqualTo(SpecTables.Rows(StorySection, "| # | name | type | shape |").Select(row => (string[])
        [
            .. row[..3], row[3].Replace("EC", "ExternalCounterparty").Replace("MPC", "MerchantPayableClearing").Replace("**", ""), row[4],
            .. row[5..].Select(NormalAge),
        ])));

    [Test]
    public void Story_Metadata_EqualsTheTable()
    {
        var facts = InstitutionFacts.Of(Story);
        var rows = SpecTables.Rows(StorySection, "| # | metadata keys |");
        for (var i = 0; i < rows.Count; i++)
        {
            var row = rows[i].Select((cell, column) => Referred(rows, cell, column)).ToArray();
            var rail = Story.Rails[i];
            Assert.That(List(rail.MetadataKeys), Is.EqualTo(row[1]), rail.Name.Value);
            Assert.That(List(rail.PostedRequirements), Is.EqualTo(row[2]), rail.Name.Value);
            var resolved = row[3].StartsWith("same", StringComparison.Ordinal)
                ? string.Join(", ", row[2].Split(", ").Order(StringComparer.Ordinal))
                : row[3];
            Assert.That(List(facts.PostedRequirementsOf(rail.Name)), Is.EqualTo(resolved), rail.Name.Value);
            var examples = rail.MetadataValueExamples.Select(example => $"{example.Key}: {string.Join(", ", example.Values)}");
            var expected = row[4].Split("; ").Where(example => example != None).Order(StringComparer.Ordinal);
            Assert.That(examples, Is.EqualTo(expected), rail.Name.Value);
        }
    }

    [Test]
    public void Story_Chains_EqualTheTable() => Assert.That(
        Story.Chains.Select(entry => new[]
        {
            entry.Parent.Value, entry.Child.Value, ValueWords.Flag(entry.Required), Text(entry.XorGroup),
        }),
        Is.EqualTo(SpecTables.Rows(StorySection, "| parent | child |")));

    [Test]
    public void Story_Limits_EqualTheTable() => Assert.That(
        Story.LimitSchedules.Select(limit => new[] { limit.ParentRole.Value, limit.TransferType.Value, ValueWords.Money(limit.Cap) }),
        Is.EqualTo(SpecTables.Rows(StorySection, "| parent_role | transfer_type |")));

    [Test]
    public void Example_Accounts_EqualTheTable() => Assert.That(
        Example.Accounts.Select(account => new[]
        {
            account.Id.Value, account.Name, account.Role?.Value, ValueWords.Scope(account.Scope), Text(account.ParentRole),
            Money(account.ExpectedEodBalance),
        }),
        Is.EqualTo(SpecTables.Rows(ExampleSection, "| id | name | role |")));

    [Test]
    public void Themes_EqualTheTable()
    {
        ThemeBlock[] themes = [Example.Theme!, Story.Theme!, Kitchens.Load(Kitchens.Kitchen).Model!.Theme!];
        var written = themes.Select(theme => InstitutionWriter.Write(Story with { Theme = theme })).ToList();
        foreach (var row in SpecTables.Rows("### 6.5", "| Token |").Where(row => row[1].StartsWith('#')))
        {
            foreach (var (text, colors) in written.Zip(row[1..]))
            {
                var quoted = colors.Split(' ').Select(color => $"\"{color}\"").ToList();
                foreach (var key in ThemeKeys(row[0]))
                {
                    Assert.That(text, Does.Contain($"  {key}: {(quoted.Count == 1 ? quoted[0] : $"[{string.Join(", ", quoted)}]")}\n"));
                }
            }
        }
    }

    [Test]
    public void Story_EveryEntity_IsDescribed()
    {
        var result = InstitutionLoader.Parse(BundledInstitutions.Text(BundledInstitutions.Story), "story.yaml");

        // The three merchant caps watch for misrouted postings only, so the loader warns that they never bind.
        Assert.That(result.Findings.Select(finding => finding.RuleId), Is.EqualTo(new[] { "W5", "W5", "W5" }));
        Assert.That(Story.Description, Does.StartWith("Sasquatch National Bank"));
    }

    // One row stands for several keys: "all *_fg partners of accent, danger, warning, success, dimension, measure".
    private static IEnumerable<string> ThemeKeys(string cell) => cell.StartsWith("all ", StringComparison.Ordinal)
        ? cell[(cell.IndexOf(" of ", StringComparison.Ordinal) + 4)..].Split(", ").Select(key => $"{key}_fg")
        : [cell];

    private static string Referred(List<string[]> rows, string cell, int column) =>
        cell.StartsWith("as ", StringComparison.Ordinal) ? rows[int.Parse(cell[3..], CultureInfo.InvariantCulture) - 1][column] : cell;

    private static string Shape(Rail rail)
    {
        var posts = rail switch
        {
            TwoLegRail two => $"2: {two.SourceRole[0]} → {two.DestinationRole[0]}{(two.ExpectedNet is null ? ", no expected_net" : "")}",
            SingleLegRail { LegRole.Length: 1 } one => $"1: {one.LegRole[0]} {one.LegDirection}",
            SingleLegRail one => $"1: [{List(one.LegRole)}] {one.LegDirection}",
            _ => throw new InvalidOperationException(rail.GetType().Name),
        };
        return rail.Aggregating ? $"{posts}; aggregating, {rail.Cadence}, bundles {List(rail.BundlesActivity)}" : posts;
    }

    private static string OriginCode(Rail rail) =>
        string.Join('/', LegFacts.Of(rail).Select(leg => leg.Origin!.Value == "InternalInitiated" ? "I" : "X").Distinct());

    private static string Money(decimal? amount) => amount?.ToString("0.##", CultureInfo.InvariantCulture) ?? None;

    private static string Text<T>(T? name)
        where T : class => name?.ToString() ?? None;

    private static string Age(NodaTime.Duration? age) => age is { } value ? IsoDuration.Format(value) : None;

    private static string NormalAge(string cell) => cell == None ? None : IsoDuration.Format(IsoDuration.TryParse(cell)!.Value);

    private static string List<T>(ValueList<T> names) => names.IsEmpty ? None : string.Join(", ", names);
}
