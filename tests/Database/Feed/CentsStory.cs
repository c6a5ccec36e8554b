using System.Globalization;
using QsGen.Database.Dialects;
using QsGen.Database.Sessions;

namespace QsGen.Tests.Database.Feed;

/// <summary>Rows of a bank in tables as the other tool's newer releases make them, and the same rows in ours. Both engines make the rows
/// themselves, by a query of one text.</summary>
/// <param name="session">Where the tables are; those of <c>harbor</c> have been applied.</param>
/// <param name="members">How many members the bank has.</param>
internal sealed class CentsStory(ISqlSession session, int members)
{
    private const string Legs = "theirs_transactions";
    private const string Balances = "theirs_daily_balances";

    private const string OwnColumns =
        "entry, id, account_id, account_name, account_role, account_scope, account_parent_role, amount_money, amount_direction, status, "
        + "posting, transfer_id, transfer_type, transfer_parent_id, rail_name, template_name, supersedes, origin, metadata";

    /// <summary>Makes their tables, as their release writes them: money in BIGINT, no type, metadata instead of limits.</summary>
    public Task CreateTablesAsync()
    {
        var isJson = session.Dialect == SqlDialects.Postgres ? "metadata IS JSON" : "json_valid(metadata)";
        var entry = session.Dialect == SqlDialects.Postgres ? "BIGSERIAL" : "BIGINT";
        return RunAsync(
            $"""
            CREATE TABLE {Legs} (
              entry {entry} NOT NULL, id VARCHAR(255) NOT NULL, account_id VARCHAR(255) NOT NULL, account_name VARCHAR(255),
              account_role VARCHAR(100), account_scope VARCHAR(20) NOT NULL, account_parent_role VARCHAR(100),
              amount_money BIGINT NOT NULL, amount_direction VARCHAR(20) NOT NULL, status VARCHAR(50) NOT NULL, posting TIMESTAMP NOT NULL,
              transfer_id VARCHAR(255) NOT NULL, transfer_completion TIMESTAMP, transfer_parent_id VARCHAR(255),
              rail_name VARCHAR(100) NOT NULL, template_name VARCHAR(100), bundle_id VARCHAR(255), supersedes VARCHAR(50),
              origin VARCHAR(50) NOT NULL, metadata VARCHAR(4000), PRIMARY KEY (id, entry),
              CHECK (account_scope IN ('internal', 'external')), CHECK (amount_direction IN ('Debit', 'Credit')),
              CHECK ((amount_direction = 'Credit' AND amount_money >= 0) OR (amount_direction = 'Debit' AND amount_money <= 0)),
              CHECK (metadata IS NULL OR {isJson})
            )
            """,
            $"""
            CREATE TABLE {Balances} (
              entry {entry} NOT NULL, account_id VARCHAR(255) NOT NULL, account_name VARCHAR(255), account_role VARCHAR(100),
              account_scope VARCHAR(20) NOT NULL, account_parent_role VARCHAR(100), expected_eod_balance BIGINT,
              business_day_start TIMESTAMP NOT NULL, business_day_end TIMESTAMP NOT NULL, money BIGINT NOT NULL,
              metadata VARCHAR(4000), supersedes VARCHAR(50), PRIMARY KEY (account_id, business_day_start, entry),
              CHECK (account_scope IN ('internal', 'external')), CHECK (business_day_end > business_day_start),
              CHECK (metadata IS NULL OR {isJson})
            )
            """,
            $"CREATE INDEX idx_{Legs}_account_posting ON {Legs} (account_id, posting)",
            $"CREATE INDEX idx_{Legs}_transfer ON {Legs} (transfer_id)",
            $"CREATE INDEX idx_{Legs}_parent ON {Legs} (transfer_parent_id)",
            $"CREATE INDEX idx_{Legs}_posting ON {Legs} (posting)",
            $"CREATE INDEX idx_{Balances}_business_day ON {Balances} (business_day_start)");
    }

