using QsGen.Database.Datasets;
using QsGen.Database.Dialects;
using QsGen.Viewer.Queries;

namespace QsGen.Tests.Viewer.Queries;

/// <summary>Which columns of a dataset hold one value, by its query alone.</summary>
internal sealed class LoneColumnsTests
{
    [TestCase("SELECT x.*, (SELECT MAX(d) FROM t) AS last FROM x", "last")]
    [TestCase("SELECT a, COALESCE((SELECT MIN(u.b) FROM u), (SELECT MIN(b) FROM u)) AS shown, c FROM t x", "shown")]
    [TestCase("SELECT a, COALESCE((SELECT MIN(b) FROM u), 'none') AS shown FROM t", "shown")]
    [TestCase("WITH s AS (SELECT 1 AS a) SELECT s.a, (SELECT MAX(d) FROM t) AS last FROM s", "last")]
    [TestCase("WITH s AS (SELECT 1 AS a) SELECT s.a, (SELECT MAX(a) FROM s) AS last FROM s", "", Description = "of a step")]
    [TestCase("SELECT x.a, (SELECT MAX(d) FROM t WHERE t.a = x.a) AS last FROM x", "", Description = "of the row")]
    [TestCase("SELECT a + (SELECT 1) AS more FROM x", "", Description = "of the row and more")]
    [TestCase("SELECT (SELECT MAX(d) FROM t WHERE e = $1) AS last FROM x", "", Description = "of a parameter")]
    [TestCase("SELECT (SELECT MAX(d) FROM t WHERE e = <<$p>>) AS last FROM x", "", Description = "of a parameter that is not bound")]
    [TestCase("SELECT (SELECT 1) AS a FROM x UNION ALL SELECT b FROM y", "", Description = "of one half")]
    [TestCase("SELECT 'a, (SELECT 1) AS b' AS a FROM x", "", Description = "in a text")]
    public void Of_Query_IsWhatRowsHaveInCommon(string sql, string expected) =>
        Assert.That(string.Join(' ', LoneColumns.Of(sql).Keys.Order()), Is.EqualTo(expected));

    [Test]
    public void Of_Datasets_FindsWhatSheetsOpenWith()
    {
        var institution = BundledInstitutions.Load(BundledInstitutions.Default);
        var found = DatasetQueries.All(institution, SqlDialects.DuckDb)
            .Select(query => $"{query.Identifier}: {string.Join(' ', LoneColumns.Of(query.Sql).Keys.Order(StringComparer.Ordinal))}")
            .Where(line => !line.EndsWith(": ", StringComparison.Ordinal));

        Assert.That(found, Is.SupersetOf(new[]
        {
            "inv-account-network-ds: default_anchor", "inv-money-trail-ds: default_root",
            "l1-daily-statement-transactions-ds: default_account_id last_day",
        }));
    }
}
