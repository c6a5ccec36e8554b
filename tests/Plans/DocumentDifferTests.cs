using CsCheck;
using QsGen.Plans;
using QsGen.Wire;
using QsGen.Wire.Changes;
using static QsGen.Tests.Engine.Support.EngineHarness;

namespace QsGen.Tests.Plans;

internal sealed class DocumentDifferTests
{
    [Test]
    public void Visual_ChangedTitle_IsNamedBySheetAndVisual()
    {
        var lines = Lines(Board(Visual("v1", "Totals")), Board(Visual("v1", "Sums")));

        Assert.That(
            lines,
            Is.EqualTo(new[] { "~ sheet 'Drift' › visual 'Sums' › title: \"Totals\" => \"Sums\"" }));
    }

    [Test]
    public void Visual_Added_IsOneChangeThoughItComesFirst()
    {
        var lines = Lines(Board(Visual("v1", "Totals")), Board(Visual("v0", "New"), Visual("v1", "Totals")));

        Assert.That(lines, Is.EqualTo(new[] { "+ sheet 'Drift' › visual 'New' (bar chart visual)" }));
    }

    [Test]
    public void Visual_Removed_IsOneChange() => Assert.That(
        Lines(Board(Visual("v0", "Old"), Visual("v1", "Totals")), Board(Visual("v1", "Totals"))),
        Is.EqualTo(new[] { "- sheet 'Drift' › visual 'Old' (bar chart visual)" }));

    [Test]
    public void Visual_Moved_IsOneChangeThatSaysBehindWhich() => Assert.That(
        Lines(
            Board(Visual("a", "A"), Visual("b", "B"), Visual("c", "C")),
            Board(Visual("b", "B"), Visual("c", "C"), Visual("a", "A"))),
        Is.EqualTo(new[] { "~ sheet 'Drift' › visual 'A': moved behind 'C'" }));

    [Test]
    public void Visual_MovedToTheFront_SaysSo() => Assert.That(
        Lines(
            Board(Visual("a", "A"), Visual("b", "B"), Visual("c", "C")),
            Board(Visual("c", "C"), Visual("a", "A"), Visual("b", "B"))),
        Is.EqualTo(new[] { "~ sheet 'Drift' › visual 'C': moved to the front" }));

    [Test]
    public void Reference_ToAVisual_IsNamedByItsTitle()
    {
        static PropertyObject Scoped(params PropertyValue[] ids) => Board(Visual("v1", "Totals"), Visual("v2", "Rails"))
            .SetItem("scope", Props(("visualIds", PropertyValue.Array(ids))));

        Assert.That(Lines(Scoped("v1"), Scoped("v2")), Is.EqualTo(new[] { "~ scope.visualIds: added 'Rails'; removed 'Totals'" }));
    }

    [Test]
    public void Field_WithoutATitle_IsNamedByItsColumn()
    {
        static PropertyObject Table(string colour) => Props(
            ("wells", PropertyValue.Array(Props(("fieldId", "f1"), ("column", Props(("columnName", "account_id")))))),
            ("options", PropertyValue.Array(Props(("fieldId", "f1"), ("colour", colour)))));

        Assert.That(Lines(Table("red"), Table("blue")), Is.EqualTo(new[] { "~ field 'account_id' › colour: \"red\" => \"blue\"" }));
    }

    [Test]
    public void FilterGroup_IsNamedByTheColumnsThatItFilters()
    {
        static PropertyObject Filtered(string status) => Props(("filterGroups", PropertyValue.Array(Props(
            ("filterGroupId", "g1"),
            ("status", status),
            ("filters", PropertyValue.Array(Props(("categoryFilter", Props(
                ("filterId", "f1"), ("column", Props(("columnName", "rail_name"))))))))))));

        Assert.That(
            Lines(Filtered("ENABLED"), Filtered("DISABLED")),
            Is.EqualTo(new[] { "~ filter group 'rail_name' › status: \"ENABLED\" => \"DISABLED\"" }));
    }

    [Test]
    public void TextBox_ChangedWord_ShowsThatWordAndNoMarkup()
    {
        var (before, after) = (TextBox("12,000.00", "#2D6A4F"), TextBox("13,000.00", "#2D6A4F"));

        Assert.That(Lines(before, after), Is.EqualTo(new[]
        {
            "~ text box 'Limits of DDAControl' › text: \"…may send by ACH 12,000.00 a day, counted…\" => "
            + "\"…may send by ACH 13,000.00 a day, counted…\"",
        }));
    }

    [Test]
    public void TextBox_ChangedMarkupAlone_ShowsTheMarkup() => Assert.That(
        Lines(TextBox("12,000.00", "#2D6A4F"), TextBox("12,000.00", "#102030")),
        Is.EqualTo(new[] { "~ text box 'Limits of DDAControl' › text: color=\"#2D6A4F\" => color=\"#102030\"" }));

