using CsCheck;
using QsGen.Database.Dialects;
using QsGen.Database.Sessions;
using QsGen.Tests.Support;

namespace QsGen.Tests.Database.Sessions;

internal sealed class SqlScriptTests
{
    private static readonly string[] Statements =
    [
        "SELECT 1",
        "INSERT INTO t VALUES ('a -- b')",
        "INSERT INTO t VALUES ('one;\ntwo;')",
        "INSERT INTO t VALUES ('it''s; fine')",
        "SELECT \"odd;name\" FROM t",
        "SELECT 1 /* a; b */ + 2",
        "SELECT 1 -- not; here\n + 2",
    ];

    private static readonly string[] Blocks =
    [
        "BEGIN\n  NULL;\nEND;",
        "begin null; end;",
        "DECLARE x NUMBER; BEGIN IF x = 1 THEN x := 2; END IF; END;",
        "DECLARE\n x NUMBER := CASE WHEN 1 = 1 THEN 2 END;\nBEGIN\n LOOP EXIT; END LOOP;\nEND;",
    ];

    [Test]
    [Pins("DB-38")]
    public void Split_AnySequenceOfStatements_GivesThemBack() =>
        Gen.OneOf(Array.ConvertAll(Statements, Gen.Const)).Array[0, 6].Sample(expected =>
        {
            var script = string.Concat(expected.Select(statement => $"{statement};\n"));

            Assert.That(SqlScript.Split(script, SqlDialects.Postgres), Is.EqualTo(expected));
        });

    [Test]
    public void Split_OracleBlocksAmongStatements_KeepsBlocksWhole() =>
        Gen.Select(Gen.OneOf(Array.ConvertAll<string, Gen<string>>([.. Statements, .. Blocks], Gen.Const)).Array[0, 6], Gen.Bool)
            .Sample((expected, slashes) =>
        {
            var end = slashes ? "\n/\n" : "\n";
            var script = string.Concat(expected.Select(text => Blocks.Contains(text) ? text + end : $"{text};\n"));

            Assert.That(SqlScript.Split(script, SqlDialects.Oracle), Is.EqualTo(expected));
        });

    [TestCase("SELECT 1; -- done\n", "SELECT 1")]
    [TestCase("-- head\nSELECT 1", "-- head\nSELECT 1")]
    [TestCase(";;\n;", null)]
    [TestCase("-- only a comment", null)]
    [Pins("DB-38")]
    public void Split_CommentsAndEmptyStatements_AreNoStatements(string script, string? expected) =>
        Assert.That(SqlScript.Split(script, SqlDialects.Oracle), Is.EqualTo(expected is null ? [] : new[] { expected }));

    [TestCase("INSERT INTO t VALUES ('one;\ntwo;');\n", 2)]
    [TestCase("BEGIN\n  NULL;\nEND;\n/\n", 3)]
    [TestCase("SELECT 1;\n-- done\n", 2)]
    [Pins("DB-38", ShowsMistake = true)]
    public void Split_SemicolonsAtLineEnds_EndNoStatementByThemselves(string script, int mistakenPieces)
    {
        var mistaken = script.Split(";\n", StringSplitOptions.RemoveEmptyEntries);

        Assert.That((mistaken.Length, SqlScript.Split(script, SqlDialects.Oracle).Length), Is.EqualTo((mistakenPieces, 1)));
    }

    [Test]
    public void Split_DollarQuotedBody_IsOnePiece() =>
        Assert.That(
            SqlScript.Split("DO $x$ BEGIN; END; $x$; SELECT 2;", SqlDialects.Postgres),
            Is.EqualTo(new[] { "DO $x$ BEGIN; END; $x$", "SELECT 2" }));

    [Test]
    public void Rewrite_PlaceholdersInAndOutsideLiterals_ChangesOnlyTheLatter() =>
        Assert.That(
            OraclePlaceholders.Rewrite("SELECT '$1', $1 /* $2 */ FROM \"$2\" WHERE a = $12"),
            Is.EqualTo("SELECT '$1', :p1 /* $2 */ FROM \"$2\" WHERE a = :p12"));
}
