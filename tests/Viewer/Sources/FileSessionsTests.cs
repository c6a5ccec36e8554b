using QsGen.Database.Sessions;
using QsGen.Tests.Support;
using QsGen.Viewer.Sources;

namespace QsGen.Tests.Viewer.Sources;

/// <summary>A DuckDB file is held while it is asked, and no longer; nobody writes through it.</summary>
internal sealed class FileSessionsTests
{
    private TemporaryFolder _folder = null!;
    private DuckDbUrl _file = null!;

    [OneTimeSetUp]
    public async Task OneTimeSetUp()
    {
        _folder = new();
        _file = new(Path.Combine(_folder.Path, "bank.duckdb"));
        await using var session = await SqlSessions.OpenAsync(_file, CancellationToken.None);
        await session.ExecuteAsync("CREATE TABLE t AS SELECT 1 AS one", CancellationToken.None);
    }

    [OneTimeTearDown]
    public void OneTimeTearDown() => _folder.Dispose();

    [Test]
    [Platform("Linux")]
    public async Task Use_HoldsTheFile_AndLetsItGoWhenIdle()
    {
        await using var sessions = new FileSessions(_file, TimeProvider.System);

        var held = await sessions.UseAsync(_ => Task.FromResult(IsLocked), TimeSpan.Zero, CancellationToken.None);

        var patience = TimeProvider.System.GetTimestamp();
        while (IsLocked && TimeProvider.System.GetElapsedTime(patience) < TimeSpan.FromSeconds(10))
        {
            await Task.Delay(20);
        }

        Assert.That((held, IsLocked), Is.EqualTo((true, false)));
    }

    [Test]
    public async Task Use_OfMoreMemoryThanUsual_IsAnswered()
    {
        await using var sessions = new FileSessions(_file, TimeProvider.System, "4MB");

        var most = await sessions.UseAsync(
            session => session.ScalarAsync<string>(
                "SELECT MAX(word) FROM (SELECT word FROM (SELECT md5(range::VARCHAR) AS word FROM range(200000)) ORDER BY word OFFSET 1)",
                default),
            TimeSpan.Zero,
            CancellationToken.None);

        Assert.That(most, Has.Length.EqualTo(32));
    }

    [Test]
    [Platform("Linux")]
    public async Task Use_WithoutAPause_LetsTheFileGoInBetween()
    {
        await using var sessions = new FileSessions(_file, TimeProvider.System);
        var (started, wasFree) = (TimeProvider.System.GetTimestamp(), false);
        using var stop = new CancellationTokenSource();
        var watching = Task.Run(async () =>
        {
            while (!stop.IsCancellationRequested)
            {
                wasFree |= TimeProvider.System.GetElapsedTime(started) > TimeSpan.FromMilliseconds(300) && !IsLocked;
                await Task.Delay(10);
            }
        });

        while (!wasFree && TimeProvider.System.GetElapsedTime(started) < TimeSpan.FromSeconds(15))
        {
            await sessions.UseAsync(session => session.ScalarAsync<int>("SELECT one FROM t", default), TimeSpan.Zero, default);
        }

        await stop.CancelAsync();
        await watching;
        Assert.That(wasFree, Is.True);
    }

    [TestCase("INSERT INTO t VALUES (2)")]
    [TestCase("CREATE TABLE u AS SELECT 1 AS one")]
    [TestCase("COPY t TO '{0}/copied.csv'")]
    [TestCase("SELECT * FROM read_text('{0}/secret.txt')")]
    [TestCase("ATTACH '{0}/other.duckdb'")]
    public async Task Use_ToWriteOrToReadElsewhere_IsRefused(string statement)
    {
        _folder.Write("secret.txt", "secret");
        await using var sessions = new FileSessions(_file, TimeProvider.System);
        var sql = statement.Replace("{0}", _folder.Path, StringComparison.Ordinal);

        Assert.That(
            () => sessions.UseAsync(session => session.ListAsync(sql, default), TimeSpan.Zero, default),
            Throws.TypeOf<SqlSessionException>());
        Assert.That(
            Directory.EnumerateFiles(_folder.Path).Select(Path.GetFileName), Is.EquivalentTo(new[] { "bank.duckdb", "secret.txt" }));
    }

    [Test]
    public void Use_WithoutAFile_SaysWhatMakesIt() => Assert.That(
        async () =>
        {
            await using var sessions = new FileSessions(new(Path.Combine(_folder.Path, "ghost.duckdb")), TimeProvider.System);
            return await sessions.UseAsync(session => session.ListAsync("SELECT 1", default), TimeSpan.Zero, default);
        },
        Throws.TypeOf<SqlSessionException>().With.Message.Contains("'up' makes it"));

    // Whoever has a DuckDB file open holds its lock.
    private bool IsLocked => Directory.EnumerateFileSystemEntries("/proc/self/fd").Any(entry =>
        new FileInfo(entry).LinkTarget == _file.Path);
}
