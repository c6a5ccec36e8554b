using QsGen.Database.Sessions;
using QsGen.Tests.Support;

namespace QsGen.Tests.Database.Sessions;

internal sealed class DatabaseUrlTests
{
    [TestCase("duckdb:data/bank.duckdb", "data/bank.duckdb")]
    [TestCase("duckdb:/abs/bank.duckdb", "/abs/bank.duckdb")]
    [TestCase("duckdb:///abs/bank.duckdb", "/abs/bank.duckdb")]
    [TestCase("duckdb::memory:", ":memory:")]
    [TestCase("out/bank.db", "out/bank.db")]
    public void Parse_DuckDbForms_GivePath(string text, string path) =>
        Assert.That(DatabaseUrl.Parse(text), Is.EqualTo(new DuckDbUrl(path)));

    [TestCase("postgresql://ana:p%40ss%2Fw%3Ard@db.bank:6432/recon%20one", "db.bank", 6432, "recon one", "ana", "p@ss/w:rd")]
    [TestCase("postgres://ana@db.bank", "db.bank", 5432, "postgres", "ana", null)]
    [TestCase("postgres://", "localhost", 5432, "postgres", null, null)]
    [TestCase("postgres://ana:a@b@db.bank/x", "db.bank", 5432, "x", "ana", "a@b")]
    [TestCase("postgres://ana:@[::1]:5433/x", "::1", 5433, "x", "ana", "")]
    [Pins("urls-are-not-decoded")]
    public void Parse_Postgres_DecodesEachPart(string text, string host, int port, string database, string? user, string? password)
    {
        var url = (PostgresUrl)DatabaseUrl.Parse(text);

        Assert.That((url.Host, url.Port, url.Database, url.User), Is.EqualTo((host, port, database, user)));
        Assert.That(url.Password?.Reveal(), Is.EqualTo(password));
    }

    [Test]
    [Pins("urls-are-not-decoded", ShowsMistake = true)]
    public void Parse_EscapedPassword_IsNotAsTheAddressSpellsIt()
    {
        const string text = "postgres://ana:p%40ss@db.bank/recon";
        var mistaken = new Uri(text).UserInfo.Split(':')[1];

        Assert.That((mistaken, ((PostgresUrl)DatabaseUrl.Parse(text)).Password?.Reveal()), Is.EqualTo(("p%40ss", "p@ss")));
    }

    [TestCase("oracle://ana:s%23@db.bank:1522/RECON", "db.bank", 1522, "RECON", "ana", "s#")]
    [TestCase("oracle+oracledb://ana:s@db.bank/OTHER?service_name=RECON", "db.bank", 1521, "RECON", "ana", "s")]
    [TestCase("oracle://ana:s@/", "localhost", 1521, OracleUrl.DefaultService, "ana", "s")]
    [TestCase("ana/s%25@db.bank:1522/RECON", "db.bank", 1522, "RECON", "ana", "s%25")]
    [TestCase("ana/p@ss/w@//db.bank/RECON", "db.bank", 1521, "RECON", "ana", "p@ss/w")]
    [Pins("urls-are-not-decoded")]
    public void Parse_Oracle_UnderstandsBothForms(string text, string host, int port, string service, string user, string password)
    {
        var url = (OracleUrl)DatabaseUrl.Parse(text);

        Assert.That((url.Host, url.Port, url.Service, url.User), Is.EqualTo((host, port, service, user)));
        Assert.That(url.Password?.Reveal(), Is.EqualTo(password));
    }

    [TestCase("", "empty")]
    [TestCase("mysql://ana:hunter2@db/x", "'mysql'")]
    [TestCase("just-words", "scheme")]
    [TestCase("duckdb:", "names no file")]
    [TestCase("postgres://ana:hunter2@db:port/x", "port")]
    [TestCase("postgres://ana:hunter2%zz@db/x", "%25")]
    [TestCase("postgres://ana:hunter2@a,b/x", "several hosts")]
    [TestCase("postgres://ana:hunter2@a/x?sslmood=on", "sslmood")]
    [TestCase("postgres://ana:hunter2@a/x?sslmode=maybe", "sslmode")]
    [TestCase("oracle://ana:hunter2@a/x?sid=y", "sid")]
    [TestCase("ana@db/RECON", "lacks a password")]
    [TestCase("ana/hunter2@db", "lacks a service")]
    public void TryParse_BadAddress_SaysWhatIsWrongWithoutThePassword(string text, string part)
    {
        var parsed = DatabaseUrl.TryParse(text, out _, out var problem);

        Assert.That(parsed, Is.False);
        Assert.That(problem, Does.Contain(part).And.Not.Contain("hunter2"));
    }

    [TestCase("postgres://ana:hunter2@db/x")]
    [TestCase("oracle://ana:hunter2@db/x")]
    [TestCase("ana/hunter2@db/x")]
    public void ToString_AnyAddress_HidesThePassword(string text) =>
        Assert.That(DatabaseUrl.Parse(text).ToString(), Does.Contain("db").And.Not.Contain("hunter2").And.Not.Contain("ana"));
}
