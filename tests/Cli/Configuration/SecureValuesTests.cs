using QsGen.Cli.Configuration;
using QsGen.Cli.Outcomes;
using QsGen.Engine.Secrets;
using QsGen.Tests.Support;

namespace QsGen.Tests.Cli.Configuration;

/// <summary>Values that were encrypted by the rules of Pulumi's passphrase manager, by another implementation of them (Node.js).</summary>
internal sealed class SecureValuesTests
{
    private const string Passphrase = "correct horse";

    private const string Salt = "v1:eRMJsaeusro=:v1:vUVyv7nANVtoa+Rs:/RPligMpPP9OWELSqpndQ3nxAG8Jlw==";

    private const string Url =
        "v1:1Emff/2/EE47uFmo:olwMqMtTNOiQSa5lV1MrI32TsH8BFKk4xRbaBgnWAfZK2aUc9t7R/Y5r6wsAHNzQ/His9KAUhtHjMg==";

    private const string Colour = "v1:F9hJ6Ki/CJ10RBeO:c+z7164xBmFGvIASZ+P77Q0ddds=";

    private TemporaryFolder _folder = null!;

    [SetUp]
    public void Start()
    {
        _folder = new TemporaryFolder();
        _folder.Write("Pulumi.yaml", """
            name: qsgen
            config:
              qsgen:databaseUrl: { type: string, default: "", secret: true }
              qsgen:extraTags: { type: object, default: {} }
            """);
        _folder.Write("Pulumi.dev.yaml", $$"""
            encryptionsalt: {{Salt}}
            config:
              qsgen:databaseUrl:
                secure: {{Url}}
              qsgen:extraTags:
                team: ledger
                colours: [{ secure: "{{Colour}}" }]
            """);
    }

    [TearDown]
    public void Stop() => _folder.Dispose();

    [Test]
    public void Resolve_PassphraseInTheEnvironment_OpensThemAndKeepsThemSecret()
    {
        var config = Resolve((PassphraseSource.Variable, Passphrase));

        Assert.That(config.Get("qsgen:databaseUrl"), Is.EqualTo("postgresql://bank:pässword@db:5432/ledger"));
        Assert.That(config.Get("qsgen:extraTags"), Is.EqualTo("""{"team":"ledger","colours":["blue"]}"""));
        Assert.That(config.Values["qsgen:databaseUrl"].IsSecret && config.Values["qsgen:extraTags"].IsSecret, Is.True);
    }

    [Test]
    public void Resolve_PassphraseInAFile_OpensThem()
    {
        var file = _folder.Write("passphrase.txt", Passphrase + "\n");

        Assert.That(Resolve((PassphraseSource.FileVariable, file)).Get("qsgen:databaseUrl"), Does.StartWith("postgresql://"));
    }

    [Test]
    public void Resolve_NoPassphrase_NamesEachPlaceAndBothWaysOut()
    {
        var complaint = Assert.Throws<InvalidInputException>(() => Resolve())!;

        Assert.That(complaint.Messages, Has.Length.EqualTo(2));
        Assert.That(complaint.Messages[0], Does.StartWith("Pulumi.dev.yaml:4:5: error: 'qsgen:databaseUrl'")
            .And.Contain(PassphraseSource.Variable).And.Contain("QSGEN_DATABASE_URL"));
    }

    [Test]
    public void Resolve_ValueSetElsewhere_NeedsNoPassphrase()
    {
        var config = Resolve(("QSGEN_DATABASE_URL", "duckdb:x.duckdb"), ("QSGEN_EXTRA_TAGS", "{}"));

        Assert.That(config.Get("qsgen:databaseUrl"), Is.EqualTo("duckdb:x.duckdb"));
    }

    [Test]
    public void Resolve_WrongPassphrase_SaysWhoseItIs() => Assert.That(
        () => Resolve((PassphraseSource.Variable, "wrong")),
        Throws.TypeOf<InvalidInputException>().With.Message.Contains("does not open the secrets of stack file Pulumi.dev.yaml"));

    [TestCase("secretsprovider: awskms://alias/bank", "awskms://alias/bank")]
    [TestCase("encryptionsalt: v1:nonsense", "damaged")]
    [TestCase("", "encryptionsalt")]
    public void Resolve_FileThatCannotBeOpened_SaysWhy(string head, string reason)
    {
        _folder.Write("Pulumi.dev.yaml", $"{head}\nconfig:\n  qsgen:databaseUrl: {{ secure: \"{Url}\" }}\n");

        Assert.That(
            () => Resolve((PassphraseSource.Variable, Passphrase)),
            Throws.TypeOf<InvalidInputException>().With.Message.Contains(reason).And.Message.Contains("QSGEN_DATABASE_URL"));
    }

    [Test]
    public void Resolve_ChangedCiphertext_IsRefused()
    {
        _folder.Write(
            "Pulumi.dev.yaml",
            $"encryptionsalt: {Salt}\nconfig:\n"
            + $"  qsgen:databaseUrl: {{ secure: \"{Url.Replace("olwM", "olwN", StringComparison.Ordinal)}\" }}\n");

        Assert.That(
            () => Resolve((PassphraseSource.Variable, Passphrase)),
            Throws.TypeOf<InvalidInputException>().With.Message.StartsWith("Pulumi.dev.yaml:3:"));
    }

    private StackConfig Resolve(params (string Name, string Value)[] environment) =>
        new ConfigResolver(environment.ToDictionary(pair => pair.Name, pair => pair.Value))
            .Resolve(_folder.Path, "dev", null, new Dictionary<string, ConfigValue>());
}
