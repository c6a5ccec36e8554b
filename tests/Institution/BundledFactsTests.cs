using System.Globalization;
using System.Text.Json;
using NodaTime;
using QsGen.Institution;
using QsGen.Institution.Derived;
using QsGen.Tests.Support;

namespace QsGen.Tests.Institution;

/// <summary>Holds the bundled institutions to the tables that say what is in them.</summary>
[TestFixtureSource(typeof(BundledInstitutions), nameof(BundledInstitutions.Names))]
internal sealed class BundledFactsTests(string name)
{
    private readonly InstitutionModel _institution = BundledInstitutions.Load(name);

    [Test]
    public void Accounts_EqualTheTable() => Assert.That(
        _institution.Accounts.Select(account => new[]
        {
            account.Id.Value, account.Name, Text(account.Role), Scope(account.Scope), Text(account.ParentRole),
            Money(account.ExpectedEodBalance),
        }),
        Is.EqualTo(Table("accounts")));

    [Test]
    public void AccountTemplates_EqualTheTable() => Assert.That(
        _institution.AccountTemplates.Select(template => new[]
        {
            template.Role.Value, Scope(template.Scope), Text(template.ParentRole), Money(template.ExpectedEodBalance),
            template.InstanceIdTemplate?.Text ?? Facts.None, template.InstanceNameTemplate?.Text ?? Facts.None,
        }),
        Is.EqualTo(Table("account-templates")));

    [Test]
    public void Rails_EqualTheTable()
    {
        var facts = InstitutionFacts.Of(_institution);

        Assert.That(
            _institution.Rails.Select(rail => new[]
            {
                rail.Name.Value, rail.TransferType.Value, Legs(rail), Money((rail as TwoLegRail)?.ExpectedNet), Origins(rail),
                Age(rail.MaxPendingAge), Age(rail.MaxUnbundledAge), rail.Cadence?.ToString() ?? Facts.None, List(rail.BundlesActivity),
                List(rail.MetadataKeys), List(rail.PostedRequirements), List(facts.PostedRequirementsOf(rail.Name)), Examples(rail),
            }),
            Is.EqualTo(Table("rails")));
    }

    [Test]
    public void TransferTemplates_EqualTheTable() => Assert.That(
        _institution.TransferTemplates.Select(template => new[]
        {
            template.Name.Value, template.TransferType.Value, Money(template.ExpectedNet), List(template.TransferKey),
            template.Completion.ToString(), List(template.LegRails),
        }),
        Is.EqualTo(Table("transfer-templates")));

    [Test]
    public void Chains_EqualTheTable() => Assert.That(
        _institution.Chains.Select(entry => new[]
        {
            entry.Parent.Value, entry.Child.Value, entry.Required ? "true" : "false", Text(entry.XorGroup),
        }),
        Is.EqualTo(Table("chains")));

    [Test]
    public void Limits_EqualTheTable() => Assert.That(
        _institution.LimitSchedules.Select(limit => new[]
        {
            limit.ParentRole.Value, limit.TransferType.Value, limit.Cap.ToString("F2", CultureInfo.InvariantCulture),
            limit.Direction.ToString().ToLowerInvariant(),
        }),
        Is.EqualTo(Table("limits")));

    [Test]
    public void Loading_FindsNothingToWarnOf()
    {
        var result = InstitutionLoader.Parse(BundledInstitutions.Text(name), $"{name}.yaml");

        Assert.That(result.Findings, Is.Empty);
        Assert.That(
            _institution.Description!.StartsWith("Sasquatch National Bank", StringComparison.Ordinal),
            Is.EqualTo(name == BundledInstitutions.Story));
    }

    private IReadOnlyList<string[]> Table(string table) => Facts.ReadRows($"institutions/{name}/{table}");

    private static string Legs(Rail rail) => rail switch
    {
        TwoLegRail two => $"{Roles(two.SourceRole)} → {Roles(two.DestinationRole)}",
        SingleLegRail one => $"{Roles(one.LegRole)} {one.LegDirection}",
        _ => throw new InvalidOperationException(rail.GetType().Name),
    };

    private static string Roles(ValueList<RoleName> roles) => string.Join(" | ", roles);

    private static string Origins(Rail rail) => string.Join(" / ", LegFacts.Of(rail).Select(leg => leg.Origin!.Value).Distinct());

    private static string Examples(Rail rail) => rail.MetadataValueExamples.IsEmpty
        ? Facts.None
        : string.Join("; ", rail.MetadataValueExamples.Select(example => $"{example.Key}: {string.Join(", ", example.Values)}"));

    private static string Scope(AccountScope scope) => JsonNamingPolicy.SnakeCaseLower.ConvertName(scope.ToString());

    private static string Money(decimal? amount) => amount?.ToString("0.##", CultureInfo.InvariantCulture) ?? Facts.None;

    private static string Text<T>(T? name)
        where T : class => name?.ToString() ?? Facts.None;

    private static string Age(Duration? age) => age is { } value ? IsoDuration.Format(value) : Facts.None;

    private static string List<T>(ValueList<T> names) => names.IsEmpty ? Facts.None : string.Join(", ", names);
}
