using System.Text;
using Grpc.Core;
using QsGen.Engine;
using QsGen.Engine.Deployments;
using QsGen.Engine.Display;
using QsGen.Engine.Plans;
using QsGen.Engine.Secrets;
using QsGen.Tests.Engine.Support;
using QsGen.Wire;
using QsGen.Wire.Changes;
using QsGen.Wire.Rpc;
using static QsGen.Tests.Engine.Support.EngineHarness;

namespace QsGen.Tests.Engine;

internal sealed class SecretTests : EngineFixture
{
    private const string Canary = "canary-7Q-password";

    [TestCase("postgresql://qsgen:qsgen@host/qsgen", "postgresql://qsgen:[secret]@host/qsgen")]
    [TestCase("urn:pulumi:dev::qsgen::qsgen:index:Schema::database-schema", "urn:pulumi:dev::qsgen::qsgen:index:Schema::database-schema")]
    [TestCase("qsgen says password=qsgen; \"qsgen\"", "qsgen says password=[secret]; \"[secret]\"")]
    [TestCase("postgres may not do that", "postgres may not do that")]
    [TestCase("a hunter2x b", "a [secret] b")]
    public void Mask_OfWords_HidesThemWherePasswordsStand(string text, string shown)
    {
        var mask = new SecretMask();
        mask.Add(new PropertySecret(PropertyValue.Object(("username", "postgres"), ("password", "qsgen"))));
        mask.Add("hunter2x");

        Assert.That(mask.Apply(text), Is.EqualTo(shown));
    }

    [Test]
    public async Task Canary_InInputsErrorsLogsAndOutputs_AppearsNowhere()
    {
        Provider.Before = (verb, name) => (verb, name) == ("update", "bad")
            ? throw new RpcException(new Grpc.Core.Status(StatusCode.Internal, $"login with {Canary} was refused"))
            : Task.CompletedTask;
        Engine.Settings = Engine.Settings with
        {
            Config = Engine.Settings.Config.Add("bank:password", Canary),
            SecretKeys = ["bank:password"],
        };
        var plans = new List<Plan>();

        plans.Add((await Engine.PreviewAsync(Program("1"))).Plan);
        var shown = Shown();
        plans.Add((await Engine.UpAsync(Program("1"))).Plan);
        shown += Shown();
        plans.Add((await Engine.UpAsync(Program("2"))).Plan);
        shown += Shown();
        plans.Add((await Engine.RefreshAsync()).Plan);
        plans.Add((await Engine.DestroyAsync()).Plan);
        shown += Shown();

        var texts = plans.SelectMany(plan => new[] { PlanText.RenderPlain(plan), PlanMarkdown.Render(plan), PlanJson.Render(plan) });
        Assert.That(string.Concat(texts), Does.Not.Contain(Canary).And.Contain(ShownJson.Secret));
        Assert.That(shown, Does.Not.Contain(Canary).And.Contain("login with [secret] was refused").And.Contain("logged [secret]"));
        Assert.That(
            Engine.Store.History.Select(bytes => Encoding.UTF8.GetString(bytes)), Has.None.Contains(Canary));
    }

    [Test]
    public async Task Ciphertext_OfAnUnchangedSecret_IsKept()
    {
        await Engine.UpAsync(Secret(1));
        var before = Engine.Resource("a")["inputs"]!["password"]!["ciphertext"]!.GetValue<string>();

        await Engine.UpAsync(Secret(2));

        Assert.That(Engine.Resource("a")["inputs"]!["password"]!["ciphertext"]!.GetValue<string>(), Is.EqualTo(before));
        static Func<TestProgram, Task> Secret(int size) =>
            program => program.ThingAsync("a", Props(("password", new PropertySecret(Canary)), ("size", size)));
    }

    [Test]
    public async Task Secret_Nested_StaysASecretInAnswersAndState()
    {
        RegisterResourceResponse? answer = null;
        var inputs = Props(("login", Props(("user", "u"), ("password", new PropertySecret(Canary)))));

        await Engine.UpAsync(async program => answer = await program.ThingAsync("a", inputs));

        Assert.That(PropertyDecoder.FromStruct(answer!.Object).Find("login"), Is.EqualTo(inputs["login"]));
        Assert.That(Engine.Resource("a")["inputs"]!["login"]!["user"]!.GetValue<string>(), Is.EqualTo("u"));
    }

    [Test]
    public void Crypter_RoundTrip_GivesThePlaintextAndNeverTheSameCiphertext()
    {
        var crypter = PassphraseCrypter.Create("");

        Assert.That(crypter.Decrypt(crypter.Encrypt("ü{}")), Is.EqualTo("ü{}"));
        var (first, second) = (crypter.Encrypt("x"), crypter.Encrypt("x"));
        Assert.That(first, Is.Not.EqualTo(second));
        Assert.That(PassphraseCrypter.Open("", crypter.Salt).Decrypt(crypter.Encrypt("x")), Is.EqualTo("x"));
    }