    /// <summary>Writes transfers, and the balances of some days, to both; amounts in ours are divided as people would.</summary>
    /// <param name="first">Number of the first transfer, from 1.</param>
    /// <param name="last">Number of the last one; each has two legs or a little more.</param>
    /// <param name="days">The days of the balances.</param>
    public async Task WriteAsync(int first, int last, params int[] days)
    {
        var legs = string.Create(CultureInfo.InvariantCulture, $$"""
            WITH moved AS (
              SELECT
                n,
                'm-' || (n % {{members}}) AS member,
                CASE n % 5 WHEN 0 THEN 'PayOut' WHEN 1 THEN 'ReturnIn' ELSE 'DepositIn' END AS rail,
                CASE n % 5 WHEN 0 THEN 'payout' WHEN 1 THEN 'return' ELSE 'deposit' END AS kind,
                CASE WHEN n % 97 = 0 THEN 'Pending' WHEN n % 101 = 0 THEN 'Failed' ELSE 'Posted' END AS status,
                1 + n * 7919 % 4001 AS cents,
                TIMESTAMP '2030-01-01 00:00:00' + (n % 9) * INTERVAL '1 day' + (n % 1440) * INTERVAL '1 minute' AS posting
              FROM generate_series({{first}}, {{last}}) AS numbers(n)
            ),
            side AS (SELECT 0 AS place UNION ALL SELECT 1),
            leg AS (
              SELECT 4 * n + place AS entry, n, place, rail, kind, status, cents, posting, NULL AS supersedes,
                CASE WHEN (place = 0) = (rail = 'PayOut') THEN member ELSE 'street' END AS account
              FROM moved CROSS JOIN side
              UNION ALL
              SELECT 4 * n + 2, n, place, rail, kind, status, cents + 1, posting, 'TechnicalCorrection',
                CASE WHEN (place = 0) = (rail = 'PayOut') THEN member ELSE 'street' END
              FROM moved CROSS JOIN side WHERE n % 89 = 0 AND place = 0
              UNION ALL
              SELECT 4 * n + 3, n, 2, 'DuesLeg', 'dues', 'Posted', cents, posting, NULL, member FROM moved WHERE n % 11 = 0
            )
            SELECT
              leg.entry, 'leg-' || leg.n || '-' || leg.place AS id, leg.account, 'Name of ' || leg.account AS account_name,
              CASE leg.account WHEN 'street' THEN 'Street' ELSE 'Member' END AS account_role,
              CASE leg.account WHEN 'street' THEN 'external' ELSE 'internal' END AS account_scope,
              CASE leg.account WHEN 'street' THEN NULL ELSE 'Vault' END AS parent_role,
              CASE leg.place WHEN 1 THEN leg.cents ELSE -leg.cents END AS cents,
              CASE leg.place WHEN 1 THEN 'Credit' ELSE 'Debit' END AS direction,
              leg.status, leg.posting, CASE leg.place WHEN 2 THEN 'dues-' ELSE 't-' END || leg.n AS transfer_id, leg.kind,
              CASE WHEN leg.rail = 'PayOut' THEN 't-' || (leg.n - 2) END AS parent, leg.rail,
              CASE leg.place WHEN 2 THEN 'DuesCycle' END AS template, leg.supersedes,
              CASE leg.rail
                WHEN 'DepositIn' THEN '{"slip no":"' || (leg.n % 7) || '"}' WHEN 'DuesLeg' THEN '{"cycle_no":"' || leg.n || '"}'
              END AS metadata
            FROM leg
            """);
        await RunAsync(
            $"CREATE TEMPORARY TABLE story AS {legs}",
            $"""
            INSERT INTO {Legs} (entry, id, account_id, account_name, account_role, account_scope, account_parent_role, amount_money,
              amount_direction, status, posting, transfer_id, transfer_parent_id, rail_name, template_name, supersedes, origin, metadata)
            SELECT entry, id, account, account_name, account_role, account_scope, parent_role, cents, direction, status, posting,
              transfer_id, parent, rail, template, supersedes, 'InternalInitiated', metadata
            FROM story ORDER BY entry
            """,
            $"""
            INSERT INTO harbor_transactions ({OwnColumns})
            SELECT entry, id, account, account_name, account_role, account_scope, parent_role, ROUND(CAST(cents AS DECIMAL(20,4)) / 100, 2),
              direction, status, posting, transfer_id, kind, parent, rail, template, supersedes, 'InternalInitiated', metadata
            FROM story ORDER BY entry
            """,
            "DROP TABLE story");
        foreach (var day in days)
        {
            await WriteBalancesAsync(day);
        }
    }

