using System.Runtime.Versioning;
using System.Text;
using System.Text.Json;
using QsGen.Engine;
using QsGen.Engine.Secrets;
using QsGen.Engine.State;
using QsGen.Tests.Engine.Support;

namespace QsGen.Tests.Engine;

internal sealed class FileStateStoreTests
{
    private TemporaryFolder _folder = null!;

    private FileStateStore Store => new(_folder.Path, TimeProvider.System);

    [SetUp]
    public void Start() => _folder = new TemporaryFolder();

    [TearDown]
    public void Stop() => _folder.Dispose();

    [Test]
    public async Task Write_Twice_KeepsTheLastAndLeavesNoTemporaryFile()
    {
        await Store.WriteAsync("dev", Encoding.UTF8.GetBytes("one"), CancellationToken.None);
        await Store.BackUpAsync("dev", CancellationToken.None);
        await Store.WriteAsync("dev", Encoding.UTF8.GetBytes("two"), CancellationToken.None);

        Assert.That(Encoding.UTF8.GetString((await Store.ReadAsync("dev", CancellationToken.None))!), Is.EqualTo("two"));
        Assert.That(await File.ReadAllTextAsync(Store.FileOf("dev") + ".bak"), Is.EqualTo("one"));
        Assert.That(Directory.EnumerateFiles(_folder.Path, "*.tmp", SearchOption.AllDirectories), Is.Empty);
        Assert.That(Store.Stacks(), Is.EqualTo(new[] { "dev" }));
    }

    [Test]
    public async Task Write_State_IsReadableByItsOwnerOnly()
    {
        await Store.WriteAsync("dev", Encoding.UTF8.GetBytes("one"), CancellationToken.None);

        Assert.That(
            OperatingSystem.IsWindows() || File.GetUnixFileMode(Store.FileOf("dev")) == (UnixFileMode.UserRead | UnixFileMode.UserWrite));
        Assert.That(
            OperatingSystem.IsWindows() || File.GetUnixFileMode(Path.GetDirectoryName(Store.FileOf("dev"))!)
                == (UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute));
    }

    [Test]
    [Platform(Exclude = "Win")]
    [UnsupportedOSPlatform("windows")]
    public void Folders_ThatAreMissing_AreAllForTheirOwnerAlone()
    {
        var above = Path.Combine(_folder.Path, "above");
        PrivateFolder.Make(Path.Combine(above, "below"));

        Assert.That(
            new[] { above, Path.Combine(above, "below") }.Select(File.GetUnixFileMode),
            Has.All.EqualTo(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute));
    }

    [Test]
    public async Task Remove_TakesTheLocksFileAlong_AndLetsTheNextTakeAnother()
    {
        await using (await Store.LockAsync("dev", "remove", CancellationToken.None))
        {
            await Store.RemoveAsync("dev", CancellationToken.None);
        }

        Assert.That(OperatingSystem.IsWindows() || !File.Exists(Store.FileOf("dev") + ".lock"));
        await using var held = await Store.LockAsync("dev", "up", CancellationToken.None);
        Assert.That(() => Store.LockAsync("dev", "up", CancellationToken.None), Throws.InstanceOf<EngineException>());
    }

    [Test]
    public async Task Lock_HeldByAnother_SaysWho()
    {
        await using var held = await Store.LockAsync("dev", "up", CancellationToken.None);

        Assert.That(
            () => Store.LockAsync("dev", "preview", CancellationToken.None),
            Throws.InstanceOf<EngineException>().With.Message.Contains($"process {Environment.ProcessId}").And.Message.Contains("(up,"));
    }

    [Test]
    public async Task Lock_OfAnotherStack_IsFree()
    {
        await using var held = await Store.LockAsync("dev", "up", CancellationToken.None);

        Assert.That(async () => await (await Store.LockAsync("test", "up", CancellationToken.None)).DisposeAsync(), Throws.Nothing);
    }

    [Test]
    public async Task Lock_LeftByADeadProcess_LocksNobodyOut()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Store.FileOf("dev"))!);
        await File.WriteAllTextAsync(Store.FileOf("dev") + ".lock", "");
        await File.WriteAllTextAsync(
            Store.FileOf("dev") + ".lock.holder",
            JsonSerializer.Serialize(new LockHolder(1, "gone", "nobody", "up", DateTimeOffset.UnixEpoch)));

        Assert.That(async () => await (await Store.LockAsync("dev", "up", CancellationToken.None)).DisposeAsync(), Throws.Nothing);
    }

    [Test]
    public async Task Lock_WithPatience_WaitsUntilItIsFree()
    {
        var held = await Store.LockAsync("dev", "up", CancellationToken.None);
        var patient = new FileStateStore(_folder.Path, TimeProvider.System, TimeSpan.FromMinutes(1));

        var waiting = patient.LockAsync("dev", "preview", CancellationToken.None);
        await held.DisposeAsync();

        await (await waiting).DisposeAsync();
    }

    [TestCase("../x")]
    [TestCase("")]
    [TestCase("a/b")]
    [TestCase(".hidden")]
    public void StackName_ThatIsNoFileName_IsRefused(string name) =>
        Assert.That(() => Store.FileOf(name), Throws.InstanceOf<EngineException>().With.Message.Contains("cannot be a stack's name"));
}