    [Test]
    public void Hash_Changed_IsCutShort() => Assert.That(
        Lines(Props(("fingerprint", new string('a', 64))), Props(("fingerprint", new string('b', 64)))),
        Is.EqualTo(new[] { "~ fingerprint: aaaaaaaaaaaa… => bbbbbbbbbbbb…" }));

    [Test]
    public void Map_Added_IsReadEntryByEntry() => Assert.That(
        Lines(PropertyObject.Empty, Props(("ids", Props(("a", "1"), ("b", PropertyValue.Unknown))))),
        Is.EqualTo(new[] { "+ ids:", "    a: \"1\"", "    b: [unknown]" }));

    [TestCase("columns", "name", "column 'amount'")]
    [TestCase("parameterDeclarations", "name", "parameter 'amount'")]
    [TestCase("calculatedFields", "name", "calculated field 'amount'")]
    [TestCase("filterGroups", "filterGroupId", "filter group 'amount'")]
    [TestCase("dataSetIdentifierDeclarations", "identifier", "dataset 'amount'")]
    [TestCase("tags", "key", "tag 'amount'")]
    public void Element_OfAKnownList_HasItsOwnWord(string list, string key, string part)
    {
        var olds = Props((list, PropertyValue.Array(Props((key, "amount"), ("x", 1)))));
        var news = Props((list, PropertyValue.Array(Props((key, "amount"), ("x", 2)))));

        Assert.That(Lines(olds, news), Is.EqualTo(new[] { $"~ {part} › x: 1 => 2" }));
    }

    [Test]
    public void Parameter_InsideItsKindsWrapper_IsFound()
    {
        static PropertyObject Declared(string value) => Props(("parameterDeclarations", PropertyValue.Array(
            Props(("stringParameterDeclaration", Props(("name", "pAccount"), ("defaultValue", value)))))));

        Assert.That(
            Lines(Declared("a"), Declared("b")),
            Is.EqualTo(new[] { "~ parameter 'pAccount' › defaultValue: \"a\" => \"b\"" }));
    }

    [Test]
    public void Sql_ChangedLine_ShowsThatLineWithItsNumber()
    {
        static PropertyObject Table(string sql) =>
            Props(("physicalTableMap", Props(("main", Props(("customSql", Props(("sqlQuery", sql))))))));

        var lines = Lines(Table("select a\nfrom t\nwhere x = 1\norder by a\nlimit 9"), Table(
            "select a\nfrom t\nwhere x = 2\norder by a\nlimit 9"));

        Assert.That(
            lines,
            Is.EqualTo(new[]
            {
                "~ table 'main' › SQL: 1 line added, 1 removed",
                "      2   from t",
                "      3 - where x = 1",
                "      3 + where x = 2",
                "      4   order by a",
            }));
    }

    [Test]
    public void Secret_Changed_IsMaskedWhateverIsInside()
    {
        var lines = Lines(
            Props(("login", new PropertySecret(Props(("user", "u"), ("password", "p1"))))),
            Props(("login", new PropertySecret(Props(("user", "u"), ("password", "p2"))))));

        Assert.That(lines, Is.EqualTo(new[] { "~ login: [secret] => [secret]" }));
    }

    [Test]
    public void Secret_MarkAlone_IsNoChange() =>
        Assert.That(Lines(Props(("a", "x")), Props(("a", new PropertySecret("x")))), Is.Empty);

    [Test]
    public void Unknown_New_IsNamedAsSuch() => Assert.That(
        Lines(Props(("arn", "x")), Props(("arn", PropertyValue.Unknown))), Is.EqualTo(new[] { "~ arn: \"x\" => [unknown]" }));

    [Test]
    public void Hidden_Paths_AreLeftOut() => Assert.That(
        DocumentDiffer.Compare(Props(("a", 1), ("b", Props(("c", 1)))), Props(("a", 2), ("b", Props(("c", 2)))), ["a", "b.c"], []),
        Is.Empty);

    [Test]
    public void ReplaceKey_IsMarkedAsTheReason() => Assert.That(
        DocumentDiffer.Compare(Props(("a", 1), ("b", 1)), Props(("a", 2), ("b", 2)), [], ["a"]).Where(change =>
            change.Replaces).Select(change => change.Path),
        Is.EqualTo(new[] { "a" }));

    [Test]
    public void Elements_WithoutIds_AreComparedByPlace() => Assert.That(
        Lines(Props(("x", PropertyValue.Array(Props(("v", 1)), Props(("v", 2))))), Props(("x", PropertyValue
            .Array(Props(("v", 1)), Props(("v", 3)))))),
        Is.EqualTo(new[] { "~ x[1].v: 2 => 3" }));

