using System.Collections.Immutable;
using System.Text;
using QsGen.Audit.Comparing;
using QsGen.Audit.Document;
using QsGen.Audit.Figures;
using QsGen.Audit.Sections;
using QsGen.Institution;

namespace QsGen.Tests.Audit.Comparing;

/// <summary>What came and went between two reports.</summary>
internal sealed class ReportComparisonTests
{
    private const string Header = "account_id,account_name,account_role,account_parent_role,business_day_start,stored_balance\r\n";

    private static readonly ReportMoney Dollars = new(MoneyUnit.Usd);

    [Test]
    public void Between_AFindingOfADayThatTheLaterReportDoesNotCover_DidNotGo()
    {
        var earlier = Report("2030-01-01", "2030-01-08", "a,A,R,,2030-01-03T00:00:00,-1.00\r\nb,B,R,,2030-01-07T00:00:00,-2.00\r\n"
            + "c,C,R,,2030-01-08T00:00:00,-3.00\r\n");
        var later = Report("2030-01-07", "2030-01-14", "c,C,R,,2030-01-08T00:00:00,-4.00\r\nd,D,R,,2030-01-14T00:00:00,-5.00\r\n");

        var overdraft = ReportComparison.Between(earlier, later).Questions
            .Single(question => question.Query == ReportQueries.Overdraft);

        Assert.That(
            (Ids(overdraft.Came), Ids(overdraft.Went), Ids(overdraft.Changed.Select(pair => pair.After)), overdraft.Outside),
            Is.EqualTo(("d", "b", "c", 1)));
    }

    [TestCase("2030-01-03T00:00:00", FigureKind.Day, "2030-01-03")]
    [TestCase("2030-01-03T09:05:00", FigureKind.Minute, "2030-01-03 09:05")]
    [TestCase("-1234.50", FigureKind.Money, "$-1,234.50")]
    [TestCase("", FigureKind.Money, "")]
    [TestCase("86400.000000", FigureKind.Age, "1.0d")]
    public void Read_AValueOfTheCsv_IsShownAsInTables(string exact, object kind, string shown) =>
        Assert.That(FigureText.Read(exact, (FigureKind)kind, Dollars), Is.EqualTo(shown));

    [Test]
    public void Shown_ANameOfThousandsOfLetters_IsCutBetweenCharacters()
    {
        var name = new string('x', 119) + "\U0001F600" + new string('y', 4000);

        Assert.That(FigureText.Shown(name, FigureKind.Name, Dollars), Is.EqualTo(new string('x', 119) + "…"));
        Assert.That(FigureText.Exact(name, FigureKind.Name, Dollars), Is.EqualTo(name));
    }

    private static string Ids(IEnumerable<ImmutableArray<string>> rows) => string.Join(' ', rows.Select(row => row[0]));

    private static EarlierReport Report(string from, string to, string rows) => EarlierReport.Read("report.pdf", new Dictionary<string,
        ReadOnlyMemory<byte>>
    {
        [AttachedFiles.FactsName] = Encoding.UTF8.GetBytes(
            $$"""{"instance": "bank", "from": "{{from}}", "to": "{{to}}", "fingerprint": "0123456789"}"""),
        [ReportQueries.Overdraft.FileName] = Encoding.UTF8.GetBytes(Header + rows),
    });
}
