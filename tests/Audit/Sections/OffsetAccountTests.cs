using QsGen.Database.Dialects;
using QsGen.Tests.Database.Refresh;
using QsGen.Tests.Support;

namespace QsGen.Tests.Audit.Sections;

/// <summary>Accounts whose business day begins in the afternoon are walked through by their own day.</summary>
[TestFixtureSource(typeof(TestDatabase), nameof(TestDatabase.Engines))]
internal sealed class OffsetAccountTests(SqlDialect dialect) : HarborFixture(dialect)
{
    private const int Afternoon = 17;

    [Test]
    public async Task Walk_OfAnAccountWithAnOffset_HasTheLegsOfItsOwnDay()
    {
        await Book.LoadAsync(
            Harbor.Leg("opening", "till", 100, Harbor.At(1, 18), "t1", "DepositIn"), Harbor.Balance("till", 1, 100, Afternoon),
            Harbor.Leg("evening", "till", 20, Harbor.At(2, 18), "t2", "DepositIn"),
            Harbor.Leg("morning", "till", -5, Harbor.At(3, 10), "t3", "DepositIn"), Harbor.Balance("till", 2, 130, Afternoon),
            Harbor.Leg("next", "till", 7, Harbor.At(3, 18), "t4", "DepositIn"), Harbor.Balance("till", 3, 137, Afternoon));
        await Book.RefreshAsync();

        var sections = await new AuditedBooks(Book.Session, Book.Institution)
            .SectionsAsync(new(Harbor.FirstDay.PlusDays(1), Harbor.FirstDay.PlusDays(1)));

        var walk = sections["Per-Account Daily Statement Walk"];
        Assert.That(walk, Does.Contain("### till — 2030-01-02").And.Contain("| $100.00 | $5.00 | $20.00 |").And.Contain("**$15.00**"));
        Assert.That(walk, Does.Contain("`evening`").And.Contain("`morning`").And.Not.Contain("`next`").And.Not.Contain("`opening`"));
        Assert.That(sections["Drift Violations"], Does.Contain("| `till` |").And.Contain("2030-01-02").And.Not.Contain("2030-01-03"));
    }
}
