using NodaTime;
using QsGen.Components;
using QsGen.Components.Deployment;
using QsGen.Components.Policies;
using QsGen.Tests.Support;

namespace QsGen.Tests.Components.Policies;

/// <summary>What goes against each policy, and what just does not.</summary>
internal sealed class PolicyTests
{
    private const string Secret = "arn:aws:secretsmanager:eu-west-1:111122223333:secret:recon";
    private const string Group = "arn:aws:quicksight:eu-west-1:111122223333:group/default/analysts";
    private const string Namespace = "arn:aws:quicksight:eu-west-1:111122223333:namespace/default";

    private static readonly DatabaseCondition Fresh = new(OwnRows: 12, Duration.FromHours(25));

    [TestCase("credentials-in-the-clear", "databaseUrl", "postgresql://u:p@db/recon", ExpectedResult = "qsgen:dataSourceSecretArn")]
    [TestCase("permissions-for-everybody", "viewerArns", $"""["{Group}","{Namespace}"]""", ExpectedResult = "qsgen:viewerArns")]
    [TestCase("permissions-for-everybody", "ownerArns", $"""["{Namespace}"]""", ExpectedResult = "qsgen:ownerArns")]
    [TestCase("required-tags", "policy", """{"requiredTags":["CostCenter","ResourcePrefix"]}""", ExpectedResult = "qsgen:extraTags")]
    [TestCase("force-destroy-left-on", "forceDestroyDatabase", "true", ExpectedResult = "qsgen:forceDestroyDatabase")]
    [TestCase("unsigned-report", "auditReport", "reports", ExpectedResult = "qsgen:signingKey")]
    [TestCase("database-unprotected", "protectDatabase", "false", ExpectedResult = "qsgen:protectDatabase")]
    public string Setting_AgainstAPolicy_IsFoundOnce_AndNamesWhatMendsIt(string policy, string key, string value) =>
        Broken(Fresh, (key, value)).Single(breach => breach.Policy.Id == policy).Setting;

    [TestCase("databaseUrl", "postgresql://u@db/recon")]
    [TestCase("databaseUrl", "postgresql://u:p@db/recon", "dataSourceSecretArn", Secret)]
    [TestCase("viewerArns", $"""["{Group}"]""")]
    [TestCase("policy", """{"requiredTags":["CostCenter"]}""", "extraTags", """{"CostCenter":4711}""")]
    [TestCase("forceDestroyDatabase", "true", "manageDatabase", "false")]
    [TestCase("auditReport", "reports", "signingKey", "key.pem")]
    public void Setting_ThatKeepsEveryPolicy_IsNotSpokenOf(params string[] settings) => Assert.That(
        Broken(Fresh, [("protectDatabase", "true"), .. settings.Chunk(2).Select(pair => (pair[0], pair[1]))]), Is.Empty);

    [Test]
    public void Database_OfDemoDataAlone_NeedsNoProtectionAndDoesNotAge() =>
        Assert.That(Broken(new(OwnRows: 0, Duration.FromDays(400))), Is.Empty);

    [Test]
    public void Refresh_IsOverdueWhenItsTimeIsUp()
    {
        var day = ("policy", """{"refreshWithin":"P1D"}""");

        Assert.That(Overdue(new(1, Duration.FromHours(24)), day), Is.Empty);
        Assert.That(Overdue(Fresh, day), Is.EqualTo(["the last refresh ended 25h ago; 1d is the most"]));
        Assert.That(Overdue(Fresh), Is.Empty, "a day and two hours unless said otherwise");
        Assert.That(Overdue(new(1, SinceRefresh: null)), Is.EqualTo(["the relations were never refreshed"]));
    }

    [Test]
    public void Retention_IsTooShortForRowsThatWereDeletedBefore_AndNothingIsDemandedUnlessSaid()
    {
        var noticed = new LocalDateTime(2030, 3, 2, 6, 0);
        var condition = Fresh with
        {
            Removed =
            [
                new("transactions", 1_200, noticed.PlusDays(-30), noticed),
                new("daily_balances", 1, noticed.PlusDays(-31), noticed),
            ],
        };

        Assert.That(Overdue(condition), Is.Empty);
        Assert.That(
            Overdue(condition, ("policy", """{"retention":"P31D"}""")),
            Is.EqualTo(
            [
                "1,200 rows of transactions, deleted by 2030-03-02, had been kept for 30 days at most; 31d is the least",
            ]));
    }

    [Test]
    public void Waiver_WithAReason_GoesWithWhatItWaives()
    {
        var breaches = Broken(
            Fresh,
            ("policy", """{"waivers":{"database-unprotected":" a copy, made anew each night "}}"""),
            ("forceDestroyDatabase", "true"));

        Assert.That(
            breaches.Select(breach => (breach.Policy.Id, breach.Waiver)),
            Is.EqualTo([("database-unprotected", "a copy, made anew each night"), ("force-destroy-left-on", (string?)null)]));
    }

    [TestCase("[]", "must be a mapping with the keys requiredTags, refreshWithin, retention, waivers")]
    [TestCase("""{"requiredTag":[]}""", "has no key 'requiredTag'; did you mean 'requiredTags'?")]
    [TestCase("""{"requiredTags":"CostCenter"}""", "requiredTags must be a list of tag keys, such as [CostCenter, Owner]")]
    [TestCase("""{"refreshWithin":"26h"}""", "refreshWithin must be a length of time above zero, such as PT26H or P3D")]
    [TestCase("""{"refreshWithin":"PT0S"}""", "refreshWithin must be a length of time above zero, such as PT26H or P3D")]
    [TestCase("""{"retention":"10 years"}""", "retention must be a number of days above zero, such as P3650D")]
    [TestCase(
        """{"waivers":{"unsigned-reports":"x"}}""", "there is no policy 'unsigned-reports' to waive; did you mean 'unsigned-report'?")]
    [TestCase("""{"waivers":{"unsigned-report":" "}}""", "the waiver of 'unsigned-report' says no reason; write who allowed it, and why")]
    public void Policy_ThatCantBeMeant_IsRefused(string value, string complaint) => Assert.That(
        Reading(("policy", value)).Problems.Select(problem => problem.ToString()), Is.EqualTo([$"qsgen:policy: {complaint}"]));

    private static IEnumerable<string> Overdue(DatabaseCondition condition, params (string Key, string Value)[] settings) =>
        Broken(condition, [("protectDatabase", "true"), .. settings]).Select(breach => breach.Message);

    private static IReadOnlyList<PolicyBreach> Broken(DatabaseCondition condition, params (string Key, string Value)[] settings) =>
        PolicyCatalogue.Check(new(Reading(settings).Deployment!, condition));

    private static DeploymentReading Reading(params (string Key, string Value)[] settings)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["qsgen:awsAccountId"] = "111122223333",
            ["aws-native:region"] = "eu-west-1",
            ["qsgen:databaseUrl"] = "duckdb:bank.duckdb",
        };
        foreach (var (key, value) in settings)
        {
            values[$"qsgen:{key}"] = value;
        }

        return InstitutionDeployment.Read(values.GetValueOrDefault, Repository.Root);
    }
}
