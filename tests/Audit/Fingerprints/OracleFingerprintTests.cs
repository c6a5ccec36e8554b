using QsGen.Database.Dialects;

namespace QsGen.Tests.Audit.Fingerprints;

/// <summary>Rows of Oracle are the same bytes as those of the other engines; no server runs here, so the text is held to that.</summary>
internal sealed class OracleFingerprintTests
{
    private static SqlDialect Oracle => SqlDialects.Oracle;

    [Test]
    public void Cell_OfADecimal_HasTheScaleOfItsColumn() => Assert.That(
        Oracle.CellText("money", "NUMBER(20,2)"),
        Is.EqualTo($"TO_CHAR(money, 'FM{new string('9', 33)}0.00', 'NLS_NUMERIC_CHARACTERS=''. ''')"));

    [Test]
    public void Cell_OfATime_HasMicrosecondsOnlyWhereThereAreSome() => Assert.That(
        Oracle.CellText("posting", "TIMESTAMP(6)"),
        Is.EqualTo(
            "CASE WHEN TO_CHAR(posting, 'FF6') = '000000' THEN TO_CHAR(posting, 'YYYY-MM-DD\"T\"HH24:MI:SS') "
            + "ELSE TO_CHAR(posting, 'YYYY-MM-DD\"T\"HH24:MI:SS.FF6') END"));

    [Test]
    public void Row_LongerThanATextColumn_IsJoinedAllTheSame() =>
        Assert.That(Oracle.Joined(["a", "CHR(31)", "b"]), Is.EqualTo("TO_CLOB(a) || TO_CLOB(CHR(31)) || TO_CLOB(b)"));

    // One statement for each row: rows of one statement would share an entry, and no order would be theirs.
    [Test]
    public void Rows_AreNumberedOneByOne() => Assert.That(Oracle.InsertsManyRows, Is.False);
}
