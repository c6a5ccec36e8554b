using System.Text.RegularExpressions;
using QsGen.Database.Datasets;
using QsGen.Database.Dialects;
using QsGen.Database.Feed;
using QsGen.Database.Refresh;
using QsGen.Institution;
using QsGen.Tests.Database.Refresh;

namespace QsGen.Tests.Database.Dialects;

/// <summary>Holds everything written for Oracle to what it accepts, as far as text can tell; no server runs here.</summary>
internal sealed partial class OracleTextTests
{
    private static IEnumerable<TestCaseData> Texts =>
        from bank in (InstitutionModel[])[SmallBank.Model, SmallBank.Create("'x"),
            .. BundledInstitutions.Names.Select(BundledInstitutions.Load)]
        from text in Written(bank)
        select new TestCaseData(text.Sql).SetArgDisplayNames($"{bank.Instance} {text.Name} {bank.Rails[0].Name}");

    [TestCaseSource(nameof(Texts))]
    public void Text_ForOracle_AvoidsWhatItRejects(string sql)
    {
        var bare = Bare(sql);

        using var scope = Assert.EnterMultipleScope();
        foreach (var (pattern, reason) in Forbidden)
        {
            Assert.That(Regex.Match(bare, pattern, RegexOptions.IgnoreCase).Value, Is.Empty, reason);
        }
    }

    [TestCaseSource(nameof(Texts))]
    public void Text_ForOracle_SelectsFromSomething(string sql) =>
        Assert.That(Flatten(Bare(sql)).SelectMany(part => SelectWithoutFrom().Matches(part)).Select(match => match.Value), Is.Empty);

    [TestCaseSource(nameof(Texts))]
    public void Text_ForOracle_GivesTablesTheirAliasWithoutAs(string sql) =>
        Assert.That(Flatten(Bare(sql)).SelectMany(part => TableAs().Matches(part)).Select(match => match.Value), Is.Empty);

    [TestCaseSource(nameof(Texts))]
    public void Text_ForOracle_NamesNothingByAReservedWord(string sql)
    {
        var names = Alias().Matches(Bare(sql)).Select(match => match.Groups["name"].Value.ToLowerInvariant())
            .Where(name => !Types.Contains(name));

        Assert.That(names.Where(name => SqlReservedWords.All.Contains(name)), Is.Empty);
    }

    [Test]
    public void Checks_WrongText_IsSeen()
    {
        Assert.That(Flatten("SELECT a FROM (SELECT 1 AS a) t").Any(part => SelectWithoutFrom().IsMatch(part)), Is.True);
        Assert.That(Flatten("SELECT a FROM (SELECT a FROM b) AS t").Any(part => TableAs().IsMatch(part)), Is.True);
        Assert.That(Bare("SELECT 'it''s -- x', \"a\"\"b\" -- c"), Is.EqualTo("SELECT '', \"q\" "));
    }

    private static readonly HashSet<string> Types = ["number", "varchar2", "timestamp", "select", "with"];

    private static readonly (string Pattern, string Reason)[] Forbidden =
    [
        ("::", "casts are written CAST"),
        (@"\bLIMIT\s+\d", "rows are limited by FETCH FIRST"),
        ("DATE_TRUNC", "days are truncated by TRUNC"),
        ("->", "JSON is read by JSON_VALUE"),
        (@"EXTRACT\s*\(\s*EPOCH", "seconds are added up from parts"),
        (@"\bINTERVAL\b(?!\s+''\s+DAY\s+PRECEDING)", "intervals are made by NUMTODSINTERVAL"),
        (@"WITH\s+RECURSIVE", "recursion needs no keyword"),
        (@"\bRETURNING\b(?!\s+NUMBER\b)", "rows are selected again"),
        (@"\bEXCEPT\b", "the operator is MINUS"),
        (@"\b(TRUE|FALSE)\b", "there is no boolean literal"),
        (@"\b(BIGINT|TEXT|JSONB|BOOLEAN)\b", "these types do not exist"),
        (@"\bVARCHAR\(", "text is VARCHAR2"),
        ("information_schema", "the catalog is USER_TABLES"),
        (@"\bCOLLATE\b", "no collation is named"),
        (@"\bAS\s+_", "an alias starts with a letter"),
        (@"SELECT\s+\*\s*,", "a star stands alone or is qualified"),
        (@"VALUES\s*\([^;]*\)\s*,\s*\(", "one row per INSERT"),
        (@"\bUNNEST\b|\bLATERAL\b|\bARRAY\b", "there are no arrays"),
    ];

    [TestCase(RefreshMode.Full)]
    [TestCase(RefreshMode.Incremental)]
    public async Task Refresh_ForOracle_KeepsToWhatItAccepts(RefreshMode mode)
    {
        using var scope = Assert.EnterMultipleScope();
        foreach (var bank in (InstitutionModel[])[Harbor.Institution(), SmallBank.Model, SmallBank.Create("'x")])
        {
            foreach (var statement in await RefreshTexts.OfAsync(SqlDialects.Oracle, bank, mode))
            {
                Text_ForOracle_AvoidsWhatItRejects(statement);
                Text_ForOracle_SelectsFromSomething(statement);
                Text_ForOracle_GivesTablesTheirAliasWithoutAs(statement);
                Text_ForOracle_NamesNothingByAReservedWord(statement);
            }
        }
    }

    private static IEnumerable<(string Name, string Sql)> Written(InstitutionModel bank) =>
    [
        .. DatasetQueries.All(bank, SqlDialects.Oracle).Select(query => (query.Suffix, query.SqlWithDefaults)),
        .. FeedRules.All.Select(rule => (rule.Id, FeedCheck.Query(rule, bank, SqlDialects.Oracle))),
        ("etl-examples", EtlExamples.Write(bank, SqlDialects.Oracle, new(2030, 1, 15))),
        ("catalog-columns", SqlDialects.Oracle.Catalog.Columns),
        ("catalog-keys", SqlDialects.Oracle.Catalog.Keys),
        ("catalog-indexes", SqlDialects.Oracle.Catalog.Indexes!),
    ];

    // Without comments, literals and quoted names nothing is left but the language.
    private static string Bare(string sql) => QuotedOrComment().Replace(sql, match => match.Value[0] switch
    {
        '\'' => "''",
        '"' => "\"q\"",
        _ => "",
    });

    // Innermost brackets first, so that a select is looked at without those inside it.
    private static IEnumerable<string> Flatten(string sql)
    {
        while (Innermost().IsMatch(sql))
        {
            foreach (var inner in Innermost().Matches(sql).Select(match => match.Value))
            {
                yield return inner;
            }

            sql = Innermost().Replace(sql, "x");
        }

        yield return sql;
    }

    [GeneratedRegex("--[^\n]*|'(''|[^'])*'|\"(\"\"|[^\"])*\"")]
    private static partial Regex QuotedOrComment();

    [GeneratedRegex(@"\([^()]*\)")]
    private static partial Regex Innermost();

    [GeneratedRegex(@"\bSELECT\b(?:(?!\bFROM\b|\bSELECT\b).)*(?=\bUNION\b|\bSELECT\b|\)|;|$)",
        RegexOptions.Singleline | RegexOptions.IgnoreCase)]
    private static partial Regex SelectWithoutFrom();

    [GeneratedRegex(@"\b(FROM|JOIN)\s+[\w.]+\s+AS\s+\w+", RegexOptions.IgnoreCase)]
    private static partial Regex TableAs();

    [GeneratedRegex(@"\bAS\s+(?<name>[A-Za-z_]\w*)", RegexOptions.IgnoreCase)]
    private static partial Regex Alias();
}
