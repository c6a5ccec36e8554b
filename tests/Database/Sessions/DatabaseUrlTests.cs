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

    [TestCase("postgresql://u:p@h/db?application_name=qs@prod",
        "Host=h;Port=5432;Database=db;Username=u;Password=p;Application Name=qs@prod")]
    [TestCase("postgresql://u:p@[::1]:6432/db", "Host=::1;Port=6432;Database=db;Username=u;Password=p;Application Name=qsgen")]
    [TestCase("postgresql://u:p@[fe80::1%25eth0]/db",
        "Host=fe80::1%eth0;Port=5432;Database=db;Username=u;Password=p;Application Name=qsgen")]
    [TestCase("postgresql:///db?host=/run/pg&user=u&password=p%40",
        "Host=/run/pg;Port=5432;Database=db;Username=u;Password=p@;Application Name=qsgen")]
    [TestCase("postgresql://%2Frun%2Fpg/db", "Host=/run/pg;Port=5432;Database=db;Application Name=qsgen")]
    [TestCase("postgresql://u@a:1,[::1]:2,c/db?sslmode=verify-full&target_session_attrs=read-write",
        "Host=a:1,[::1]:2,c:5432;Port=1;Database=db;Username=u;Application Name=qsgen;"
            + "SSL Mode=VerifyFull;Target Session Attributes=read-write")]
    [TestCase("postgresql:///?host=a,b&port=7&dbname=db", "Host=a:7,b:7;Port=7;Database=db;Application Name=qsgen")]
    public void Settings_PostgresAddress_AreWhatLibpqWouldUse(string text, string settings) =>
        Assert.That(PostgresOptions.Settings((PostgresUrl)DatabaseUrl.Parse(text)).ConnectionString, Is.EqualTo(settings));

    [Test]
    public void OpenAsync_SeveralHostsThatDoNotAnswer_SaysWhichAndHidesThePassword() =>
        Assert.That(
            () => SqlSessions.OpenAsync(DatabaseUrl.Parse("postgresql://u:hunter2@127.0.0.1:1,[::1]:1/db"), default),
            Throws.TypeOf<SqlSessionException>().With.Message.Contains("127.0.0.1:1,[::1]:1").And.Message.Not.Contain("hunter2"));

    [TestCase("scott/tiger@tcps://h:2484/svc", "tcps://h:2484/svc")]
    [TestCase("scott/tiger@tcps://h:2484/svc:dedicated/inst1?wallet_location=/w&ssl_server_dn_match=on",
        "tcps://h:2484/svc:dedicated/inst1?wallet_location=/w&ssl_server_dn_match=on")]
    [TestCase("scott/tiger@tcp://[::1]/svc?connect_timeout=5", "[::1]:1521/svc?connect_timeout=5")]
    [TestCase("oracle://scott:tiger@h:2484/svc?protocol=tcps&retry_count=3", "tcps://h:2484/svc?retry_count=3")]
    public void DataSource_OracleAddress_KeepsProtocolAndOptions(string text, string source)
    {
        var url = (OracleUrl)DatabaseUrl.Parse(text);

        Assert.That((url.User, url.Password?.Reveal(), url.DataSource), Is.EqualTo(("scott", "tiger", source)));
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
    [TestCase("ana:hunter2@db/x", "no scheme")]
    [TestCase("ana:hunter2/3@db:5432/x", "no scheme")]
    [TestCase("host=db user=ana password=hunter2", "no scheme")]
    [TestCase("Host=db;Username=ana;Password=hunter2@3", "lacks a password")]
    [TestCase("duckdb:", "names no file")]
    [TestCase("postgres://ana:hunter2@db:port/x", "port")]
    [TestCase("postgres://ana:hunter2%zz@db/x", "%25")]
    [TestCase("postgres://ana:hunter2@a/x?sslmood=on", "sslmood")]
    [TestCase("postgres://ana:hunter2@a/x?sslmode=maybe", "sslmode")]
    [TestCase("oracle://ana:hunter2@a/x?sid=y", "sid")]
    [TestCase("ana@db/RECON", "lacks a password")]
    [TestCase("ana/hunter2@db", "lacks a service")]
    [TestCase("postgres//ana:hunter2@db/x", "lacks '://' after 'postgres'")]
    [TestCase("postgresql:/ana:hunter2@db/x", "lacks '://' after 'postgresql'")]
    [TestCase("postgresql:ana/hunter2@db/x", "lacks '://' after 'postgresql'")]
    [TestCase("oracle:ana/hunter2@db/x", "lacks '://' after 'oracle'")]
    [TestCase("jdbc:postgresql://db/x?user=ana&password=hunter2", "JDBC")]
    [TestCase("jdbc:oracle:thin:ana/hunter2@db:1521/x", "JDBC")]
    [TestCase("postgres://ana:12/hunter2@db/x", "%2F")]
    [TestCase("postgres://ana:hunter2/34@db/x", "%2F")]
    [TestCase("postgres://ana:12?hunter2@db/x", "%3F")]
    [TestCase("postgres://ana:12/x?hunter2@db", "unknown option")]
    [TestCase("postgres://ana:a:hunter2@[::1/x", "bracket")]
    [TestCase("postgres://ana:hunter2@::1/x", "[::1]:port")]
    [TestCase("postgres://ana:hunter2@a,b/x?port=1,2,3", "number of ports")]
    [TestCase("postgres://ana:hunter2@db/x?search_path=bank", "search_path")]
    [TestCase("postgres://ana:hunter2@db/x?options=-csearch_path%3Dbank", "search_path")]
    [TestCase("postgres://ana:hunter2%00@db/x", "control character")]
    [TestCase("postgres://ana:hunter2\n@db/x", "control character")]
    [TestCase("scott/hunter2@tcps://h:24x84/svc", "port")]
    [TestCase("scott/hunter2@ldap://h:389/svc", "'ldap'")]
    [TestCase("scott/hunter2@h1,h2:1521/svc", "several hosts")]
    [TestCase("scott/hunter2@h:1521/svc:thick", "server type")]
    [TestCase("scott/hunter2@h:1521/svc?walet=/x", "walet")]
    [TestCase("scott/12?hunter2@h:1521/svc", "%3F")]
    [TestCase("scott/hunter2@(DESCRIPTION=(ADDRESS=(PROTOCOL=TCP)(HOST=h)(PORT=1521))(CONNECT_DATA=(SERVICE_NAME=svc)))",
        "connect descriptor")]
    [TestCase("(DESCRIPTION=(ADDRESS=(PROTOCOL=TCP)(HOST=h)(PORT=1521)))", "connect descriptor")]
    [TestCase("tcps://h:2484/svc", "names no user")]
    [TestCase("oracle://scott:hunter2@h/svc?protocol=udp", "tcps")]
    [TestCase("oracle://scott:hunter2@tcps://h:2484/svc", "no single name")]
    [TestCase("scott/hunter2@h/svc.db", "may be a file or a server")]
    [TestCase("duckdb:~/bank.duckdb", "~")]
    [TestCase("~/bank.duckdb", "~")]
    [TestCase("duckdb:bank.duckdb?access_mode=read_only", "question mark")]
    [TestCase("duckdb:///bank.duckdb?threads=1", "question mark")]
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
