using System.Globalization;
using QsGen.Audit.Periods;
using QsGen.Tests.Support;

namespace QsGen.Tests.Components.Figures;

/// <summary>A window has as many days as its name says, and the period before it as many, none of them counted twice.</summary>
internal sealed partial class FigureTests
{
    [Test]
    [Pins("both-ends-make-a-window-longer", ShowsMistake = true)]
    public async Task Show_TheLastThirtyDays_AreThirtyAgainstTheThirtyBefore()
    {
        var shown = await _book.AppOf("exec-sheet-getting-started").ShowAsync(
            Choices.None, "exec-sheet-getting-started", "Gross Money Moved, USD, Chosen Days");
        var (now, before) = (await GrossAsync(29, 0), await GrossAsync(59, 30));

        Assert.That(
            shown.Lines,
            Is.EqualTo(new[] { Line(59, before), Line(29, now) }));

        // Counting back thirty days from today and taking both ends gives thirty-one, and a period before of as many.
        Assert.That((await GrossAsync(30, 0), await GrossAsync(61, 31)), Is.Not.EqualTo((now, before)));
        Assert.That(now + before, Is.EqualTo(await GrossAsync(59, 0)), "adjacent, and no day twice");
    }

    [Test]
    [Pins("both-ends-make-a-window-longer", ShowsMistake = true)]
    public async Task Show_TheLastSevenDays_AreSevenInSheetsAndReport()
    {
        var shown = await _book.AppOf("l1-sheet-transactions").ShowAsync(Choices.None, "l1-sheet-transactions", "Legs Chosen");
        var legs = Convert.ToInt64(shown.Rows[0][^1], CultureInfo.InvariantCulture);

        Assert.That(legs, Is.EqualTo(await LegsAsync(6)));
        Assert.That(legs, Is.LessThan(await LegsAsync(7)), "eight days");
        Assert.That(
            ReportPeriod.Of(PeriodKind.Window, _book.Today.PlusDays(1).AtMidnight(), []),
            Is.EqualTo(new ReportPeriod(_book.Today.PlusDays(-6), _book.Today)));
    }

    private string Line(int daysAgo, decimal gross) =>
        $"{VisualRows.Text(_book.Today.PlusDays(-daysAgo).AtMidnight().ToDateTimeUnspecified())} | {VisualRows.Text(gross)}";

    private async Task<decimal> GrossAsync(int from, int to) => (decimal)(await _book.ListAsync(
        $"SELECT SUM(gross) FROM transfers WHERE day BETWEEN DATE '{ControlValues.Text(_book.Today.PlusDays(-from))}' "
        + $"AND DATE '{ControlValues.Text(_book.Today.PlusDays(-to))}'"))[0][0]!;

    private async Task<long> LegsAsync(int from) => Convert.ToInt64(
        (await _book.ListAsync(
            $"SELECT COUNT(*) FROM legs WHERE CAST(posting AS DATE) >= DATE '{ControlValues.Text(_book.Today.PlusDays(-from))}'"))[0][0],
        CultureInfo.InvariantCulture);
}