    // Every tenth member's is off, and each has an expectation now and then; the vault's is right.
    private Task WriteBalancesAsync(int day)
    {
        var (start, end) = (SqlDialect.Timestamp(Refresh.Harbor.At(day)), SqlDialect.Timestamp(Refresh.Harbor.At(day + 1)));
        return RunAsync(
            string.Create(CultureInfo.InvariantCulture, $"""
                CREATE TEMPORARY TABLE held AS
                SELECT {day} * 1000 + ROW_NUMBER() OVER (ORDER BY account_id) AS entry, account_id,
                  CAST(SUM(amount_money) + CASE WHEN account_id LIKE '%7' THEN 5 ELSE 0 END AS BIGINT) AS cents
                FROM {Legs} WHERE account_id LIKE 'm-%' AND status = 'Posted' AND posting < {end} GROUP BY account_id
                """),
            $"""
            INSERT INTO {Balances} (entry, account_id, account_name, account_role, account_scope, account_parent_role,
              expected_eod_balance, business_day_start, business_day_end, money, metadata)
            SELECT entry, account_id, 'Name of ' || account_id, 'Member', 'internal', 'Vault',
              CASE WHEN account_id LIKE '%11' THEN 100 END, {start}, {end}, cents, '{"{\"source\":\"training\"}"}'
            FROM held
            """,
            $"""
            INSERT INTO harbor_daily_balances (entry, account_id, account_name, account_role, account_scope, account_parent_role,
              expected_eod_balance, business_day_start, business_day_end, money)
            SELECT entry, account_id, 'Name of ' || account_id, 'Member', 'internal', 'Vault',
              CASE WHEN account_id LIKE '%11' THEN 1.00 END, {start}, {end}, ROUND(CAST(cents AS DECIMAL(20,4)) / 100, 2)
            FROM held
            """,
            "DROP TABLE held");
    }

    /// <summary>What of their tables could be told apart: columns and their types, indexes, and sums over the rows.</summary>
    public async Task<IReadOnlyList<string>> TheirsAsync()
    {
        string[] queries =
        [
            "SELECT table_name, column_name, data_type, is_nullable FROM information_schema.columns WHERE table_name LIKE 'theirs%'",
            session.Dialect == SqlDialects.Postgres
                ? "SELECT indexname FROM pg_indexes WHERE tablename LIKE 'theirs%'"
                : "SELECT index_name FROM duckdb_indexes() WHERE table_name LIKE 'theirs%'",
            $"SELECT COUNT(*), SUM(amount_money), SUM(entry), COUNT(metadata) FROM {Legs}",
            $"SELECT COUNT(*), SUM(money), SUM(entry), COUNT(metadata) FROM {Balances}",
        ];
        var lines = new List<string>();
        foreach (var query in queries)
        {
            lines.AddRange((await session.ListAsync(query, default)).Select(row => string.Join(' ', row)).Order(StringComparer.Ordinal));
        }

        return lines;
    }

    private Task RunAsync(params IEnumerable<string> statements) => session.ScriptAsync(statements, default);
}
