using QsGen.Audit.Document;
using QsGen.Audit.Pdf;
using QsGen.Audit.Pdf.Fonts;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Outline;

namespace QsGen.Tests.Audit.Pdf;

/// <summary>What a reader that is not ours finds in a report's file.</summary>
internal sealed class ReportPdfTests
{
    private const string DejaVu = "/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf";

    [Test]
    public async Task SameReport_SameBytes()
    {
        var once = await SampleReports.WriteAsync(SampleReports.Small);
        var again = await SampleReports.WriteAsync(SampleReports.Small);
        Assert.That(again, Is.EqualTo(once));
    }

    [Test]
    public async Task AnotherTime_AnotherIdentifier()
    {
        var later = SampleReports.Small with { GeneratedAt = SampleReports.Time.AddSeconds(1) };
        var (one, other) = (await SampleReports.WriteAsync(SampleReports.Small), await SampleReports.WriteAsync(later));
        Assert.That(IdentifierOf(other), Is.Not.EqualTo(IdentifierOf(one)));
    }

    [Test]
    public async Task Text_IsReadBackAsItWasWritten()
    {
        using var file = PdfDocument.Open(await SampleReports.WriteAsync(SampleReports.Small));
        var text = string.Concat(file.GetPages().Select(page => page.Text));
        Assert.Multiple(() =>
        {
            Assert.That(text, Does.Contain("Acme <Bank> & Söhne"));
            Assert.That(text, Does.Contain("Cash & <due>"));
            Assert.That(text, Does.Contain("$-0.50").And.Contain("$1,234,567.89"));
            Assert.That(file.GetPage(1).Text, Does.EndWith("Page 1 of 6  ·  Provenance: 3eb3053c"));
        });
    }

    [Test]
    public async Task Metadata_IsPlainText()
    {
        var bytes = await SampleReports.WriteAsync(SampleReports.Small);
        using var file = PdfDocument.Open(bytes);
        Assert.Multiple(() =>
        {
            Assert.That(file.Information.Subject, Is.EqualTo(SampleReports.Small.Provenance));
            Assert.That(file.Information.Title, Is.EqualTo("Audit Reconciliation Report — Acme <Bank> & Söhne"));
            Assert.That(System.Text.Encoding.UTF8.GetString(bytes), Does.Contain("Acme &lt;Bank&gt; &amp; Söhne</rdf:li>"));
        });
    }

    [Test]
    public async Task Outline_ListsSections_OnPagesThatNeverGoBack()
    {
        using var file = PdfDocument.Open(await SampleReports.WriteAsync(SampleReports.Small));
        file.TryGetBookmarks(out var outline);
        var places = outline!.GetNodes().OfType<DocumentBookmarkNode>().Select(node => (node.Level, node.Title, node.PageNumber)).ToList();
        Assert.That(places, Is.EqualTo(new[]
        {
            (0, "Audit Reconciliation Report", 1), (0, "Table of Contents", 2), (0, "Drift", 3), (1, "All accounts", 3),
            (0, "Overdraft", 4), (0, "Sign-Off", 5), (0, "Appendix", 6),
        }));
    }

    [Test]
    public async Task Contents_NameEachHeadingAndItsPage()
    {
        using var file = PdfDocument.Open(await SampleReports.WriteAsync(SampleReports.Small));
        Assert.That(file.GetPage(2).Text, Does.StartWith("Table of ContentsDrift3All accounts3Overdraft4Sign-Off5Appendix6"));
    }

    [Test]
    public async Task Contents_OfASectionWithAHundredParts_StayOnOnePage_AndTheOutlineHasThemAll()
    {
        ReportBlock[] parts = [.. Enumerable.Range(1, 100).Select(number => new HeadingBlock(2, $"Walk {number}", $"walk-{number}"))];
        using var file = PdfDocument.Open(await SampleReports.WriteAsync(SampleReports.Of(
            SampleReports.Section("Few", "few", new HeadingBlock(2, "Part", "part")), SampleReports.Section("Walks", "walks", parts))));
        file.TryGetBookmarks(out var outline);

        Assert.That(file.GetPage(2).Text, Does.StartWith("Table of ContentsFew3Part3Walks4QsGen"));
        Assert.That(outline!.GetNodes().Count(node => node.Title.StartsWith("Walk ", StringComparison.Ordinal)), Is.EqualTo(100));
    }

