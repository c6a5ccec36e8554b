using QsGen.Audit.Fingerprints;
using QsGen.Database.Dialects;
using QsGen.Database.Sessions;
using QsGen.Tests.Support;

namespace QsGen.Tests.Audit.Fingerprints;

/// <summary>The hashes of the field's reference, on each engine.</summary>
[TestFixtureSource(typeof(TestDatabase), nameof(TestDatabase.Engines))]
internal sealed class TableHasherTests(SqlDialect dialect)
{
    private const string Three = "2125116122eadafb88bef55a34ab452f29ca71d2a09eed7636739913e41a901f";
    private const string Nothing = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

    private TestDatabase _database = null!;
    private ISqlSession _session = null!;

    [OneTimeSetUp]
    public async Task OneTimeSetUp()
    {
        _database = await TestDatabase.CreateAsync(dialect);
        _session = await _database.OpenAsync();
        await _session.ScriptAsync(
            [
                "CREATE TABLE t (entry BIGINT, id VARCHAR(10), zeta DECIMAL(20,2), alpha VARCHAR(10), posting TIMESTAMP, flag "
                + "BOOLEAN, d DATE)",
                "INSERT INTO t VALUES (1, 'a', 100.00, 'x', TIMESTAMP '2026-04-01 09:00:00', TRUE, DATE '2026-04-01')",
                "INSERT INTO t VALUES (2, 'b', -0.50, NULL, TIMESTAMP '2026-04-01 09:00:00.25', FALSE, NULL)",
                "INSERT INTO t VALUES (3, 'c', 0, 'é', TIMESTAMP '2026-04-02 00:00:00', NULL, DATE '2026-04-02')",
                "INSERT INTO t VALUES (4, 'd', 1, 'y', TIMESTAMP '2026-04-02 00:00:00', NULL, DATE '2026-04-02')",
                "CREATE TABLE far (entry BIGINT, id VARCHAR(10))",
                "INSERT INTO far VALUES (7, 'a'), (9000000000000, 'b')",
                "CREATE TABLE odd (entry BIGINT, id VARCHAR(10))",
                "INSERT INTO odd VALUES (1, 'a' || CHR(31) || 'b')",
            ],
            default);
    }

    [OneTimeTearDown]
    public async Task OneTimeTearDown()
    {
        await _session.DisposeAsync();
        await _database.DisposeAsync();
    }

    [TestCase(3, Three, TestName = "UpTo_MarkThree_LeavesTheFourthRowOut")]
    [TestCase(0, Nothing, TestName = "UpTo_MarkZero_IsTheHashOfNothing")]
    public async Task UpTo_AMark_IsAsTheReferenceHasIt(long mark, string sha) =>
        Assert.That(await Hasher.UpToAsync("t", ["id"], mark, default), Is.EqualTo(new TableFingerprint(mark, sha)));

    [Test]
    public async Task All_FourRows_IsAsTheReferenceHasIt() => Assert.That(
        await Hasher.AllAsync("t", "t", default),
        Is.EqualTo(new RelationFingerprint("t", 4, "4798c2187f148dc54b1affabea39d4b498591e031c8246be0e4f10c7e8b76065")));

    [Test]
    public async Task UpTo_EntriesFarApart_ReadsEachOfThem()
    {
        var told = new List<HashedRows>();

        await new TableHasher(_session, new Told(told)).UpToAsync("far", ["id"], 9_000_000_000_000, default);

        Assert.That(told[^1], Is.EqualTo(new HashedRows("far", 2, 9_000_000_000_000, 9_000_000_000_000)));
        Assert.That(told, Has.Count.LessThan(5));
    }

    [Test]
    public void UpTo_ATextWithTheByteBetweenCells_IsRefused() => Assert.That(
        () => Hasher.UpToAsync("odd", ["id"], 1, default),
        Throws.TypeOf<FingerprintException>().With.Message.Contains("row 1 of odd"));

    [Test]
    public void UpTo_NoSuchTable_SaysSo() => Assert.That(
        () => Hasher.UpToAsync("nowhere", ["id"], 1, default),
        Throws.TypeOf<FingerprintException>().With.Message.Contains("there is no table nowhere"));

    [Test]
    public async Task BeginSnapshot_ARowThatComesMeanwhile_IsNotSeen()
    {
        await using var moment = await _session.BeginSnapshotAsync(default);
        var before = await Hasher.MarkAsync("t", default);
        if (await _session.OpenAnotherAsync(default) is { } other)
        {
            await using (other)
            {
                await other.ExecuteAsync("INSERT INTO t (entry, id) VALUES (5, 'e')", default);
                Assert.That(await Hasher.MarkAsync("t", default), Is.EqualTo(before));
                Assert.That(
                    () => _session.ExecuteAsync("DELETE FROM t", default), Throws.TypeOf<SqlSessionException>());
                await other.ExecuteAsync("DELETE FROM t WHERE entry = 5", default);
            }
        }
    }

    private TableHasher Hasher => new(_session);

    private sealed class Told(List<HashedRows> told) : IProgress<HashedRows>
    {
        public void Report(HashedRows value) => told.Add(value);
    }
}
