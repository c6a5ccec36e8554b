using QsGen.Cli.Configuration;
using QsGen.Cli.Outcomes;
using QsGen.Tests.Support;

namespace QsGen.Tests.Cli.Configuration;

internal sealed class ConfigResolverTests
{
    private const string Project = """
        name: qsgen
        runtime: dotnet
        config:
          qsgen:resourcePrefix: { type: string, default: qs-gen }
          qsgen:awsAccountId: { type: string }
          qsgen:databaseUrl: { type: string, default: "", secret: true }
          qsgen:ownerArns: { type: array, default: [] }
          qsgen:extraTags: { type: object, default: {} }
          qsgen:dataSourceArn: { type: string, default: "" }
          qsgen:dialect: { type: string, default: "" }
        """;

    private static readonly Dictionary<string, ConfigValue> NoFlags = [];

    private TemporaryFolder _folder = null!;

    [SetUp]
    public void CreateFolder()
    {
        _folder = new TemporaryFolder();
        _folder.Write("Pulumi.yaml", Project);
    }

    [TearDown]
    public void DeleteFolder() => _folder.Dispose();

    [Test]
    public void Resolve_NothingConfigured_GivesDefaultsAndNoValueForTheRest()
    {
        var config = Resolve([]);

        Assert.That(config.Get("qsgen:resourcePrefix"), Is.EqualTo("qs-gen"));
        Assert.That(config.Get("qsgen:awsAccountId"), Is.Null);
    }

    [Test]
    public void Resolve_EveryLayer_TheLaterWins()
    {
        _folder.Write("Pulumi.dev.yaml", "config: { qsgen:resourcePrefix: file, qsgen:awsAccountId: '111122223333' }");
        var variables = new Dictionary<string, string> { ["QSGEN_RESOURCE_PREFIX"] = "variable" };
        var flags = new Dictionary<string, ConfigValue> { ["qsgen:resourcePrefix"] = new("flag", false) };

        Assert.That(Resolve([]).Get("qsgen:resourcePrefix"), Is.EqualTo("file"));
        Assert.That(Resolve(variables).Get("qsgen:resourcePrefix"), Is.EqualTo("variable"));
        Assert.That(Resolve(variables, flags).Get("qsgen:resourcePrefix"), Is.EqualTo("flag"));
        Assert.That(Resolve(variables, flags).Get("qsgen:awsAccountId"), Is.EqualTo("111122223333"));
    }

    [TestCase("QSGEN_DATABSE_URL", "warning: nothing reads the variable QSGEN_DATABSE_URL; did you mean 'QSGEN_DATABASE_URL'?")]
    [TestCase("QSGEN_AWS_REGOIN", "warning: nothing reads the variable QSGEN_AWS_REGOIN; did you mean 'QSGEN_AWS_REGION'?")]
    [TestCase("QSGEN_VIEWER_TOKEN", null)]
    [TestCase("QSGEN_DATABASE_URL", null)]
    [TestCase("QSGEN_TEST_POSTGRES", null)]
    [TestCase("DATABASE_URL", null)]
    public void Resolve_MistypedVariable_IsWarnedOf(string name, string? warning) => Assert.That(
        Resolve(new() { [name] = "x" }).Left, Is.EqualTo(warning is null ? Array.Empty<string>() : [warning]));

    [TestCase("environment: [bank-prod]")]
    [TestCase("environment: { values: { a: 1 } }")]
    public void Resolve_EnvironmentsOfPulumi_AreRefusedWithTheWayOut(string line)
    {
        _folder.Write("Pulumi.dev.yaml", $"config: {{ qsgen:resourcePrefix: file }}\n{line}\n");

        Assert.That(
            () => Resolve([]),
            Throws.TypeOf<InvalidInputException>().With.Message.StartsWith("Pulumi.dev.yaml:2:").And.Message.Contains("Pulumi ESC"));
    }

    [Test]
    public void Resolve_ListsAndObjects_BecomeJson()
    {
        _folder.Write("Pulumi.dev.yaml", """
            config:
              qsgen:ownerArns: [arn:aws:quicksight:eu-west-1:111122223333:user/default/ann]
              qsgen:extraTags: { CostCentre: "042", Team: ledger }
            """);

        var config = Resolve([]);

        Assert.That(config.Get("qsgen:ownerArns"), Is.EqualTo("""["arn:aws:quicksight:eu-west-1:111122223333:user/default/ann"]"""));
        Assert.That(config.Get("qsgen:extraTags"), Is.EqualTo("""{"CostCentre":"042","Team":"ledger"}"""));
    }

    [Test]
    public void Resolve_SecretKey_IsSecretWhereverItsValueComesFrom()
    {
        var config = Resolve(new() { ["QSGEN_DATABASE_URL"] = "postgresql://teller:canary@db/ledger" });

        Assert.That(config.Values["qsgen:databaseUrl"].IsSecret, Is.True);
    }

