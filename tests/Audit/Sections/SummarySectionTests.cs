using System.Collections.Immutable;
using NodaTime;
using QsGen.Audit.Document;
using QsGen.Audit.Figures;
using QsGen.Audit.Sections;
using QsGen.Institution;
using QsGen.Tests.Support;

namespace QsGen.Tests.Audit.Sections;

/// <summary>What the summary says first, and how it counts.</summary>
internal sealed class SummarySectionTests
{
    private static readonly LocalDateTime Time = new(2030, 1, 31, 18, 0);
    private static readonly ReportMoney Money = new(MoneyUnit.Usd);

    [TestCase(0, NoticeTone.Warning, TestName = "Summary_NothingWasThere_IsNoCleanDay")]
    [TestCase(3, NoticeTone.Clean, TestName = "Summary_NothingWasFound_IsACleanDay")]
    public async Task Summary_FirstNotice(long legs, NoticeTone tone)
    {
        var first = await SummarySection.Of(Figures(legs), Money, 0).Blocks.OfType<NoticeBlock>().FirstAsync();

        Assert.That(first.Tone, Is.EqualTo(tone));
    }

    [Test]
    [Pins("a-fault-counts-every-day", ShowsMistake = true)]
    [Pins("all-exceptions-weigh-alike", ShowsMistake = true)]
    public async Task Summary_ABalanceThatIsBrokenForTenDays_IsOneFindingOfItsLargestAmount()
    {
        var days = Enumerable.Range(0, 10).Select(day => Row(
            ReportQueries.Drift, ("account_id", "m-1"), ("business_day_start", Day(day)), ("drift", 50m + day)));
        var figures = Figures(
            3,
            (ReportQueries.Drift, [.. days]),
            (ReportQueries.Breaks,
            [
                Row(ReportQueries.Breaks, ("check_type", "drift"), ("account_id", "m-1"), ("largest_amount", 120m)),
                Row(ReportQueries.Breaks, ("check_type", "drift"), ("account_id", "m-2"), ("largest_amount", 99.99m)),
            ]),
            (ReportQueries.StuckPending, [Row(ReportQueries.StuckPending, ("amount_money", -250m))]),
            (ReportQueries.Coverage, [Row(ReportQueries.Coverage, ("account_id", "m-3"))]));

        var rows = await RowsAsync(figures, materiality: 100m);

        Assert.That(figures[ReportQueries.Drift].Count, Is.EqualTo(10), "days, of which the section has a row each");
        Assert.That(rows["Drift"], Is.EqualTo("2 | $219.99 | 1 | $120.00"));
        Assert.That(rows["Stuck pending*"], Is.EqualTo("1 | $250.00 | 1 | $250.00"), "without sign");
        Assert.That(rows["Accounts without a counterpart*"], Is.EqualTo("1 |  | 0 | "), "of no amount, and never material");
        Assert.That(rows["Overdraft"], Is.EqualTo("0 |  | 0 | "));
        Assert.That(rows["Total"], Is.EqualTo("4 | $469.99 | 2 | $370.00"));
        Assert.That((await RowsAsync(figures, materiality: 0))["Drift"], Is.EqualTo("2 | $219.99"), "no threshold, no columns of it");
    }

    private static async Task<Dictionary<string, string>> RowsAsync(ReportFigures figures, decimal materiality)
    {
        var table = await SummarySection.Of(figures, Money, materiality).Blocks.OfType<TableBlock>().LastAsync();
        return await table.Rows.Append(table.Total!()).ToDictionaryAsync(
            row => row.Cells[0].Text, row => string.Join(" | ", row.Cells.Skip(1).Select(cell => cell.Text)));
    }

    private static DateTime Day(int number) => new DateTime(2030, 1, 1).AddDays(number);

    private static object?[] Row(ReportQuery query, params (string Column, object Value)[] values) =>
        [.. query.Columns.Select(column => values.FirstOrDefault(value => value.Column == column.Name).Value)];

    private static ReportFigures Figures(long legs, params (ReportQuery Query, object?[][] Rows)[] answers) => new(
        new(Time.Date, Time.Date),
        new(0, 0, Time, Time, 0, 0),
        new(legs, legs, 0, 0),
        ReportQueries.All.ToImmutableDictionary(
            query => query.Name,
            query => new ReportRows(query, answers.FirstOrDefault(answer => answer.Query == query).Rows ?? [], Money)),
        Money);
}
