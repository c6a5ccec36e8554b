using System.Globalization;
using System.Numerics;
using QsGen.Database.Datasets;
using QsGen.Database.Dialects;
using QsGen.Database.Feed;
using QsGen.Database.Refresh;
using QsGen.Database.Schema;
using QsGen.Database.Sessions;
using QsGen.Tests.Database.Refresh;
using QsGen.Tests.Support;
using static QsGen.Database.Schema.DatabaseSchema;
using static QsGen.Tests.Database.Refresh.Harbor;

namespace QsGen.Tests.Database.Relations;

/// <summary>Whatever amount the base tables accept, relations compute, and to the cent.</summary>
[TestFixtureSource(typeof(TestDatabase), nameof(TestDatabase.Engines))]
internal sealed class LargeAmountTests(SqlDialect dialect) : HarborFixture(dialect)
{
    private const decimal Most = 999_999_999_999_999_999.99m;
    private const string Scores = "recipient_account_id, window_end, pair_count, z_score, z_bucket, pair_z_score";

    [Test]
    public async Task Scores_OfAmountsATrillionTimesAsLarge_AreTheSame([Values] bool incrementally)
    {
        const decimal Times = 1_000_000_000_000_000m;
        var (small, since) = (Payments(1, 1, 30), Payments(1, 31, 33));
        var (large, largeSince) = (Payments(Times, 1, 30), Payments(Times, 31, 33));
        await Book.LoadAsync(small.Concat(since));
        await Book.RefreshAsync(40);
        var right = await Book.RowsAsync(Relation("inv_pair_rolling_anomalies"), Scores);

        await using var book = await HarborBook.OpenAsync(Dialect);
        await book.LoadAsync(incrementally ? large : large.Concat(largeSince));
        await book.RefreshAsync(40);
        if (incrementally)
        {
            await book.LoadAsync(largeSince);
            Assert.That((await book.RefreshAsync(40, RefreshMode.Incremental)).Mode, Is.EqualTo(RefreshMode.Incremental));
        }

        Assert.That(right.Count(row => row.Contains("4+ sigma", StringComparison.Ordinal)), Is.EqualTo(2), "the spike, on both its days");
        Assert.That(await book.RowsAsync(Relation("inv_pair_rolling_anomalies"), Scores), Is.EqualTo(right));
    }

    [Test]
    public async Task Scores_OfEqualAmounts_HaveNoDeviationHoweverLargeTheyAre()
    {
        await Book.LoadAsync(Enumerable.Range(1, 12).SelectMany(day =>
            Move($"c{day}", "street", "m-1", Most - 0.01m, At(2 * day, 9), "DepositIn")));
        await Book.RefreshAsync(30);

        Assert.That(
            (await Book.RowsAsync(Relation("inv_pair_rolling_anomalies"), "pop_stddev, z_score, z_bucket, pair_stddev")).Distinct(),
            Is.SubsetOf(new[] { "0 | 0 | 0-1 sigma | 0", "0 | 0 | 0-1 sigma | -" }));
    }

    [Test]
    public async Task Hops_OfTheLargestTransfers_AddUpToTheCent()
    {
        decimal[] paid = [Most, 333_333_333_333_333_333.34m, 0.01m], received = [Most, 333_333_333_333_333_333.35m];
        await Book.LoadAsync(
            [.. paid.Select((amount, place) => Leg($"t-d{place}", $"m-{place}", -amount, At(1, 9), "t", "PayOut")),
            .. received.Select((amount, place) => Leg($"t-c{place}", $"n-{place}", amount, At(1, 9), "t", "PayOut")),
            .. paid.Select((amount, place) => Leg($"u-d{place}", $"m-{place}", -amount, At(1, 9), "u", "PayOut")),
            Leg("u-c", "n-0", 500_000_000_000_000_000.01m, At(1, 9), "u", "PayOut")]);
        await Book.RefreshAsync();

        var total = paid.Sum();
        Assert.That(
            await Book.RowsAsync(Relation("inv_money_trail_edges"), "target_account_id, source_account_id, hop_amount"),
            Is.EquivalentTo(Shares("t", received).Concat(Shares("u", [500_000_000_000_000_000.01m]))
                .Where(row => !row.EndsWith(" | 0", StringComparison.Ordinal))));
        Assert.That(
            await Book.RowsAsync(Relation("inv_trail_left_out"), "account_id, amount"),
            Is.EqualTo(paid.Select((amount, place) =>
                Text($"m-{place} | {Share(amount, total, total - 500_000_000_000_000_000.01m)}"))
                .Where(row => !row.EndsWith(" | 0", StringComparison.Ordinal))));

        IEnumerable<string> Shares(string transfer, decimal[] amounts) => amounts.SelectMany((amount, to) => paid.Select((_, from) =>
            Text($"n-{to} | m-{from} | {Share(paid[..(from + 1)].Sum(), total, amount) - Share(paid[..from].Sum(), total, amount)}")));
    }