    [Test]
    public void Resolve_UndeclaredKeysInStackFile_AreAllReportedWithTheirLines()
    {
        _folder.Write("Pulumi.dev.yaml", "config:\n  qsgen:regoin: x\n  qsgen:resourcePrefix: ok\n  qsgen:prefix: y\n");

        var complaint = Assert.Throws<InvalidInputException>(() => Resolve([]))!;

        Assert.That(complaint.Messages, Has.Length.EqualTo(2));
        Assert.That(complaint.Messages[0], Does.StartWith("Pulumi.dev.yaml:2:17: error:").And.Contain("qsgen:regoin"));
        Assert.That(complaint.Messages[1], Does.StartWith("Pulumi.dev.yaml:4:17: error:").And.Contain("qsgen:prefix"));
    }

    [Test]
    public void Resolve_EncryptedValue_SaysWhichVariableToSet()
    {
        _folder.Write("Pulumi.dev.yaml", "config:\n  qsgen:databaseUrl:\n    secure: v1:abc\n");

        Assert.That(() => Resolve([]), Throws.TypeOf<InvalidInputException>().With.Message.Contains("QSGEN_DATABASE_URL"));
    }

    [Test]
    public void Resolve_BrokenYaml_NamesThePlace()
    {
        _folder.Write("Pulumi.dev.yaml", "config:\n  - [\n");

        Assert.That(() => Resolve([]), Throws.TypeOf<InvalidInputException>().With.Message.StartsWith("Pulumi.dev.yaml:"));
    }

    [Test]
    public void Resolve_ConfigYamlOfQuicksightGen_IsReadUnderOurKeys()
    {
        var legacy = _folder.Write("config.yaml", """
            aws_account_id: "111122223333"
            aws_region: eu-west-1
            principal_arns: [arn:a]
            principal_arn: arn:b
            demo_database_url: postgresql://u:p@db/x
            """);

        var config = new ConfigResolver(new Dictionary<string, string>()).Resolve(_folder.Path, "dev", legacy, NoFlags);

        Assert.That(config.Get("qsgen:awsAccountId"), Is.EqualTo("111122223333"));
        Assert.That(config.Get("aws-native:region"), Is.EqualTo("eu-west-1"));
        Assert.That(config.Get("qsgen:ownerArns"), Is.EqualTo("""["arn:a","arn:b"]"""));
        Assert.That(config.Values["qsgen:databaseUrl"].IsSecret, Is.True);
    }

    [Test]
    public void Resolve_ConfigYamlInBlocks_IsReadWithWhatItExtends()
    {
        _folder.Write("base.yaml", "aws: {account_id: \"111122223333\", region: us-east-1}\ndb: {dialect: postgres}\n");
        var newer = _folder.Write("config.yaml", """
            extends: base.yaml
            db:
              table_prefix: lakeside
              url: postgresql://u:p@db/x
              pool_size: 4
            aws: {region: eu-west-1}
            audit: {signing: {key_path: k.pem, cert_path: c.pem}, pages: 3}
            test: {generator: {seed: 7}}
            """);

        var config = new ConfigResolver(new Dictionary<string, string>()).Resolve(_folder.Path, "dev", newer, NoFlags);

        Assert.That(config.Get("qsgen:tablePrefix"), Is.EqualTo("lakeside"));
        Assert.That(config.Get("qsgen:databaseUrl"), Is.EqualTo("postgresql://u:p@db/x"));
        Assert.That((config.Get("qsgen:awsAccountId"), config.Get("aws-native:region")), Is.EqualTo(("111122223333", "eu-west-1")));
        Assert.That((config.Get("qsgen:dialect"), config.Get("qsgen:signingKey")), Is.EqualTo(("postgres", "k.pem")));
        Assert.That(config.Left, Is.EqualTo(new[]
        {
            "config.yaml:5:14: note: 'db.pool_size' is left: nothing here goes by it",
            "config.yaml:7:62: note: 'audit.pages' is left: nothing here goes by it",
            "config.yaml:8:7: note: 'test' is left: nothing here goes by it",
        }));
    }

    [TestCase("db: prefix", "'db' must be a mapping")]
    [TestCase("rails: []", "institution")]
    [TestCase("l2_instance_prefix: x", "instance")]
    [TestCase("aws_acount_id: x", "aws_account_id")]
    public void Resolve_ForeignKeyInConfigYaml_IsRefusedWithTheWayOut(string line, string hint)
    {
        var legacy = _folder.Write("config.yaml", line);
        var resolver = new ConfigResolver(new Dictionary<string, string>());

        Assert.That(
            () => resolver.Resolve(_folder.Path, "dev", legacy, NoFlags),
            Throws.TypeOf<InvalidInputException>().With.Message.StartsWith("config.yaml:1:").And.Message.Contains(hint));
    }

    [TestCase("qsgen:awsAccountId", "QSGEN_AWS_ACCOUNT_ID")]
    [TestCase("aws-native:region", "QSGEN_AWS_REGION")]
    [TestCase("qsgen:asOf", "QSGEN_AS_OF")]
    public void VariableOf_Key_IsUpperSnakeCase(string key, string variable) =>
        Assert.That(ConfigResolver.VariableOf(key), Is.EqualTo(variable));

    private StackConfig Resolve(Dictionary<string, string> variables, Dictionary<string, ConfigValue>? flags = null) =>
        new ConfigResolver(variables).Resolve(_folder.Path, "dev", null, flags ?? NoFlags);
}
