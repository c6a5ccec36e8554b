using System.IO.Compression;
using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using QsGen.Viewer.Exports;
using QsGen.Viewer.Formats;
using QsGen.Viewer.Frames;
using QsGen.Viewer.Pages;

namespace QsGen.Tests.Viewer.Exports;

/// <summary>Rows as files: exact, typed, and nothing that a spreadsheet would compute.</summary>
internal sealed class ExportTests
{
    private static readonly ExportTable Table = new(
        "Hostile \"=1\"/x",
        [("As of", "2026-11-30 18:00"), ("=cmd|' /C calc'!A0", "+1+1")],
        ["Name", "Amount", "Day", "At", "Big"],
        [
            new(ValueKind.Text, new NumberFormat(0), "", "–"), new(ValueKind.Number, new NumberFormat(2), "", "–"),
            new(ValueKind.Day, new NumberFormat(0), "YYYY-MM-DD", "–"),
            new(ValueKind.Time, new NumberFormat(0), "YYYY-MM-DD HH:mm", "–"),
            new(ValueKind.Number, new NumberFormat(2), "", "–"),
        ],
        [
            [
                "=HYPERLINK(\"http://x\")", -1500.25m, new DateTime(2026, 11, 30), new DateTime(2026, 11, 30, 18, 30, 0),
                12345678901234567.89m,
            ],
            ["\u0001<a>&", null, null, null, 5m],
        ]);

    [TestCase("=1+1", "'=1+1")]
    [TestCase("@SUM(A1)", "'@SUM(A1)")]
    [TestCase("\t=1", "'\t=1")]
    [TestCase(" =1", "' =1")]
    [TestCase("\uff1d1", "'\uff1d1")]
    [TestCase("-1500.25", "-1500.25")]
    [TestCase("+49 30 1", "'+49 30 1")]
    [TestCase("a,\"b\"\r\n", "\"a,\"\"b\"\"\r\n\"")]
    [TestCase("plain", "plain")]
    public void Cell_OfCsv_IsNoFormula(string text, string cell) => Assert.That(CsvFile.Cell(text), Is.EqualTo(cell));

    [Test]
    public async Task Write_Csv_HasFactsThenRows()
    {
        using var file = new MemoryStream();

        await CsvFile.WriteAsync(Table, file, CancellationToken.None);

        Assert.That(Encoding.UTF8.GetString(file.ToArray()), Is.EqualTo(
            "As of,2026-11-30 18:00\r\n'=cmd|' /C calc'!A0,'+1+1\r\n\r\nName,Amount,Day,At,Big\r\n"
            + "\"'=HYPERLINK(\"\"http://x\"\")\",-1500.25,2026-11-30,2026-11-30 18:30:00,12345678901234567.89\r\n\u0001<a>&,,,,5\r\n"));
    }

    /// <summary>Money has the decimals of its currency in a file as on the sheet; what is more exact stays so.</summary>
    [TestCase(2, "1500.5", "1500.50")]
    [TestCase(2, "-3", "-3.00")]
    [TestCase(2, "0.125", "0.125")]
    [TestCase(0, "1500.00", "1500")]
    public void Exact_Money_HasTheDecimalsOfItsCurrency(int decimals, string amount, string written)
    {
        var number = decimal.Parse(amount, System.Globalization.CultureInfo.InvariantCulture);

        var money = new NumberFormat(decimals, IsMoney: true);
        Assert.That(new FieldFormat(ValueKind.Number, money, "", "–").Exact(number), Is.EqualTo(written));
        Assert.That(new FieldFormat(ValueKind.Number, new NumberFormat(decimals), "", "–").Exact(1500.5m), Is.EqualTo("1500.5"));
    }

    [Test]
    public void Write_Xlsx_HasTypedCellsAndNoFormula()
    {
        using var file = new MemoryStream();

        XlsxFile.Write(Table, file);

        using var archive = new ZipArchive(file);
        var parts = archive.Entries.ToDictionary(entry => entry.FullName, entry =>
        {
            using var stream = entry.Open();
            return XDocument.Load(stream);
        });
        XNamespace main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
        var rows = parts["xl/worksheets/sheet1.xml"].Descendants(main + "row")
            .Select(row => string.Join(" | ", row.Elements(main + "c").Select(cell =>
                $"{cell.Attribute("t")?.Value}{cell.Attribute("s")?.Value}:{cell.Value}"))).ToList();
        Assert.That(parts, Contains.Key("[Content_Types].xml").And.ContainKey("_rels/.rels").And.ContainKey("xl/styles.xml"));
        Assert.That(parts["xl/worksheets/sheet1.xml"].Descendants(main + "f"), Is.Empty);
        Assert.That(rows, Is.EqualTo(new[]
        {
            "inlineStr1:As of | inlineStr0:2026-11-30 18:00",
            "inlineStr1:=cmd|' /C calc'!A0 | inlineStr0:+1+1",
            "",
            "inlineStr1:Name | inlineStr1:Amount | inlineStr1:Day | inlineStr1:At | inlineStr1:Big",
            "inlineStr0:=HYPERLINK(\"http://x\") | 4:-1500.25 | 2:46356 | 3:46356.7708333333 | inlineStr0:12345678901234567.89",
            "inlineStr0:\ufffd<a>& | : | : | : | 4:5",
        }));
        Assert.That(Table.FileName, Is.EqualTo("Hostile 1x"));
    }

    [Test]
    public void Join_MakesOneScript_EachModuleAfterThoseThatItImports()
    {
        var script = ScriptBundle.Join(
            new Dictionary<string, string>
            {
                ["main.js"] = "import { one as first, two } from './part.js';\nfirst(two);\n",
                ["part.js"] = "export function one(x) {}\nexport const two = 2;\n",
            },
            "main.js");

        Assert.That(script, Is.EqualTo(
            """
            'use strict';
            const modules = {};
            modules['part.js'] = (() => {
            function one(x) {}
            const two = 2;
            return { one, two };
            })();
            modules['main.js'] = (() => {
            const { one: first, two } = modules['part.js'];
            first(two);
            return {  };
            })();

            """));
        Assert.That(
            () => ScriptBundle.Join(new Dictionary<string, string> { ["a.js"] = "import { a } from './a.js';\n" }, "a.js"),
            Throws.TypeOf<InvalidOperationException>().With.Message.EqualTo("a.js > a.js can't be joined"));
    }

    // What does not look as the joiner expects would stay behind as a module's word, which a plain script can't have.
    [Test]
    public void Join_OfTheViewersOwnModules_LeavesNoModule()
    {
        var modules = AssetCatalogue.Load().Assets.Where(asset => asset.Key.EndsWith(".js", StringComparison.Ordinal))
            .ToDictionary(asset => asset.Key, asset => Encoding.UTF8.GetString(asset.Value.Unpack()));

        var script = ScriptBundle.Join(modules, ShellPage.Main);

        Assert.That(script.Split('\n'), Has.None.StartsWith("import ").And.None.StartsWith("export "));
        Assert.That(script, Does.Contain("modules['tile.js'] = "));
    }

    [Test]
    public void Quoted_FramesOfACopy_CannotLeaveTheirScript() =>
        Assert.That(
            JsonSerializer.Serialize(new GenerationFrame("</script>\u2028"), FrameJson.Default.GenerationFrame),
            Does.Not.Contain("<").And.Not.Contain("\u2028"));
}
