using QsGen.Database.Datasets;
using QsGen.Database.Dialects;
using QsGen.Database.Refresh;
using QsGen.Institution;
using QsGen.Tests.Database.Refresh;
using QsGen.Tests.Support;
using static QsGen.Database.Schema.DatabaseSchema;
using static QsGen.Tests.Database.Refresh.Harbor;

namespace QsGen.Tests.Database.Relations;

/// <summary>How long exceptions live, how often they count, and which of them matter; 2030-01-04 is a holiday and a Friday.</summary>
[TestFixtureSource(typeof(TestDatabase), nameof(TestDatabase.Engines))]
internal sealed class LivingExceptionsTests(SqlDialect dialect)
{
    [Test]
    [Pins("fridays-breaches-are-gone-on-saturday", ShowsMistake = true)]
    [Pins("all-exceptions-weigh-alike", ShowsMistake = true)]
    public async Task TodaysExceptions_OnANonBusinessDay_StillHaveThoseOfTheLastBusinessDay()
    {
        await using var book = await HarborBook.OpenAsync(dialect, Default with { Materiality = 20, ExtraChecks = [], Chains = [] });
        await book.LoadAsync(
            [.. Move("t1", "street", "m-1", 500, At(2, 9), "DepositIn"), .. Move("t2", "m-1", "street", 125, At(3, 9), "PayOut"),
            Balance("m-1", 1, 0), Balance("m-1", 2, 510), Balance("m-1", 3, 385),
            Balance("vault", 3, 385), Balance("till", 3, 0), Balance("m-2", 3, 0),
            Balance("vault", 5, 385), Balance("till", 5, 0), Balance("m-2", 5, 0)]);
        await book.RefreshAsync(6);

        Assert.That(
            await book.MistakenAsync(
                """
                SELECT COUNT(*) FROM harbor_limit_breach WHERE business_day = TIMESTAMP '2030-01-05 00:00:00'
                """),
            Is.EqualTo(["0"]),
            "Saturday alone");
        Assert.That(
            await book.RowsAsync(
                Relation("todays_exceptions"), "check_type, account_id, magnitude, first_day, age_days, is_material"),
            Is.EqualTo(new[]
            {
                "drift | m-1 | 10 | 2030-01-02 00:00:00.000000 | 4 | 0",
                "limit_breach | m-1 | 25 | 2030-01-03 00:00:00.000000 | 3 | 1",
            }));
        Assert.That(
            await book.MistakenAsync("SELECT COUNT(*), SUM(magnitude) FROM harbor_todays_exceptions"), Is.EqualTo(["2 | 35"]),
            "small and large alike");
        foreach (var (dataset, count, where) in new[]
        {
            ("l1-todays-exceptions", "is_material", "1 = 1"), ("l1-exception-days", "material", "is_latest = 1"),
            ("exec-health-days", "material", "is_latest = 1"),
        })
        {
            var sql = DatasetQueries.Get($"{dataset}-dataset", book.Institution, dialect).Sql;
            Assert.That(
                await book.MistakenAsync($"SELECT SUM({count}), SUM(material_amount) FROM ({sql}) shown WHERE {where}"),
                Is.EqualTo(["1 | 25"]), dataset);
        }

        await book.LoadAsync(Balance("m-1", 7, 385), Balance("vault", 7, 385), Balance("till", 7, 0), Balance("m-2", 7, 0));
        await book.RefreshAsync(8, RefreshMode.Incremental);
        Assert.That(
            await book.RowsAsync(Relation("todays_exceptions"), "check_type, account_id, first_day, age_days"),
            Is.EqualTo(["drift | m-1 | 2030-01-02 00:00:00.000000 | 6"]),
            "on Monday the breach is past, and the broken balance still stands");
    }

    [Test]
    [Pins("a-fault-counts-every-day", ShowsMistake = true)]
    public async Task Breaks_OfEveryKindOfBalanceFault_CountOnce()
    {
        await using var book = await HarborBook.OpenAsync(dialect, Default with { Materiality = 30, ExtraChecks = [] });
        await book.LoadAsync(
            Balance("till", 0, 0),
            Balance("till", 1, -5) with { ExpectedEodBalance = 0 }, Balance("till", 2, -40) with { ExpectedEodBalance = 0 },
            Balance("till", 3, 0) with { ExpectedEodBalance = 0 }, Balance("till", 4, -1) with { ExpectedEodBalance = 0 },
            Balance("vault", 1, 7), Balance("vault", 2, 7));
        await book.RefreshAsync(6);

        Assert.That(
            await book.MistakenAsync("SELECT COUNT(*) FROM harbor_expected_eod_balance_breach"), Is.EqualTo(["3"]), "once a day");
        Assert.That(
            await book.RowsAsync(
                Relation("balance_break"), "check_type, account_id, first_day, day_count, largest_amount, cleared_on"),
            Is.EqualTo(new[] { "drift", "expected_eod_balance_breach", "overdraft" }
                .SelectMany(check => new[]
                {
                    $"{check} | till | 2030-01-01 00:00:00.000000 | 2 | 40 | 2030-01-03 00:00:00.000000",
                    $"{check} | till | 2030-01-04 00:00:00.000000 | 1 | 1 | -",
                })
                .Append("ledger_drift | vault | 2030-01-01 00:00:00.000000 | 2 | 47 | -").Order(StringComparer.Ordinal)));
    }

    [Test]
    [Pins("nobody-caps-what-comes-in", ShowsMistake = true)]
    public async Task LimitBreach_InboundCap_AddsUpWhatComesIn()
    {
        var model = Default with
        {
            ExtraChecks = [],
            Chains = [],
            LimitSchedules = Default.LimitSchedules
                .Append(new LimitSchedule
                {
                    ParentRole = new("Vault"),
                    TransferType = new("deposit"),
                    Cap = 50,
                    Direction = LimitDirection.Inbound,
                })
                .ToValueList(),
        };
        await using var book = await HarborBook.OpenAsync(dialect, model);
        await book.LoadAsync(
            [.. Move("t1", "street", "m-1", 30, At(1, 9), "DepositIn"), .. Move("t2", "street", "m-1", 25, At(1, 10), "DepositIn"),
            .. Move("t3", "street", "m-2", 50, At(1, 9), "DepositIn"), Balance("m-1", 1, 55), Balance("m-2", 1, 50),
            Balance("vault", 1, 105)]);
        await book.RefreshAsync(2);

        Assert.That(
            await book.MistakenAsync(
                """
                SELECT COUNT(*) FROM harbor_current_transactions
                WHERE account_scope = 'internal' AND transfer_type = 'deposit' AND amount_direction = 'Debit'
                """),
            Is.EqualTo(["0"]),
            "the side that caps used to look at");
        Assert.That(
            await book.RowsAsync(Relation("limit_breach"), "account_id, direction, moved_total, cap, outbound_total"),
            Is.EqualTo(["m-1 | inbound | 55 | 50 | -"]));
        Assert.That(
            await book.RowsAsync(Relation("todays_exceptions"), "check_type, magnitude, reason"),
            Is.EqualTo(["inbound_limit_breach | 5 | More came in than the cap allows"]));

        await book.LoadAsync(Move("t4", "street", "m-2", 1, At(1, 11), "DepositIn"));
        await book.RefreshAsync(2, RefreshMode.Incremental);
        Assert.That(
            await book.RowsAsync(Relation("limit_breach"), "account_id, direction, moved_total"),
            Is.EqualTo(new[] { "m-1 | inbound | 55", "m-2 | inbound | 51" }));
    }
}
