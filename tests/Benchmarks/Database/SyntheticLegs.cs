using NodaTime;
using QsGen.Institution;
using QsGen.Sql.Schema;
using QsGen.Sql.Sessions;

namespace QsGen.Benchmarks.Database;

/// <summary>Made-up legs, written by the database itself.</summary>
internal sealed class SyntheticLegs(ISqlSession session, InstitutionModel institution, int legs, int days)
{
    private const int Accounts = 1000;

    private readonly DatabaseSchema _schema = DatabaseSchema.Of(institution, session.Dialect);

    private static string Start => FirstDay.ToString("uuuu-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    public static LocalDate FirstDay { get; } = new(2029, 1, 1);

    /// <summary>Writes the legs and balances of some days, both ends included.</summary>
    public async Task LoadAsync(int first, int last)
    {
        var perDay = legs / 2 / days;
        await session.ExecuteAsync(Legs(first, last, perDay), CancellationToken.None);
        await session.ExecuteAsync(Balances(first, last), CancellationToken.None);
    }

    private string Legs(int first, int last, int perDay)
    {
        var rails = institution.Rails.Select((rail, index) => (rail, index)).ToArray();
        var template = institution.AccountTemplates.First(candidate => candidate.ParentRole is not null);
        var text = session.Dialect;
        string Choose(Func<Rail, string> value) =>
            $"CASE i % {rails.Length} {string.Concat(rails.Select(pair => $"WHEN {pair.index} THEN {value(pair.rail)} "))}END";
        var name = Choose(rail => text.Text(rail.Name.Value));
        var type = Choose(rail => text.Text(rail.TransferType.Value));
        var metadata = Choose(rail => rail.MetadataKeys.IsEmpty
            ? "NULL"
            : $"'{{' || {string.Join(" || ',' || ", rail.MetadataKeys.Select(key => $"'\"{key.Value}\":\"v' || (i % 5000) || '\"'"))} || '}}'");
        var divide = text.Name == "duckdb" ? "//" : "/";
        var count = (last - first + 1) * perDay;
        return $"""
            INSERT INTO {_schema.SqlNameOf(BaseTables.Transactions)} (
              id, account_id, account_name, account_role, account_scope, account_parent_role, amount_money, amount_direction, status,
              posting, transfer_id, transfer_type, transfer_parent_id, rail_name, bundle_id, origin, metadata)
            SELECT 'leg-' || i || '-' || side, 'acc-' || account, 'Account ' || account, {text.Text(template.Role.Value)}, 'internal',
              {text.Text(template.ParentRole!.Value)},
              side * amount, CASE side WHEN 1 THEN 'Credit' ELSE 'Debit' END, 'Posted', posting,
              'tr-' || i, {type}, CASE WHEN i % 10 = 0 THEN 'tr-' || (i - 1) END, {name}, 'b-1', 'InternalInitiated', {metadata}
            FROM (
              SELECT i, side,
                CASE side WHEN 1 THEN (CAST(i AS BIGINT) * 31) % {Accounts} ELSE (CAST(i AS BIGINT) * 17 + 7) % {Accounts} END AS account,
                CAST(((CAST(i AS BIGINT) * 7919) % 100000 + 1) / 100.0 AS DECIMAL(20,2)) AS amount,
                TIMESTAMP '{Start} 08:00:00' + CAST({first - 1} + (i - {(first - 1) * (long)perDay + 1}) {divide} {perDay} AS INTEGER) * INTERVAL '1 day'
                  + CAST(i % 600 AS INTEGER) * INTERVAL '1 minute' AS posting
              FROM generate_series({(first - 1) * (long)perDay + 1}, {(first - 1) * (long)perDay + count}) AS s(i)
              CROSS JOIN (SELECT 1 AS side UNION ALL SELECT -1) sides
            ) made
            """;
    }

    private string Balances(int first, int last)
    {
        var template = institution.AccountTemplates.First(candidate => candidate.ParentRole is not null);
        var text = session.Dialect;
        return $"""
            INSERT INTO {_schema.SqlNameOf(BaseTables.DailyBalances)} (
              account_id, account_name, account_role, account_scope, account_parent_role, business_day_start, business_day_end, money)
            SELECT account_id, 'Account ' || account_id, {text.Text(template.Role.Value)}, 'internal',
              {text.Text(template.ParentRole!.Value)}, day_start, day_start + INTERVAL '1 day', money
            FROM (
              SELECT key.account_id, key.day_start,
                SUM(COALESCE(flow.amount, 0)) OVER (PARTITION BY key.account_id ORDER BY key.day_start) AS money
              FROM (
                SELECT 'acc-' || account AS account_id, TIMESTAMP '{Start} 00:00:00' + CAST(d - 1 AS INTEGER) * INTERVAL '1 day' AS day_start
                FROM generate_series(1, {last}) AS s(d) CROSS JOIN generate_series(0, {Accounts - 1}) AS a(account)
              ) key
              LEFT JOIN (
                SELECT account_id, DATE_TRUNC('day', posting) AS day_start, SUM(amount_money) AS amount
                FROM {_schema.SqlNameOf(BaseTables.Transactions)} GROUP BY 1, 2
              ) flow ON flow.account_id = key.account_id AND flow.day_start = key.day_start
            ) balance
            WHERE day_start >= TIMESTAMP '{Start} 00:00:00' + {first - 1} * INTERVAL '1 day'
            """;
    }
}
