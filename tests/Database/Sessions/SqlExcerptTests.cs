using QsGen.Database.Sessions;

namespace QsGen.Tests.Database.Sessions;

internal sealed class SqlExcerptTests
{
    [TestCase("SELECT 'it''s' FROM \"My T\" WHERE a = $1 AND b1 > 10.5", "SELECT ?? FROM \"My T\" WHERE a = $1 AND b1 > ?.?")]
    [TestCase("-- why 'so'\nSELECT /* 7 */ 1", "SELECT ?")]
    [TestCase("SELECT q'[a'b]' FROM dual", "SELECT ? FROM dual")]
    [TestCase("DO $x$ SELECT 'p' $x$", "DO ?")]
    [TestCase("SELECT E'a' || 'never closed", "SELECT E? || ?")]
    public void WithoutLiterals_ShowsNoValue(string sql, string expected) =>
        Assert.That(SqlExcerpt.WithoutLiterals(sql), Is.EqualTo(expected));
}