    [Test]
    public void Crypter_WrongPassphrase_IsRefusedNamingTheVariables()
    {
        var salt = PassphraseCrypter.Create("right").Salt;

        Assert.That(
            () => PassphraseCrypter.Open("wrong", salt),
            Throws.InstanceOf<EngineException>().With.Message.Contains(PassphraseSource.Variable));
    }

    [TestCase("v1:AAAA")]
    [TestCase("")]
    [TestCase("v2:AAAAAAAAAAAAAAAA:AAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [TestCase("v1:AAAAAAAAAAAAAAAA:AAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    public void Crypter_ForeignText_IsRefused(string text)
    {
        var crypter = Keys.ForNewState();

        Assert.That(() => crypter.Decrypt(text), Throws.InstanceOf<EngineException>());
    }

    [Test]
    public void Passphrase_WithoutEnvironment_IsARandomFileOnlyItsOwnerMayRead()
    {
        using var folder = new TemporaryFolder();
        var file = Path.Combine(folder.Path, ".qsgen", "passphrase");
        var source = new PassphraseSource(file, _ => null);

        var first = source.Read();

        Assert.That(() => new PassphraseSource(file + "x", _ => null).ReadExisting(), Throws.InstanceOf<EngineException>());
        Assert.That(File.Exists(file + "x"), Is.False, "none is made");
        Assert.That(first, Has.Length.GreaterThan(40));
        Assert.That(new PassphraseSource(file, _ => null).Read(), Is.EqualTo(first));
        if (!OperatingSystem.IsWindows())
        {
            Assert.That(File.GetUnixFileMode(file), Is.EqualTo(UnixFileMode.UserRead | UnixFileMode.UserWrite));
        }
    }

    [Test]
    public void Key_OfAPassphraseInAFile_IsKeptBesideItForThisPassphraseAlone()
    {
        using var folder = new TemporaryFolder();
        var file = Path.Combine(folder.Path, "passphrase");
        var source = new PassphraseSource(file, _ => null);
        var (passphrase, salt) = (source.Read(), new byte[] { 1, 2, 3 });
        var key = Enumerable.Range(0, 32).Select(number => (byte)number).ToArray();

        source.Kept!.Keep(passphrase, [9], key);
        source.Kept!.Keep(passphrase, salt, key);

        Assert.That(source.Kept!.Find(passphrase, salt), Is.EqualTo(key));
        Assert.That(source.Kept!.Find(passphrase, [9]), Is.EqualTo(key), "each stack has a salt of its own");
        Assert.That((source.Kept!.Find("another", salt), source.Kept!.Find(passphrase, [1])), Is.EqualTo(((byte[]?)null, (byte[]?)null)));
        Assert.That(new PassphraseSource(file, name => name == PassphraseSource.Variable ? "" : null).Kept, Is.Null);
        if (!OperatingSystem.IsWindows())
        {
            Assert.That(File.GetUnixFileMode(file + ".keys"), Is.EqualTo(UnixFileMode.UserRead | UnixFileMode.UserWrite));
        }

        File.WriteAllText(file + ".keys", "damaged\n");
        Assert.That(source.Kept!.Find(passphrase, salt), Is.Null);
        source.Remove();
        Assert.That(Directory.EnumerateFileSystemEntries(folder.Path).Where(path => !path.EndsWith(".gitignore", StringComparison.Ordinal)),
            Is.Empty);
    }

    [Test]
    public void Passphrase_FromTheEnvironment_WinsEvenIfEmpty()
    {
        using var folder = new TemporaryFolder();
        var file = Path.Combine(folder.Path, "secret.txt");
        File.WriteAllText(file, "from file\n");

        Assert.That(new PassphraseSource(file, name => name == PassphraseSource.Variable ? "" : null).Read(), Is.Empty);
        Assert.That(
            new PassphraseSource("unused", name => name == PassphraseSource.FileVariable ? file : null).Read(), Is.EqualTo("from file"));
        Assert.That(
            () => new PassphraseSource("unused", name => name == PassphraseSource.FileVariable ? file + "x" : null).Read(),
            Throws.InstanceOf<EngineException>().With.Message.Contains(PassphraseSource.FileVariable));
    }

    private static Func<TestProgram, Task> Program(string version) => async program =>
    {
        await program.Engine.LogAsync(new LogRequest { Severity = LogSeverity.Info, Message = $"logged {Canary}" });
        await program.ThingAsync("a", Props(("password", new PropertySecret(Canary)), ("size", version)));
        await program.ThingAsync("bad", Props(("password", new PropertySecret(Canary)), ("size", version)));
        await program.OutputsAsync(Props(("password", new PropertySecret(Canary + version))));
    };

    private string Shown() => string.Join('\n', Engine.Display.Messages) + string.Join('\n', Engine.Display.Events);
}