    [Test]
    public async Task Attachments_CarryTheirBytes()
    {
        using var file = PdfDocument.Open(await SampleReports.WriteAsync(SampleReports.Small));
        file.Advanced.TryGetEmbeddedFiles(out var attached);
        Assert.That(
            attached!.Select(one => (one.Name, System.Text.Encoding.UTF8.GetString(one.Memory.Span))),
            Is.EqualTo(new[] { ("acme.yaml", SampleReports.Attached) }));
    }

    [Test]
    public async Task Form_HasNotesAboveTwoEmptySignatures()
    {
        using var file = PdfDocument.Open(await SampleReports.WriteAsync(SampleReports.Small));
        file.TryGetForm(out var form);
        var fields = form!.Fields.Select(field => (field.Information.PartialName, field.PageNumber, field.Bounds!.Value.Bottom)).ToList();
        Assert.Multiple(() =>
        {
            Assert.That(
                fields.Select(field => field.PartialName),
                Is.EqualTo(new[] { SignOffBlock.NotesField, SignOffBlock.FirstReviewerField, SignOffBlock.SecondReviewerField }));
            Assert.That(fields.Select(field => field.Bottom), Is.Ordered.Descending);
            Assert.That(fields.Select(field => field.PageNumber), Is.All.EqualTo(5));
        });
    }

    [Test]
    public async Task Decimals_StandBelowEachOther()
    {
        using var file = PdfDocument.Open(await SampleReports.WriteAsync(SampleReports.Small));
        // The figures of the rows and of the total: where each one's point is.
        var points = file.GetPage(3).GetWords().Where(word => word.Text.StartsWith('$'))
            .Select(word => Math.Round(word.Letters.Single(letter => letter.Value == ".").Location.X, 1));
        Assert.That(points.Distinct().Count(), Is.LessThanOrEqualTo(2), "one place in regular letters, one in strong ones");
    }

    [Test]
    public async Task CharacterWithoutGlyph_IsWrittenAsCodePoint_AndCounted()
    {
        var report = SampleReports.Of(SampleReports.Section("A", "a", new ParagraphBlock("北京 شركة A\u202Eb")));
        using var file = new MemoryStream();
        var output = await ReportPdf.WriteAsync(report, file, CancellationToken.None);
        using var read = PdfDocument.Open(file.ToArray());
        Assert.Multiple(() =>
        {
            Assert.That(read.GetPage(3).Text, Does.Contain("U+5317 U+4EAC U+0634 U+0631 U+0643 U+0629 AU+202Eb"));
            Assert.That(output.Warnings.Single(), Does.StartWith("7 characters are not in the report's font"));
        });
    }

    [Test]
    public async Task RightToLeftName_WithAFontThatHasIt_RunsFromRightToLeft_AndIsReadBackAsWritten()
    {
        Assume.That(DejaVu, Does.Exist, "the package fonts-dejavu-core");
        var report = SampleReports.Of(SampleReports.Section(
            "A", "a", new ParagraphBlock("Bank שלום (12) x"), new ParagraphBlock("شركة الخليج 25 A"))) with
        {
            Fonts = [EmbeddableFont.Read("DejaVuSans.ttf", [.. File.ReadAllBytes(DejaVu)])],
        };
        using var file = new MemoryStream();
        var output = await ReportPdf.WriteAsync(report, file, CancellationToken.None);
        using var read = PdfDocument.Open(file.ToArray());
        var letters = read.GetPage(3).Letters;

        Assert.That(output.Warnings, Is.Empty);
        // On paper from left to right: the last letter of the word stands first, numbers as they are, brackets around them.
        Assert.That(string.Concat(letters.Select(letter => letter.Value)), Does.Contain("Bank (12) םולש x"));
        Assert.That(
            letters.SkipWhile(letter => letter.Value != "x").Skip(1).First().Value, Is.EqualTo("A"), "of a line that begins in Arabic");
    }

