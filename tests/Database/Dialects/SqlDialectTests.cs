using NodaTime;
using QsGen.Database.Dialects;
using QsGen.Database.Sessions;
using QsGen.Institution;
using QsGen.Tests.Support;

namespace QsGen.Tests.Database.Dialects;

internal sealed class SqlDialectTests
{
    [Test]
    public void DayOf_IsSpelledPerDialect() => AllSpell(
        d => d.DayOf("posting"),
        postgres: "DATE_TRUNC('day', posting)",
        oracle: "CAST(TRUNC(posting) AS TIMESTAMP)",
        duckdb: "DATE_TRUNC('day', posting)");

    [Test]
    public async Task InWords_SaysWhatReportsSay()
    {
        string[] names =
        [
            "", "ach_inbound", "return_nsf", "ach_ach", "machine_ach", "ach", "ACH_x",
            "CustomerDeposit", "x_y__z", "éclair_à", "شركة_الأفق", "地平线_贸易",
        ];
        await using var database = await TestDatabase.CreateAsync(SqlDialects.DuckDb);
        await using var session = await database.OpenAsync();
        var institution = BundledInstitutions.Load("sasquatch_pr");
        var dialect = SqlDialects.DuckDb.For(institution);
        var sql = $"SELECT {string.Join(", ", names.Select(name => dialect.InWords(dialect.Literal(name))))}";

        var words = (await session.ListAsync(sql, CancellationToken.None))[0];

        Assert.That(words, Is.EqualTo(names.Select(NameInWords.Of)));
        Assert.That(words.Take(4), Is.EqualTo(["", "ACH inbound", "Return NSF", "ACH ach"]));
        Assert.That(NameInWords.AbbreviationsIn(institution), Is.EqualTo(["ach", "nsf"]));
    }

    [Test]
    public void AddDays_IsSpelledPerDialect() => AllSpell(
        d => d.AddDays("posting", "-1"),
        postgres: "(posting + (-1) * INTERVAL '1 day')",
        oracle: "(posting + NUMTODSINTERVAL(-1, 'DAY'))",
        duckdb: "(posting + (-1) * INTERVAL '1 day')");

    [Test]
    public void AddHours_IsSpelledPerDialect() => AllSpell(
        d => d.AddHours("posting", "o.hours"),
        postgres: "(posting + (o.hours) * INTERVAL '1 hour')",
        oracle: "(posting + NUMTODSINTERVAL(o.hours, 'HOUR'))",
        duckdb: "(posting + (o.hours) * INTERVAL '1 hour')");

    [Test]
    public void SecondsBetween_IsSpelledPerDialect() => AllSpell(
        d => d.SecondsBetween("a", "b"),
        postgres: "EXTRACT(EPOCH FROM (b) - (a))",
        oracle: "(EXTRACT(DAY FROM ((b) - (a))) * 86400 + EXTRACT(HOUR FROM ((b) - (a))) * 3600"
            + " + EXTRACT(MINUTE FROM ((b) - (a))) * 60 + EXTRACT(SECOND FROM ((b) - (a))))",
        duckdb: "(CAST(EPOCH_US(b) - EPOCH_US(a) AS DECIMAL(20,0)) * 0.000001)");

    [Test]
    public void JsonValue_IsSpelledPerDialect() => AllSpell(
        d => d.JsonValue("metadata", "a\"b'c"),
        postgres: """JSON_VALUE(metadata, 'strict $."a\"b''c".string()')""",
        oracle: """JSON_VALUE(metadata, '$."a\"b''c"')""",
        duckdb: """(JSON_VALUE(metadata, '/a"b''c') ->> '$')""");

    [Test]
    public void Null_IsSpelledPerDialect() => AllSpell(
        d => d.Null(SqlType.Text(50)),
        postgres: "CAST(NULL AS VARCHAR(50))",
        oracle: "CAST(NULL AS VARCHAR2(50 CHAR))",
        duckdb: "CAST(NULL AS VARCHAR(50))");

    [Test]
    public void JsonAmount_IsSpelledPerDialect() => AllSpell(
        d => d.JsonAmount("limits", "pay out"),
        postgres: """JSON_VALUE(limits, 'strict $."pay out"' RETURNING DECIMAL(20,2) NULL ON ERROR)""",
        oracle: """ROUND(JSON_VALUE(limits, '$."pay out"' RETURNING NUMBER NULL ON ERROR), 2)""",
        duckdb: "TRY_CAST((JSON_VALUE(limits, '/pay out') ->> '$') AS DECIMAL(20,2))");

