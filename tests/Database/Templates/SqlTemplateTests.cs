using NodaTime;
using QsGen.Database.Dialects;
using QsGen.Database.Templates;
using QsGen.Institution;

namespace QsGen.Tests.Database.Templates;

internal sealed class SqlTemplateTests
{
    private static readonly SqlDialect Dialect = SqlDialects.Postgres;

    [Test]
    public void Render_LoneTagLines_LeaveNoLines()
    {
        const string source = """
            {% comment %}
            Lists {{ nothing }} at all.
            {% endcomment %}
            SELECT
              {% for name in names %}
              {{ name | ident }}{% unless forloop.last %},{% endunless %}
              {% endfor %}
            FROM {{ 'drift' | table }}
            """;

        var sql = Render(source, new { Names = new[] { "id", "posting" } });

        Assert.That(sql, Is.EqualTo("SELECT\n  id,\n  posting\nFROM bank_drift"));
    }

    [TestCase("{{ name | literal }}", "'O''Brien; DROP TABLE x --'")]
    [TestCase("{{ name | ident }}", "\"O'Brien; DROP TABLE x --\"")]
    [TestCase("{{ name | table }}", "\"bank_O'Brien; DROP TABLE x --\"")]
    [TestCase("{{ 'metadata' | json_value: name }}", "JSON_VALUE(metadata, 'strict $.\"O''Brien; DROP TABLE x --\".string()')")]
    [TestCase("{{ 12.50 | literal }}", "12.50")]
    [TestCase("{% assign other = name %}{{ other | literal }}", "'O''Brien; DROP TABLE x --'")]
    [TestCase("{% capture safe %}x = {{ name | literal }}{% endcapture %}{{ safe | sql }}", "x = 'O''Brien; DROP TABLE x --'")]
    [TestCase("{% if dialect == 'postgres' %}{{ 'p' | sql }}{% endif %}", "p")]
    [TestCase("{% case name %}{% when 'x' %}1{% else %}2{% endcase %}", "2")]
    public void Render_FilteredValue_IsEscaped(string source, string expected) =>
        Assert.That(Render(source, new { Name = "O'Brien; DROP TABLE x --" }), Is.EqualTo(expected));

    [TestCase("SELECT\n {{ name }}")]
    [TestCase("SELECT\n {{ 'text' }}")]
    [TestCase("SELECT\n {{ 1 }}")]
    [TestCase("SELECT\n {{ name | raw }}")]
    [TestCase("SELECT\n {{ name | append: 'x' }}")]
    [TestCase("SELECT\n {{ name | cast: 'integer' }}")]
    [TestCase("SELECT\n {{ 'x' | add_days: name }}")]
    [TestCase("SELECT\n {{ name | sql }}")]
    [TestCase("SELECT\n {{ name | day_of }}")]
    [TestCase("SELECT\n {{ nowhere | literal }}")]
    [TestCase("SELECT\n {{ 'x' | cast: 'blob' }}")]
    [TestCase("SELECT\n {% assign x = nowhere.deep %}{{ x | literal }}")]
    [TestCase("SELECT\n {% if %}")]
    [TestCase("SELECT\n {% echo name %}")]
    [TestCase("SELECT\n {% cycle name %}")]
    [TestCase("SELECT\n {% raw %}x{% endraw %}")]
    [TestCase("SELECT\n {% liquid echo name %}")]
    [TestCase("SELECT\n {% for x in nowhere %}{% endfor %}")]
    [TestCase("SELECT\n {% for x in names %}{% if true %}{{ x }}{% endif %}{% endfor %}")]
    public void Render_ValueWithoutEscape_FailsAtItsLine(string source) =>
        Assert.That(
            () => Render(source, new { Name = "x'); DROP TABLE y; --", Names = new[] { "a" } }),
            Throws.TypeOf<SqlTemplateException>().With.Message.StartsWith("bank.sql:2: "));

    [Test]
    public void Render_NestedOutputs_ReportTheirOwnLine()
    {
        const string source = """
            {% comment %} {{ a }} {% endcomment %}
            {% for x in names %}
            {% if x == 'a' %}
            {{ x | literal }}
            {% else %}
            {{ missing | literal }}
            {% endif %}
            {% endfor %}
            """;

        Assert.That(
            () => Render(source, new { Names = new[] { "a", "b" } }),
            Throws.TypeOf<SqlTemplateException>().With.Property("Line").EqualTo(6));
    }

    [Test]
    public void Literal_EachKindOfValue_IsSpelled()
    {
        var values = new
        {
            Money = -1234567.80m,
            Count = 7,
            Yes = true,
            None = (string?)null,
            Moment = new LocalDateTime(2030, 1, 2, 3, 4, 5),
            Day = new LocalDate(2030, 1, 2),
            Age = Duration.FromHours(24),
        };
        const string source = """
            {{ money | literal }} {{ count | literal }} {{ yes | literal }} {{ none | literal }}
            {{ moment | literal }} {{ day | literal }} {{ age | literal }}
            """;

        Assert.That(
            Render(source, values),
            Is.EqualTo("-1234567.80 7 TRUE NULL\nTIMESTAMP '2030-01-02 03:04:05' TIMESTAMP '2030-01-02 00:00:00' 86400"));
    }

    [Test]
    public void Lists_OfValues_AreEscapedOneByOne()
    {
        var values = new { Row = new object?[] { "O'x", null, 1.50m }, Columns = new[] { "id", "Odd Name" } };

        var sql = Render("({{ columns | idents }}) VALUES ({{ row | literals }})", values);

        Assert.That(sql, Is.EqualTo("(id, \"Odd Name\") VALUES ('O''x', NULL, 1.50)"));
    }

    [Test]
    public void Comment_HostileText_StaysInside() =>
        Assert.That(
            Render("{{ text | comment }}", new { Text = "one\r\ntwo\u2028*/ DROP " + new string('x', 120) }),
            Is.EqualTo($"-- one two */ DROP\n-- {new string('x', 120)}"));

    [Test]
    public void Render_SqlText_IsWrittenAsItIs() =>
        Assert.That(Render("{{ where | sql }}", new { Where = new SqlText("a < b") }), Is.EqualTo("a < b"));

    [Test]
    public void Render_NamesOfTheModel_ArePlainText()
    {
        const string source =
            "{% for name in names %}{{ name | literal }}{% if name == 'O' %}!{% endif %}{% endfor %} {{ side | literal }}";

        var sql = Render(source, new { Names = new ValueList<RailName>([new("O'x"), new("O")]), Side = LegDirection.Debit });

        Assert.That(sql, Is.EqualTo("'O''x''O'! 'Debit'"));
    }

    [TestCaseSource(typeof(SqlTemplates), nameof(SqlTemplates.Names))]
    public void Get_EveryTemplate_IsValid(string name) => Assert.That(SqlTemplates.Get(name).Name, Is.EqualTo(name));

    [Test]
    public void Get_UnknownName_SaysSo() =>
        Assert.That(() => SqlTemplates.Get("Sql/no.sql"), Throws.TypeOf<SqlTemplateException>().With.Message.Contains("no such template"));

    private static string Render(string source, object values) =>
        SqlTemplate.Parse("bank.sql", source).Render(Dialect, "bank", values);
}
