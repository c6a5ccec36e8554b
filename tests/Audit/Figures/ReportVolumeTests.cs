using QsGen.Database.Dialects;
using QsGen.Tests.Database.Refresh;
using QsGen.Tests.Support;

namespace QsGen.Tests.Audit.Figures;

/// <summary>The report's volume is what the dashboards call money moved.</summary>
[TestFixtureSource(typeof(TestDatabase), nameof(TestDatabase.Engines))]
internal sealed class ReportVolumeTests(SqlDialect dialect) : HarborFixture(dialect)
{
    [Test]
    [Pins("batches-count-by-their-largest-leg", ShowsMistake = true)]
    public async Task Volume_OfABatch_IsItsDebits_AndNoOpeningMoved()
    {
        await Book.LoadAsync(
            Harbor.Leg("opening", "m-1", 1000, Harbor.At(2, 0), "opening", "OpeningBalance") with { Origin = "OpeningBalance" },
            Harbor.Leg("sale-1", "m-1", -60, Harbor.At(2, 9), "sale", "PayOut"),
            Harbor.Leg("sale-2", "m-2", -40, Harbor.At(2, 9), "sale", "PayOut"),
            Harbor.Leg("sale-3", "street", 70, Harbor.At(2, 9), "sale", "PayOut"),
            Harbor.Leg("sale-4", "street", 30, Harbor.At(2, 9), "sale", "PayOut"),
            Harbor.Leg("interest", "m-1", 5, Harbor.At(2, 10), "interest", "DepositIn"));
        await Book.RefreshAsync();

        var figures = await new AuditedBooks(Book.Session, Book.Institution)
            .FiguresAsync(new(Harbor.FirstDay.PlusDays(1), Harbor.FirstDay.PlusDays(1)));

        Assert.That(
            await Book.MistakenAsync(
                "SELECT SUM(m) FROM (SELECT MAX(ABS(amount_money)) AS m FROM harbor_current_transactions GROUP BY transfer_id) t"),
            Is.EqualTo(["1075"]),
            "the largest legs, and what opened the account");
        Assert.That(figures.Volume, Is.EqualTo(new QsGen.Audit.Figures.ReportVolume(Legs: 5, Transfers: 2, Gross: 105, Net: -95)));
    }
}
