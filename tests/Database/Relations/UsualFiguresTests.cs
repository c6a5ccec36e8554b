using QsGen.Database.Dialects;
using QsGen.Database.Refresh;
using QsGen.Database.Schema;
using QsGen.Institution;
using QsGen.Tests.Database.Refresh;
using QsGen.Tests.Support;
using static QsGen.Database.Schema.DatabaseSchema;
using static QsGen.Tests.Database.Refresh.Harbor;

namespace QsGen.Tests.Database.Relations;

/// <summary>What rails and templates declare as usual, against what moved: amounts leg by leg, and firings period by period.</summary>
[TestFixtureSource(typeof(TestDatabase), nameof(TestDatabase.Engines))]
internal sealed class UsualFiguresTests(SqlDialect dialect)
{
    private static readonly InstitutionModel Usual = Default with
    {
        ExtraChecks = [],
        Chains = [],
        LimitSchedules = [],
        Rails = [.. Default.Rails.Select(Declared)],
        TransferTemplates = [Default.TransferTemplates[0] with { TypicalFirings = new(FiringPeriod.Week, 1, 3) }],
    };

    [Test]
    public async Task Relations_AmountsAndFirings_ShowWhatIsOutsideByHowMuch()
    {
        await using var book = await HarborBook.OpenAsync(dialect, Usual);
        await book.LoadAsync(
            [Balance("vault", 1, 0), Balance("vault", 2, 0),
            .. Deposit("fits", 10, 1), .. Deposit("small", 4, 2), .. Deposit("large", 60, 2),
            .. Deposit("most", 50, 2), .. Deposit("waits", 70, 2).Select(leg => leg with { Status = "Pending" })]);
        await book.RefreshAsync(At(3, 9), RefreshMode.Full);

        Assert.That(
            await book.RowsAsync(Relation("unusual_amount"), "transaction_id, least_amount, most_amount, difference"),
            Is.EqualTo(new[] { "large-d | 5 | 50 | 10", "small-d | 5 | 50 | 1" }));
        Assert.That(
            await book.RowsAsync(Relation("unusual_volume"), "effective_name, firing_period, period_start, firing_count"),
            Is.EqualTo(new[] { "DepositIn | business_day | 2030-01-02 00:00:00.000000 | 4" }),
            "the day in progress may still see its firings");
        Assert.That(
            await book.RowsAsync(Relation("todays_exceptions"), "check_type, business_day, magnitude, age_days, reason"),
            Is.SupersetOf(new[]
            {
                "unusual_amount | 2030-01-02 00:00:00.000000 | 10 | 1 | More moved at once than is usual on DepositIn",
                "unusual_amount | 2030-01-02 00:00:00.000000 | 1 | 1 | Less moved at once than is usual on DepositIn",
                "unusual_volume | 2030-01-02 00:00:00.000000 | 0 | 1 | DepositIn fired 4 times in a business day; 1 to 2 are usual",
            }));

        await book.LoadAsync(
            [.. Deposit("large", 50, 2).Select(leg => leg with { Supersedes = "TechnicalCorrection" }),
            .. Deposit("small", 4, 2).Select(leg => leg with { Status = "Failed", Supersedes = "Inflight" }),
            .. Deposit("waits", 70, 2).Select(leg => leg with { Supersedes = "Inflight" }),
            .. Deposit("monday", 20, 7), .. Deposit("wednesday", 20, 9),
            .. Enumerable.Range(1, 4).Select(place => Dues($"dues-{place}", 8)), Dues("dues-0", 1),
            .. Move("out-1", "m-1", "street", 5, At(1, 9), "PayOut"), .. Move("out-2", "m-1", "street", 5, At(8, 9), "PayOut")]);
        await book.RefreshAsync(At(10, 12), RefreshMode.Incremental);

        Assert.That(await book.RowsAsync(Relation("unusual_amount"), "transaction_id, difference"), Is.EqualTo(new[] { "waits-d | 20" }));
        string[] volumes =
        [
            "DepositIn | business_day | 2030-01-02 00:00:00.000000 | 2030-01-03 00:00:00.000000 | 3",
            "DepositIn | business_day | 2030-01-03 00:00:00.000000 | 2030-01-04 00:00:00.000000 | 0",
            "DepositIn | business_day | 2030-01-08 00:00:00.000000 | 2030-01-09 00:00:00.000000 | 0",
            "DuesCycle | week | 2030-01-07 00:00:00.000000 | 2030-01-14 00:00:00.000000 | 4",
            "PayOut | month | 2030-01-01 00:00:00.000000 | 2030-02-01 00:00:00.000000 | 2",
        ];
        const string Columns = "effective_name, firing_period, period_start, period_end, firing_count";
        Assert.That(
            await book.RowsAsync(Relation("unusual_volume"), Columns), Is.EqualTo(volumes),
            "neither the holiday on the 4th nor the weekend, nor the pay period in progress");

        await book.RefreshAsync(At(17, 12), RefreshMode.Full);
        Assert.That(
            await book.RowsAsync(Relation("unusual_volume"), Columns),
            Is.SupersetOf(volumes).And.Contains("ReturnIn | pay_period | 2030-01-01 00:00:00.000000 | 2030-01-16 00:00:00.000000 | 0"));
    }

    private static Rail Declared(Rail rail) => rail.Name.Value switch
    {
        "DepositIn" => rail with { TypicalAmounts = new(5, 50), TypicalFirings = new(FiringPeriod.BusinessDay, 1, 2) },
        "PayOut" => rail with { TypicalFirings = new(FiringPeriod.Month, 0, 1) },
        "ReturnIn" => rail with { TypicalFirings = new(FiringPeriod.PayPeriod, 2, 5) },
        _ => rail,
    };

    private static TransactionRow[] Deposit(string transfer, decimal amount, int day) =>
        Move(transfer, "street", "m-1", amount, At(day, 9), "DepositIn");

    private static TransactionRow Dues(string transfer, int day) =>
        Leg(transfer, "m-1", -3, At(day, 9), transfer, "DuesLeg") with { TemplateName = "DuesCycle" };
}