    [Test]
    public void MaxText_IsSpelledPerDialect() => AllSpell(
        d => d.MaxText("leg.status"),
        postgres: "MAX(leg.status COLLATE \"C\") COLLATE \"default\"",
        oracle: "MAX(leg.status)",
        duckdb: "MAX(leg.status)");

    [Test]
    public void MinText_IsSpelledPerDialect() => AllSpell(
        d => d.MinText("leg.status"),
        postgres: "MIN(leg.status COLLATE \"C\") COLLATE \"default\"",
        oracle: "MIN(leg.status)",
        duckdb: "MIN(leg.status)");

    [Test]
    public void JoinEach_IsSpelledPerDialect() => AllSpell(
        d => d.JoinEach("legs", "leg", "leg.id = few.id"),
        postgres: "CROSS JOIN LATERAL (SELECT leg.* FROM legs leg WHERE leg.id = few.id OFFSET 0) leg",
        oracle: "JOIN legs leg ON leg.id = few.id",
        duckdb: "JOIN legs leg ON leg.id = few.id");

    [Test]
    public void LeftJoinEach_IsSpelledPerDialect() => AllSpell(
        d => d.LeftJoinEach("legs", "leg", "leg.id = few.id"),
        postgres: "LEFT JOIN LATERAL (SELECT leg.* FROM legs leg WHERE leg.id = few.id OFFSET 0) leg ON TRUE",
        oracle: "LEFT JOIN legs leg ON leg.id = few.id",
        duckdb: "LEFT JOIN legs leg ON leg.id = few.id");

    [Test]
    public void DeleteEach_IsSpelledPerDialect() => AllSpell(
        d => d.DeleteEach("legs", "few", "few.id = legs.id"),
        postgres: "DELETE FROM legs WHERE ctid = ANY (ARRAY(SELECT old.ctid FROM few "
            + "CROSS JOIN LATERAL (SELECT legs.ctid FROM legs WHERE few.id = legs.id OFFSET 0) old))",
        oracle: "DELETE FROM legs WHERE EXISTS (SELECT 1 FROM few WHERE few.id = legs.id)",
        duckdb: "DELETE FROM legs WHERE EXISTS (SELECT 1 FROM few WHERE few.id = legs.id)");

    [Test]
    public void Boolean_IsSpelledPerDialect() => AllSpell(d => d.Boolean(true), postgres: "TRUE", oracle: "1", duckdb: "TRUE");

    [Test]
    public void Analyze_IsSpelledPerDialect() => AllSpell(
        d => d.Analyze("bank_drift"),
        postgres: "ANALYZE bank_drift",
        oracle: "BEGIN DBMS_STATS.GATHER_TABLE_STATS(USER, 'BANK_DRIFT'); END;",
        duckdb: "ANALYZE bank_drift");

    [Test]
    public void WordsWithoutArguments_AreSpelledPerDialect() => AllSpell(
        d => $"{d.WithRecursive}|{d.FromNothing}",
        postgres: "WITH RECURSIVE|",
        oracle: "WITH| FROM dual",
        duckdb: "WITH RECURSIVE|");

    [TestCase("text(100)", "VARCHAR(100)", "VARCHAR2(100 CHAR)")]
    [TestCase("decimal(20,2)", "DECIMAL(20,2)", "NUMBER(20,2)")]
    [TestCase("money", "DECIMAL(20,2)", "NUMBER(20,2)")]
    [TestCase("sum", "DECIMAL(38,2)", "NUMBER(38,2)")]
    [TestCase("squares", "DECIMAL(38,4)", "NUMBER(38,4)")]
    [TestCase("integer", "INTEGER", "NUMBER(10)")]
    [TestCase("bigint", "BIGINT", "NUMBER(19)")]
    [TestCase("timestamp", "TIMESTAMP", "TIMESTAMP")]
    [TestCase("boolean", "BOOLEAN", "NUMBER(1)")]
    [TestCase("json", "VARCHAR(4000)", "VARCHAR2(4000 CHAR)")]
    public void TypeName_IsSpelledPerDialect(string type, string common, string oracle) =>
        AllSpell(d => d.TypeName(SqlType.Parse(type)), common, oracle, common);

    /// <summary>Eighteen digits before the point whatever the currency, so that another one only widens columns.</summary>
    [TestCase("KWD", 3, "DECIMAL(21,3)|DECIMAL(38,3)|DECIMAL(38,6)|DECIMAL(38,2)", "0.001|1000")]
    [TestCase("JPY", 0, "DECIMAL(20,2)|DECIMAL(38,2)|DECIMAL(38,4)|DECIMAL(38,2)", "0.01|100")]
    public void TypeName_OfAmounts_HasTheDecimalsOfTheCurrency(string code, int decimals, string types, string units)
    {
        var own = SqlDialects.DuckDb.For(Refresh.Harbor.Default with { Currency = new(code, decimals) });

        Assert.That(
            string.Join('|', new[] { "money", "sum", "squares", "decimal(38,2)" }.Select(type => own.TypeName(SqlType.Parse(type)))),
            Is.EqualTo(types));
        Assert.That($"{own.Cent}|{own.CentsOfOne}", Is.EqualTo(units));
        Assert.That(SqlDialects.DuckDb.TypeName(SqlType.Money), Is.EqualTo("DECIMAL(20,2)"), "the shared one stays");
    }

