using System.Globalization;
using System.Security.Cryptography;
using NodaTime;
using QsGen.Database.Dialects;
using QsGen.Database.Schema;
using QsGen.Database.Sessions;
using QsGen.Database.Tables;
using QsGen.Demo;
using QsGen.Demo.Generation;
using QsGen.Demo.Hashing;
using QsGen.Demo.Loading;
using QsGen.Institution;
using QsGen.Tests.Demo.Support;
using QsGen.Tests.Support;

namespace QsGen.Tests.Demo.Loading;

/// <summary>What an engine holds after a load, read back row by row, is what the generator made: every column, in the same order.</summary>
[TestFixtureSource(typeof(TestDatabase), nameof(TestDatabase.Engines))]
internal sealed class CanonicalRowsTests(SqlDialect dialect)
{
    private static readonly DemoOptions Options = DemoRows.Options(days: 80, scale: 0.2m);

    [TestCaseSource(typeof(BundledInstitutions), nameof(BundledInstitutions.Names))]
    public async Task LoadAsync_RowsReadBack_HashToWhatWasGenerated(string name)
    {
        await using var database = await DemoDatabase.CreateAsync(dialect, BundledInstitutions.Load(name));

        await CheckAsync(database, Options);
    }

    /// <summary>Each load has a thread that makes rows and one that writes them; several loads make them all wait.</summary>
    [TestCase(2)]
    [TestCase(6)]
    public async Task LoadAsync_SeveralLoadsAtOnce_EachHashesToWhatWasGenerated(int loads)
    {
        var databases = new List<DemoDatabase>();
        try
        {
            for (var number = 0; number < loads; number++)
            {
                databases.Add(await DemoDatabase.CreateAsync(dialect, BundledInstitutions.Load(BundledInstitutions.Default)));
            }

            await Task.WhenAll(databases.Select(database => Task.Run(() => CheckAsync(database, Options with { Days = 30 }))));
        }
        finally
        {
            foreach (var database in databases)
            {
                await database.DisposeAsync();
            }
        }
    }

    private static async Task CheckAsync(DemoDatabase database, DemoOptions options)
    {
        var result = await database.LoadAsync(options);
        var made = DemoHash.Of(new DemoGenerator(database.Institution, options)).Segments.ToDictionary(segment => segment.Name);

        foreach (var load in result.Loads)
        {
            Assert.That(await HashAsync(database, load), Is.EqualTo(made[load.Scenario].Hash), load.Scenario);
        }

        Assert.That(
            result.Loads.Select(load => load.Scenario),
            Is.EqualTo(made.Values.Where(segment => segment.Transactions + segment.Balances > 0).Select(segment => segment.Name)));
    }

    /// <summary>The legs of a day come before its balances; both tables keep the order in which their rows were made.</summary>
    private static async Task<string> HashAsync(DemoDatabase database, DemoLoad load)
    {
        var legs = await ReadAsync(database, BaseTables.Transactions, load.Transactions, Leg);
        var balances = await ReadAsync(database, BaseTables.DailyBalances, load.Balances, Balance);
        var totals = await ControlTotalsAsync(database, load);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var rows = new CanonicalRows(hash);
        foreach (var day in Days(load, legs, balances))
        {
            legs.Where(leg => day(leg.Posting.Date)).ToList().ForEach(rows.Add);
            balances.Where(balance => day(balance.BusinessDayStart.Date)).ToList().ForEach(rows.Add);
            totals.Where(total => day(total.BusinessDayStart.Date)).ToList().ForEach(rows.Add);
        }

        rows.Flush();
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    // They have no entries: a scenario tells the latest day first, the baseline each day by account.
    private static async Task<List<ControlTotalRow>> ControlTotalsAsync(DemoDatabase database, DemoLoad load) =>
        [.. (await database.Session.ListAsync(
            SqlStatement.With(
                "SELECT account_id, business_day_start, business_day_end, leg_count, debits, credits "
                + $"FROM {database.Schema.SqlNameOf(DeliveredTables.ControlTotals)} "
                + "WHERE (account_id, business_day_start) IN (SELECT account_id, business_day_start "
                + $"FROM {database.Schema.SqlNameOf(BaseTables.DailyBalances)} WHERE entry BETWEEN $1 AND $2) "
                + "ORDER BY account_id, business_day_start DESC",
                load.Balances.First, load.Balances.Last),
            CancellationToken.None)).Select(row => new ControlTotalRow
            {
                AccountId = Text(row[0])!,
                BusinessDayStart = Time(row[1])!.Value,
                BusinessDayEnd = Time(row[2])!.Value,
                LegCount = Convert.ToInt64(row[3], CultureInfo.InvariantCulture),
                Debits = (decimal)row[4]!,
                Credits = (decimal)row[5]!,
            })];

    // A scenario is made in one piece, the baseline day by day.
    private static IEnumerable<Func<LocalDate, bool>> Days(
        DemoLoad load, IReadOnlyCollection<TransactionRow> legs, IReadOnlyCollection<DailyBalanceRow> balances) =>
        load.Scenario != DemoSegment.BaselineName
            ? [_ => true]
            : legs.Select(leg => leg.Posting.Date).Concat(balances.Select(balance => balance.BusinessDayStart.Date)).Distinct().Order()
                .Select(day => (Func<LocalDate, bool>)(other => other == day));

    private static async Task<List<T>> ReadAsync<T>(DemoDatabase database, SchemaTable table, DemoRange range, Func<object?[], T> row)
    {
        var columns = string.Join(", ", table.Columns.Where(column => !column.IsEntry).Select(column => column.Name));
        var rows = await database.Session.ListAsync(
            SqlStatement.With(
                $"SELECT {columns} FROM {database.Schema.SqlNameOf(table)} WHERE entry BETWEEN $1 AND $2 ORDER BY entry",
                range.First, range.Last),
            CancellationToken.None);
        return [.. rows.Select(row)];
    }

    private static TransactionRow Leg(object?[] row) => new()
    {
        Id = Text(row[0])!,
        AccountId = Text(row[1])!,
        AccountName = Text(row[2]),
        AccountRole = Text(row[3]),
        AccountScope = Text(row[4])!,
        AccountParentRole = Text(row[5]),
        AmountMoney = (decimal)row[6]!,
        AmountDirection = Text(row[7])!,
        Status = Text(row[8])!,
        Posting = Time(row[9])!.Value,
        TransferId = Text(row[10])!,
        TransferType = Text(row[11])!,
        TransferCompletion = Time(row[12]),
        TransferParentId = Text(row[13]),
        RailName = Text(row[14])!,
        TemplateName = Text(row[15]),
        BundleId = Text(row[16]),
        Supersedes = Text(row[17]),
        Origin = Text(row[18])!,
        Metadata = Text(row[19]),
    };

    private static DailyBalanceRow Balance(object?[] row) => new()
    {
        AccountId = Text(row[0])!,
        AccountName = Text(row[1]),
        AccountRole = Text(row[2]),
        AccountScope = Text(row[3])!,
        AccountParentRole = Text(row[4]),
        ExpectedEodBalance = (decimal?)row[5],
        BusinessDayStart = Time(row[6])!.Value,
        BusinessDayEnd = Time(row[7])!.Value,
        Money = (decimal)row[8]!,
        Limits = Text(row[9]),
        Supersedes = Text(row[10]),
        ParentAccountId = Text(row[11]),
    };

    private static string? Text(object? value) => (string?)value;

    private static LocalDateTime? Time(object? value) => value is DateTime time ? LocalDateTime.FromDateTime(time) : null;
}
