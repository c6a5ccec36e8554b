using System.Text.RegularExpressions;
using QsGen.Database.Dialects;
using QsGen.Database.Refresh;
using QsGen.Database.Schema;
using QsGen.Database.Sessions;
using QsGen.Database.Tables;
using static QsGen.Database.Schema.DatabaseSchema;

namespace QsGen.Tests.Database.Refresh;

/// <summary>What an incremental refresh costs on PostgreSQL follows what changed, whatever the planner thinks of the tables.</summary>
internal sealed partial class AccessPathTests
{
    // The others grow with accounts, days or violations, not with legs.
    private static readonly SchemaTable[] Large =
    [
        BaseTables.Transactions, BaseTables.DailyBalances, Relation("current_transactions"), Relation("current_daily_balances"),
        Relation("computed_subledger_balance"), Relation("daily_statement_summary"), Relation("inv_money_trail_edges"),
        Relation("inv_pair_rolling_anomalies"), Relation("balance_position"), Relation("transfer_summary"), Relation("transfer_link"),
        Relation("chain_edge"), Relation("chain_status"), Relation("metadata_value"), Relation("superseded_transactions"),
        Relation("superseded_daily_balances"),
    ];

    [Test]
    public async Task Refresh_Incremental_FindsRowsOfLargeTablesThroughIndexes()
    {
        var batches = new HarborDays(3);
        await using var book = await HarborBook.OpenAsync(SqlDialects.Postgres);
        await book.LoadAsync(batches.NextBatch());
        await book.RefreshAsync(5);
        await book.LoadAsync(batches.NextBatch());
        var scans = new List<string>();
        var session = new TamperingSession(book.Session, ran: async sql =>
        {
            if (sql == "BEGIN")
            {
                // Tables as small as these are otherwise read as a whole.
                await book.Session.ExecuteAsync("SET LOCAL enable_seqscan = off", default);
            }
            else if (!sql.Contains("$1", StringComparison.Ordinal) && Planned().Match(sql) is { Success: true } planned)
            {
                var plan = await book.Session.ListAsync($"EXPLAIN {planned.Groups["query"].Value}", default);
                scans.AddRange(Scans(book, string.Join('\n', plan.Select(row => row[0]))).Select(scan => $"{scan} in {sql}"));
            }
        });

        var outcome = await book.RefreshAsync(Harbor.At(6), RefreshMode.Incremental, session);

        Assert.That(outcome.Mode, Is.EqualTo(RefreshMode.Incremental));
        Assert.That(scans, Is.Empty);
    }

    [Test]
    public async Task Refresh_NothingWrittenSince_HashesOnlyNewRows()
    {
        var batches = new HarborDays(3);
        await using var book = await HarborBook.OpenAsync(SqlDialects.Postgres);
        await book.LoadAsync(batches.NextBatch());
        await RefreshAloneAsync(book);
        // Who hashes a row that was there takes this for a change by hand.
        await book.Session.ExecuteAsync(
            $"UPDATE {book.Schema.SqlNameOf(RecordTables.BaseSegment)} SET row_digest = row_digest + 1", default);
        await book.LoadAsync(batches.NextBatch());

        var outcome = await book.RefreshAsync(Harbor.At(6), RefreshMode.Incremental);
        await book.Session.ExecuteAsync(
            $"UPDATE {book.Schema.SqlNameOf(BaseTables.Transactions)} SET account_name = 'x' WHERE entry = 1", default);
        var touched = await book.RefreshAsync(Harbor.At(6), RefreshMode.Incremental);

        Assert.That(outcome.Mode, Is.EqualTo(RefreshMode.Incremental));
        Assert.That(touched.Reason, Does.Contain("changed by hand"));
    }

    // As long as another test's transaction that began before the load is open, nobody can tell what was written since.
    private static async Task RefreshAloneAsync(HarborBook book)
    {
        for (var attempt = 0; attempt < 500; attempt++)
        {
            await book.RefreshAsync(5);
            var open = await book.Session.ScalarAsync<long>(
                $"SELECT COUNT(*) FROM {book.Schema.SqlNameOf(BaseTables.Transactions)} WHERE CAST(CAST(xmin AS TEXT) AS BIGINT) >= "
                + $"(SELECT MIN(first_unseen_write) FROM {book.Schema.SqlNameOf(RecordTables.BaseSegment)})",
                default);
            if (open == 0)
            {
                return;
            }

            await Task.Delay(20);
        }
    }

    [Test]
    public async Task Refresh_Full_LeavesTextsInTheCollationOfTheDatabase()
    {
        await using var book = await HarborBook.OpenAsync(SqlDialects.Postgres);
        await book.LoadAsync(new HarborDays(3).NextBatch());
        await book.RefreshAsync(5);

        Assert.That(
            await book.Session.ListAsync(
                "SELECT attrelid::regclass::text, attname FROM pg_attribute JOIN pg_class c ON c.oid = attrelid "
                + "WHERE c.relnamespace = current_schema()::regnamespace AND c.relkind = 'r' AND attnum > 0 "
                + "AND attcollation NOT IN (0, 'pg_catalog.\"default\"'::regcollation)",
                default),
            Is.Empty);
    }

    private static IEnumerable<string> Scans(HarborBook book, string plan)
    {
        foreach (Match scan in Scan().Matches(plan))
        {
            if (Large.Any(table => book.Schema.NameOf(table) == scan.Groups["table"].Value)
                && !scan.Groups["detail"].Value.Contains("Index Cond", StringComparison.Ordinal))
            {
                yield return scan.Groups["kind"].Value + " on " + scan.Groups["table"].Value;
            }
        }
    }

    [GeneratedRegex(@"\A(CREATE TEMPORARY TABLE \S+ ON COMMIT DROP AS\n)?(?<query>(SELECT|WITH|INSERT|DELETE|UPDATE)\b.*)\z",
        RegexOptions.Singleline | RegexOptions.ExplicitCapture)]
    private static partial Regex Planned();

    [GeneratedRegex(@"(?<kind>Seq Scan|Index( Only)? Scan[^\n]*?) on (?<table>\w+)(?<detail>[^\n]*(\n(?!\s*->)[^\n]*)*)",
        RegexOptions.ExplicitCapture)]
    private static partial Regex Scan();
}