    [TestCase("blob")]
    [TestCase("text")]
    [TestCase("decimal(20)")]
    [TestCase("integer(3)")]
    [TestCase("text(0)")]
    public void Parse_UnknownType_ListsTheKnownOnes(string type) =>
        Assert.That(() => SqlType.Parse(type), Throws.TypeOf<FormatException>().With.Message.Contains("text(n)"));

    [TestCase("drift", "drift")]
    [TestCase("x_1", "x_1")]
    [TestCase("Drift", "\"Drift\"")]
    [TestCase("a b", "\"a b\"")]
    [TestCase("a\"b", "\"a\"\"b\"")]
    [TestCase("1a", "\"1a\"")]
    [TestCase("order", "\"order\"")]
    [TestCase("straße", "\"straße\"")]
    public void Identifier_QuotesOnlyWhereNeeded(string name, string expected) =>
        AllSpell(d => d.Identifier(name), expected, expected, expected);

    [Test]
    public void Identifier_TooLongOrEmpty_Throws([Values] bool empty)
    {
        foreach (var dialect in SqlDialects.All)
        {
            var name = empty ? "" : new string('é', (dialect.MaxIdentifierBytes / 2) + 1);

            Assert.That(() => dialect.Identifier(name), Throws.ArgumentException, dialect.Name);
        }
    }

    [TestCase("transactions_bundler_eligibility")]
    [TestCase("transactions_bundler_eligibility_second")]
    public void ObjectName_TooLong_StaysUniqueWithinTheLimit(string shortName)
    {
        var prefix = "idx_" + new string('p', 30);
        foreach (var dialect in SqlDialects.All)
        {
            var name = dialect.ObjectName(prefix, shortName);

            Assert.That(() => dialect.Identifier(name), Throws.Nothing, dialect.Name);
            Assert.That(dialect.ObjectName(prefix, shortName + "x"), Is.Not.EqualTo(name));
            Assert.That(dialect.ObjectName(prefix, shortName), Is.EqualTo(name));
        }
    }

    [TestCase("plain", "'plain'")]
    [TestCase("O'Brien", "'O''Brien'")]
    [TestCase("", "''")]
    [TestCase("back\\slash", "'back\\slash'")]
    [TestCase("<<$pKey>>", "('<' || '<$pKey>>')")]
    [TestCase("<<<$p'", "('<<' || '<$p''')")]
    public void Text_IsALiteral(string value, string expected) => AllSpell(d => d.Text(value), expected, expected, expected);

    [Test]
    public void Text_WithNul_Throws() => Assert.That(() => SqlDialects.Postgres.Text("a\0b"), Throws.ArgumentException);

    [Test]
    public void Timestamp_KeepsMicroseconds()
    {
        var moment = new LocalDateTime(2030, 1, 2, 3, 4, 5).PlusNanoseconds(678_901_000);

        Assert.That(SqlDialect.Timestamp(moment), Is.EqualTo("TIMESTAMP '2030-01-02 03:04:05.678901'"));
    }

    [Test]
    public void ExistingTables_OnOracle_AsksForTheStoredCase()
    {
        Assert.That(SqlDialects.Oracle.ExistingTables(["bank_drift", "Bank Drift"]), Does.Contain("('BANK_DRIFT', 'Bank Drift')"));
    }

    [Test]
    public void Parse_EveryName_FindsItsDialect()
    {
        foreach (var dialect in SqlDialects.All)
        {
            Assert.That(SqlDialects.Parse(dialect.Name.ToUpperInvariant()), Is.SameAs(dialect));
        }
    }

    [Test]
    public void Parse_UnknownName_ListsTheDialects() =>
        Assert.That(
            () => SqlDialects.Parse("mysql"),
            Throws.TypeOf<FormatException>().With.Message.EqualTo("'mysql' is not a SQL dialect; use one of: postgres, oracle, duckdb"));

    private static void AllSpell(Func<SqlDialect, string> spell, string postgres, string oracle, string duckdb) =>
        Assert.That(SqlDialects.All.Select(spell), Is.EqualTo([postgres, oracle, duckdb]));
}