    [Test]
    public async Task Refresh_ManyRowsOfTheLargestAmount_ComputesAllAndEveryQueryRuns()
    {
        var legs = Enumerable.Range(1, 40).SelectMany(number =>
            Move($"in{number}", "street", "m-1", Most, At(1 + (number % 9), 9), "DepositIn")
                .Concat(Move($"out{number}", "m-1", "m-2", Most, At(1 + (number % 9), 10), "PayOut")))
            .Concat(Enumerable.Range(1, 5).Select(number => Leg($"all-{number}", "m-1", Most, At(3, 11), "all", "DepositIn")))
            .Concat(Enumerable.Range(1, 5).Select(number => Leg($"all-d{number}", "m-3", -Most, At(3, 11), "all", "DepositIn")))
            .Append(Leg("wait", "m-2", -Most, At(1, 9), "wait", "PayOut") with { Status = "Pending" })
            .Append(Leg("dues", "m-2", -Most, At(1, 9), "dues", "DuesLeg"))
            .ToList();
        object[] balances =
        [
            .. Enumerable.Range(1, 9).SelectMany(day =>
                new[] { Balance("m-1", day, Most), Balance("m-2", day, -Most), Balance("vault", day, Most) }),
            Balance("vault-2", 9, -Most) with { Limits = """{"payout": 999999999999999999.99}""", ExpectedEodBalance = Most },
        ];
        await Book.LoadAsync([.. legs.Take(legs.Count / 2), .. balances.Take(15)]);
        await Book.RefreshAsync();
        await Book.LoadAsync([.. legs.Skip(legs.Count / 2), .. balances.Skip(15)]);
        Assert.That((await Book.RefreshAsync(mode: RefreshMode.Incremental)).Mode, Is.EqualTo(RefreshMode.Incremental));
        var incremental = await Book.SnapshotAsync();
        await Book.RefreshAsync();

        Assert.That(await Book.SnapshotAsync(), Is.EqualTo(incremental));
        Assert.That(
            await Book.RowsAsync(Relation("inv_money_trail_edges"), "transfer_id, hop_amount"), Does.Contain(Text($"all | {5 * Most}")));
        Assert.That(await Book.SumAsync(Relation("trial_balance_day"), "internal_change + external_change"), Is.EqualTo(-Most));
        foreach (var query in DatasetQueries.All(Book.Institution, Dialect))
        {
            Assert.That(
                async () => await Book.Session.ListAsync(query.SqlWithDefaults, default), Throws.Nothing, query.Definition.Suffix);
        }

        Assert.That((await FeedCheck.RunAsync(Book.Session, Book.Institution, 5, default)).RulesChecked, Is.Positive);
    }

    // A payer's daily payments of a few units, one of them far larger, to two members.
    private static IEnumerable<object> Payments(decimal times, int from, int until) => Enumerable.Range(from, until - from + 1)
        .SelectMany(day => Move($"a{day}", "street", "m-1", (20 + (day * 7 % 11)) * times, At(day, 9), "DepositIn")
            .Concat(Move($"b{day}", "street", "m-2", (day == 28 ? 900 : 30 + (day * 5 % 13)) * times, At(day, 10), "DepositIn")));

    // Half a cent up, in whole numbers of any width.
    private static decimal Share(decimal part, decimal whole, decimal amount)
    {
        var (cents, portion, all) = ((BigInteger)(amount * 100), (BigInteger)(part * 100), (BigInteger)(whole * 100));
        return (decimal)((2 * cents * portion + all) / (2 * all)) / 100;
    }

    private static string Text(FormattableString text) =>
        string.Format(CultureInfo.InvariantCulture, text.Format.Replace("}", ":0.##}", StringComparison.Ordinal), text.GetArguments());
}
