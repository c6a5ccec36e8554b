using System.Collections.Immutable;
using NodaTime;
using QsGen.Audit.Document;
using QsGen.Audit.Figures;
using QsGen.Audit.Sections;
using QsGen.Institution;

namespace QsGen.Tests.Audit.Sections;

/// <summary>What the summary says first.</summary>
internal sealed class SummarySectionTests
{
    private static readonly LocalDateTime Time = new(2030, 1, 31, 18, 0);
    private static readonly ReportMoney Money = new(MoneyUnit.Usd);

    [TestCase(0, NoticeTone.Warning, TestName = "Summary_NothingWasThere_IsNoCleanDay")]
    [TestCase(3, NoticeTone.Clean, TestName = "Summary_NothingWasFound_IsACleanDay")]
    public async Task Summary_FirstNotice(long legs, NoticeTone tone)
    {
        var figures = new ReportFigures(
            new(Time.Date, Time.Date),
            new(0, 0, Time, Time, 0, 0),
            new(legs, legs, 0, 0),
            ReportQueries.All.ToImmutableDictionary(query => query.Name, query => new ReportRows(query, [], Money)), Money);

        var first = await SummarySection.Of(figures, Money).Blocks.OfType<NoticeBlock>().FirstAsync();

        Assert.That(first.Tone, Is.EqualTo(tone));
    }
}