    [Test]
    public void Compare_AnyDocument_IsEmptyExactlyWhenEqual() => Gen.Select(Documents, Documents).Sample((olds, news) =>
        DocumentDiffer.Compare(olds, olds, [], []).IsEmpty && DocumentDiffer.Compare(olds, news, [], []).IsEmpty == olds.Equals(news));

    [Test]
    public void LineDiff_AnyTexts_TurnsTheOldIntoTheNew() => Gen.Select(Texts, Texts).Sample((olds, news) =>
    {
        var lines = LineDiffer.Compare(olds, news);
        var (removed, added) = (Kind(TextLineKind.Removed), Kind(TextLineKind.Added));
        var kept = olds.Split('\n').Select((text, index) => (index + 1, text)).Where(line =>
            !removed.Contains(line)).Select(line => line.text);
        var now = news.Split('\n').Select((text, index) => (index + 1, text)).Where(line =>
            !added.Contains(line)).Select(line => line.text);
        return kept.SequenceEqual(now);

        List<(int, string)> Kind(TextLineKind kind) =>
            [.. lines.Where(line => line.Kind == kind).Select(line => (line.Number, line.Text))];
    });

    [Test]
    public void LineDiff_OfLongTextsChangedFarApart_TakesNoMoreThanTheirLines()
    {
        string[] olds = [.. Enumerable.Range(0, 40_000).Select(number => $"line {number}")];
        string[] news = [.. olds];
        (news[10], news[39_990]) = ("first", "last");

        var changed = LineDiffer.Compare(string.Join('\n', olds), string.Join('\n', news))
            .Where(line => line.Kind == TextLineKind.Added).Select(line => (line.Number, line.Text));

        Assert.That(changed, Is.EqualTo(new[] { (11, "first"), (39_991, "last") }));
    }

    [Test]
    public void KeptOrder_OfAnyOrder_IncreasesAndIsNotShorterThanOneByHand() =>
        Gen.Shuffle(Enumerable.Range(0, 8).ToArray()).Sample(values =>
        {
            var run = KeptOrder.Of(values);
            var best = Enumerable.Range(0, 1 << values.Length)
                .Select(set => values.Where((_, index) => (set & (1 << index)) != 0).ToArray())
                .Where(picked => picked.Zip(picked.Skip(1)).All(pair => pair.First < pair.Second))
                .Max(picked => picked.Length);
            return run.Length == best
                && run.Zip(run.Skip(1)).All(pair => pair.First < pair.Second && values[pair.First] < values[pair.Second]);
        }, iter: 200);

    private static PropertyObject TextBox(string cap, string colour) => Props(("textBoxes", PropertyValue.Array(Props(
        ("sheetTextBoxId", "t1"),
        ("content", $"<text-box><inline color=\"{colour}\">Limits of DDAControl</inline><br/>The most that one customer may send by "
            + $"ACH {cap} a day, counted from midnight to midnight in the institution's own time zone</text-box>")))));

    private static Gen<string> Texts => Gen.Int[0, 3].Select(index =>
        new[] { "a", "b", "c", "" }[index]).Array[0, 12].Select(lines => string.Join('\n', lines));

    private static Gen<PropertyObject> Documents => Gen.Recursive<PropertyValue>((depth, inner) => depth > 3
        ? Gen.Int[0, 2].Select(number => (PropertyValue)number)
        : Gen.OneOf(
            Gen.Int[0, 2].Select(number => (PropertyValue)number),
            Gen.Bool.Select(flag => (PropertyValue)(flag ? "x" : "y\nz")),
            inner.Array[0, 3].Select(items => (PropertyValue)PropertyValue.Array(items)),
            Gen.Select(Gen.Int[0, 3].Select(index =>
                new[] { "name", "id", "a", "sheets" }[index]), inner).Array[0, 3]
                .Select(items => (PropertyValue)PropertyValue.Object(items))))
        .Select(value => Props(("root", value)));

    private static string[] Lines(PropertyObject olds, PropertyObject news) =>
        [.. DocumentDiffer.Compare(olds, news, [], []).SelectMany(ChangeText.Lines).Select(line => line.Text)];

    private static PropertyObject Board(params PropertyValue[] visuals) => Props(("definition", Props(
        ("sheets", PropertyValue.Array(Props(("sheetId", "s1"), ("name", "Drift"), ("visuals", PropertyValue.Array(visuals))))))));

    private static PropertyObject Visual(string id, string title) => Props(("barChartVisual", Props(
        ("visualId", id), ("title", Props(("formatText", Props(("plainText", title))))))));
}
