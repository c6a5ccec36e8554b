using NodaTime;
using QsGen.Database.Dialects;
using QsGen.Viewer.Expressions;

namespace QsGen.Tests.Viewer.Expressions;

/// <summary>What QuickSight's expressions come to, in C# and as SQL.</summary>
internal sealed class ExpressionTests
{
    private static readonly LocalDateTime Now = new(2026, 11, 30, 18, 5);

    [TestCase("1 + 2 * 3 - 4 / 2", "5")]
    [TestCase("-(2 ^ 3)", "-8")]
    [TestCase("2 > 1 AND NOT 1 > 2 OR 1 = 2", "True")]
    [TestCase("ifelse(isNull(null), 'none', 'some')", "none")]
    [TestCase("'it''s' = \"it's\"", "True")]
    [TestCase("'A' = 'a'", "False")]
    [TestCase("'b' in ('a', 'b')", "True")]
    [TestCase("1 / 0", "")]
    [TestCase("null = null", "")]
    [TestCase("truncDate('WK', now())", "11/29/2026 00:00:00")]
    [TestCase("addDateTime(-7, 'DD', truncDate('DD', now()))", "11/23/2026 00:00:00")]
    public void Evaluate_IsWhatQuickSightSays(string text, string expected) =>
        Assert.That($"{Evaluator.Evaluate(ExpressionParser.Parse(text), _ => null, Now)}", Is.EqualTo(expected));

    [TestCase("sum({a}", "at character 8: the expression ends too early")]
    [TestCase("'open", "at character 1: a text is not closed")]
    [TestCase("1 ; 2", "at character 3: ';' means nothing here")]
    [TestCase("{a} {b}", "at character 5: 'b' can't stand here")]
    public void Parse_Wrong_SaysWhere(string text, string message) =>
        Assert.That(() => ExpressionParser.Parse(text), Throws.TypeOf<ExpressionException>().With.Message.EqualTo(message));

    [Test]
    public void Parse_NestedWithoutEnd_IsRefused() =>
        Assert.That(() => ExpressionParser.Parse(new string('(', 100_000)), Throws.TypeOf<ExpressionException>());

    // A switch that a parameter throws becomes a comparison that an index serves, or nothing at all.
    [TestCase("__ALL__", "1 = 1")]
    [TestCase("acc'; DROP TABLE x --", "(\"account_id\" = $1)")]
    public void Simplify_SwitchOfAParameter_IsPlain(string value, string expected) =>
        Assert.That(
            Sql("ifelse(${p} = '__ALL__', 'PASS', ifelse({account_id} = ${p}, 'PASS', 'FAIL')) = 'PASS'", value, SqlDialects.DuckDb),
            Is.EqualTo(expected));

    [TestCase("duckdb", "COUNT(DISTINCT \"b\") OVER (PARTITION BY \"a\")")]
    [TestCase("postgres", "(DENSE_RANK() OVER (PARTITION BY \"a\" ORDER BY \"b\") + DENSE_RANK() OVER (PARTITION BY \"a\" ORDER BY \"b\" "
        + "DESC) - 1 - MAX(CASE WHEN \"b\" IS NULL THEN 1 ELSE 0 END) OVER (PARTITION BY \"a\"))")]
    public void Write_DistinctCountAtALevel_IsSpelledPerDialect(string dialect, string expected) =>
        Assert.That(Sql("distinct_count({b}, [{a}])", "", SqlDialects.All.Single(item => item.Name == dialect)), Is.EqualTo(expected));

    [Test]
    public void Write_UnknownFunction_IsNamed() =>
        Assert.That(
            () => Sql("runningSum({a})", "", SqlDialects.DuckDb),
            Throws.TypeOf<ExpressionException>().With.Message.EqualTo("the viewer does not compute runningsum()"));

    private static string Sql(string text, string parameter, SqlDialect dialect)
    {
        var simplified = new Simplifier(_ => new Constant(parameter), _ => null, Now).Simplify(ExpressionParser.Parse(text));
        return new ExpressionSql(dialect, new SqlBindings(), name => new($"\"{name}\"", ResultType.Text)).Write(simplified).Sql;
    }
}