    [TestCase("no font", "no TrueType font")]
    [TestCase("", "no TrueType font")]
    public void Font_ThatIsNone_IsRefusedBeforeTheReportIsBegun(string text, string expected) => Assert.That(
        () => EmbeddableFont.Read("x.ttf", [.. System.Text.Encoding.ASCII.GetBytes(text)]),
        Throws.TypeOf<FormatException>().With.Message.Contains(expected));

    [Test]
    public async Task LongTable_RepeatsItsHeader_AndLeavesNoRowAlone()
    {
        // From some row on the last row would stand alone on a page.
        foreach (var count in Enumerable.Range(33, 8))
        {
            var rows = Enumerable.Range(0, count).Select(index => SampleReports.Row($"acct-{index}", "Cash", index));
            using var file = PdfDocument.Open(await SampleReports.WriteAsync(SampleReports.Of(
                SampleReports.Section("Drift", "drift", SampleReports.Table(rows)))));
            var perPage = file.GetPages().Skip(2).Select(page => page.GetWords().Count(word => word.Text.StartsWith("acct-"))).ToList();
            Assert.That(perPage, Has.All.GreaterThanOrEqualTo(2), $"{count} rows");
            Assert.That(file.GetPages().Skip(2).Select(page => page.Text), Has.All.Contains("Account ID"));
        }
    }

    [Test]
    public async Task NameOfFourKilobytes_IsKeptWhole()
    {
        var name = string.Concat(Enumerable.Range(0, 512).Select(index => $"{index:x7} "));
        using var file = PdfDocument.Open(await SampleReports.WriteAsync(SampleReports.Of(
            SampleReports.Section("Drift", "drift", SampleReports.Table(SampleReports.Row("acct-1", name, 1))))));
        var words = file.GetPages().SelectMany(page => page.GetWords()).Select(word => word.Text).ToHashSet();
        Assert.That(name.Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(word => !words.Contains(word)), Is.Empty);
    }

    // The memory is all of the process's, and other tests run beside this one.
    [Test, Retry(3)]
    public async Task MemoryOfAThousandPages_IsThatOfAHundred()
    {
        var few = await HighestAsync(3_600);
        var many = await HighestAsync(36_000);
        Assert.That(many.Pages, Is.GreaterThan(900));
        // What grows is where each object lies: eight bytes for each row and cell. The pages themselves would take thirty million.
        Assert.That(many.Bytes - few.Bytes, Is.LessThan(10_000_000), $"{few} and {many}");
    }

    private static async Task<(int Pages, long Bytes)> HighestAsync(int rows)
    {
        var highest = 0L;
        var table = new TableBlock([new("Number", ColumnKind.Count, 1)], Rows().ToAsyncEnumerable());
        var report = SampleReports.Of(SampleReports.Section("Drift", "drift", table));
        var output = await ReportPdf.WriteAsync(report, Stream.Null, CancellationToken.None);
        return (output.Pages, highest);

        IEnumerable<ReportRow> Rows()
        {
            for (var index = 0; index < rows; index++)
            {
                if (index % (rows / 4) == (rows / 4) - 1)
                {
                    highest = Math.Max(highest, GC.GetTotalMemory(forceFullCollection: true));
                }

                yield return new ReportRow(ReportFormat.Count(index));
            }
        }
    }

    private static string IdentifierOf(byte[] file)
    {
        var text = System.Text.Encoding.Latin1.GetString(file);
        return text.Substring(text.LastIndexOf("/ID[", StringComparison.Ordinal), 40);
    }
}
