using System.Globalization;
using NodaTime;
using QsGen.Database.Schema;
using QsGen.Database.Sessions;
using QsGen.Database.Tables;
using QsGen.Institution;

namespace QsGen.Benchmarks.Database;

/// <summary>A year of a made-up bank, and as many days after it as wanted, written by the database itself.</summary>
/// <remarks>
/// The shape is the same at every size: a thousand legs a year per leaf account, a balance per account and day, parents included.
/// Three of a hundred legs are Pending for a day, a few for ever; a tenth of the outgoing ACH legs get a bundle, one of a hundred
/// legs is corrected after ten days, some post twenty days late; one of a thousand balances drifts, some are corrected.
/// The numbers are arithmetic over the transfer's number, so every engine holds the same rows.
/// </remarks>
internal sealed class BankYear(ISqlSession session, InstitutionModel institution, int legs) : BankBooks
{
    private const int Days = 365;

    private const int DaysPerChunk = 73;

    private readonly DatabaseSchema _schema = DatabaseSchema.Of(institution, session.Dialect);
    private readonly BankParties _parties = new(Math.Max(20, legs / 1000));
    private readonly int _perDay = (int)(legs / LegShapes.LegsPerTransfer / Days);

    private static readonly LocalDate FirstDay = new(2029, 1, 1);

    /// <inheritdoc/>
    public override LocalDate End { get; } = FirstDay.PlusDays(Days);

    /// <inheritdoc/>
    public override string Account => "cust-1";

    private static string Start => $"TIMESTAMP '{FirstDay.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture)} 00:00:00'";

    private string Transactions => _schema.SqlNameOf(BaseTables.Transactions);

    private string Divide => session.Dialect.Name == "duckdb" ? "//" : "/";

    /// <inheritdoc/>
    public override async Task LoadAsync(IProgress<string> progress)
    {
        await session.ExecuteAsync(OpeningLegs(), CancellationToken.None);
        for (var first = 1; first <= Days; first += DaysPerChunk)
        {
            progress.Report($"loading legs, day {first} of {Days}");
            await LoadLegsAsync(first, first + DaysPerChunk - 1);
        }

        progress.Report("loading balances");
        await session.ExecuteAsync(Balances(1, Days), CancellationToken.None);
    }

    /// <inheritdoc/>
    public override async Task LoadDayAsync(int more)
    {
        var day = Days + more;
        await LoadLegsAsync(day, day);
        await session.ExecuteAsync(Balances(day, day), CancellationToken.None);
    }

    private async Task LoadLegsAsync(int first, int last)
    {
        await session.ExecuteAsync(Legs(first, last, LegVersion.First), CancellationToken.None);
        await session.ExecuteAsync(Legs(first - 1, last - 1, LegVersion.Settled), CancellationToken.None);
        await session.ExecuteAsync(Legs(first, last, LegVersion.Bundled), CancellationToken.None);
        await session.ExecuteAsync(Legs(first - 10, last - 10, LegVersion.Corrected), CancellationToken.None);
    }

    private string Legs(int first, int last, LegVersion version)
    {
        var from = Math.Max(0, (first - 1) * _perDay) + 1;
        var to = last * _perDay;
        return $"""
            INSERT INTO {Transactions} (
              id, account_id, account_name, account_role, account_scope, account_parent_role, amount_money, amount_direction, status,
              posting, transfer_id, transfer_type, transfer_completion, transfer_parent_id, rail_name, template_name, bundle_id,
              supersedes, origin, metadata)
            SELECT
              'leg-' || i || '-' || leg, account_id, 'Account ' || account_id, role, scope, parent_role, share * amount,
              CASE WHEN share > 0 THEN 'Credit' ELSE 'Debit' END, {version.Status}, posting, 'tr-' || i, transfer_type, posting,
              CASE WHEN parent_back > 0 THEN CASE i % 2000 WHEN 18 THEN 'gone-' ELSE 'tr-' END || (i - parent_back) END,
              rail, template, {version.Bundle}, {version.Reason},
              CASE scope WHEN 'external' THEN 'ExternalForcePosted' ELSE 'InternalInitiated' END,
              REPLACE(REPLACE(metadata, '#', CAST(i AS VARCHAR)), '~', CAST(i % 300 AS VARCHAR))
            FROM (
              SELECT moved.*, shape.*, party.role, party.scope, party.parent_role,
                CASE party.party {Choose(_parties.All.Select(party => (party.Party, party.Id)))} END AS account_id
              FROM (
                SELECT i, i - CASE i % 20 WHEN 18 THEN 18 ELSE 0 END AS n, (i - 1) {Divide} {_perDay} + 1 AS day,
                  CAST((i * 7919 % 100000 + 1) * CASE i % 5000 WHEN 44 THEN 20 ELSE 1 END / 100.0 AS DECIMAL(20,2))
                    + {version.Extra} AS amount,
                  {Start} + CAST((i - 1) {Divide} {_perDay} - CASE i % 701 WHEN 5 THEN 20 ELSE 0 END AS INTEGER) * INTERVAL '1 day'
                    + CAST(480 + i % 600 AS INTEGER) * INTERVAL '1 minute' AS posting
                FROM (SELECT CAST(value AS BIGINT) AS i FROM generate_series({from}, {to}) AS made(value)) numbered
              ) moved
              JOIN (VALUES {string.Join(", ", LegShapes.All.Select(Shape))})
                AS shape(kind, leg, rail, transfer_type, template, party, share, parent_back, pends, metadata)
                ON shape.kind = moved.i % {LegShapes.Kinds}
              JOIN (VALUES {string.Join(", ", _parties.All.Select(party =>
                  $"({Text(party.Party)}, {Text(party.Role)}, {Text(party.Scope)}, {Text(party.ParentRole)})"))})
                AS party(party, role, scope, parent_role) ON party.party = shape.party
            ) leg
            WHERE {version.Condition}
            ORDER BY i, leg
            """;
    }

    private string OpeningLegs() => $"""
        INSERT INTO {Transactions} (
          id, account_id, account_name, account_role, account_scope, account_parent_role, amount_money, amount_direction, status, posting,
          transfer_id, transfer_type, rail_name, origin)
        SELECT 'open-' || account_id || '-' || side,
          CASE side WHEN 1 THEN account_id ELSE 'ext-frb-snb-master' END, 'Account ' || account_id,
          CASE side WHEN 1 THEN role ELSE 'ExternalCounterparty' END, CASE side WHEN 1 THEN 'internal' ELSE 'external' END,
          CASE side WHEN 1 THEN parent_role END, side * 1000000, CASE side WHEN 1 THEN 'Credit' ELSE 'Debit' END, 'Posted',
          {Start} + INTERVAL '1 hour', 'open-' || account_id, 'cash_deposit', 'CustomerCashDeposit', 'ExternalForcePosted'
        FROM ({Accounts()}) account CROSS JOIN (SELECT 1 AS side UNION ALL SELECT -1) sides
        WHERE parent_role IS NOT NULL
        """;

    private string Accounts() => string.Join(
        " UNION ALL ",
        _parties.Balanced.Select(kind =>
            $"SELECT {kind.Id} AS account_id, a, {Text(kind.Role)} AS role, {Text(kind.ParentRole)} AS parent_role "
            + $"FROM generate_series(0, {kind.Count - 1}) AS numbered(a)"));

    private string Balances(int first, int last) => $"""
        INSERT INTO {_schema.SqlNameOf(BaseTables.DailyBalances)} (
          account_id, account_name, account_role, account_scope, account_parent_role, expected_eod_balance, business_day_start,
          business_day_end, money, supersedes)
        WITH flow AS (
          SELECT account_id, {session.Dialect.DayOf("posting")} AS day, SUM(amount_money) AS amount
          FROM {Transactions}
          WHERE status = 'Posted' AND account_scope = 'internal'
            AND (id, entry) IN (SELECT id, MAX(entry) FROM {Transactions} GROUP BY id)
          GROUP BY 1, 2
        ),
        own AS (
          SELECT account.account_id, account.a, account.role, account.parent_role, day.day,
            SUM(COALESCE(flow.amount, 0)) OVER (PARTITION BY account.account_id ORDER BY day.day) AS money
          FROM ({Accounts()}) account
          CROSS JOIN (
            SELECT {Start} + CAST(d - 1 AS INTEGER) * INTERVAL '1 day' AS day FROM generate_series(1, {last}) AS numbered(d)) day
          LEFT JOIN flow ON flow.account_id = account.account_id AND flow.day = day.day
        ),
        held AS (
          SELECT account_id, a, role, parent_role, day,
            money + CASE WHEN parent_role IS NOT NULL AND (a * 367 + EXTRACT(DAY FROM day) * 31) % 1009 = 0 THEN 1 ELSE 0 END AS money
          FROM own
          WHERE day >= {Start} + {first - 1} * INTERVAL '1 day'
        ),
        total AS (
          SELECT held.account_id, held.a, held.role, held.parent_role, held.day, held.money + COALESCE(children.money, 0) AS money
          FROM held
          LEFT JOIN (SELECT parent_role, day, SUM(money) AS money FROM held WHERE parent_role IS NOT NULL GROUP BY 1, 2) children
            ON children.parent_role = held.role AND children.day = held.day
        )
        SELECT account_id, 'Account ' || account_id, role, 'internal', parent_role,
          CASE WHEN a % 20 = 7 THEN money + CASE WHEN a % 2000 = 7 THEN 5 ELSE 0 END END, day, day + INTERVAL '1 day',
          money + CASE version WHEN 1 THEN 2 ELSE 0 END, CASE version WHEN 2 THEN 'TechnicalCorrection' END
        FROM total
        JOIN (SELECT 0 AS version UNION ALL SELECT 1 UNION ALL SELECT 2) versions
          ON CASE WHEN (a + EXTRACT(DAY FROM day)) % 307 = 3 THEN version > 0 ELSE version = 0 END
        ORDER BY version, day, account_id
        """;

    private string Shape(LegShape shape, int number)
    {
        var rail = institution.Rails.Single(candidate => candidate.Name.Value == shape.Rail);
        // The first key tells transfers apart, as references do; the others have a few hundred values.
        var keys = rail.MetadataKeys.Select((key, index) => $"\"{key.Value}\":\"{(index == 0 ? "ref-#" : $"{key.Value[..1]}-~")}\"");
        var values = string.Join(
            ", ", shape.Kind, number, Text(shape.Rail), Text(rail.TransferType.Value), Text(shape.Template), Text(shape.Party), shape.Share,
            shape.ParentBack, rail.MaxPendingAge is null ? 0 : 1, Text($"{{{string.Join(',', keys)}}}"));
        return $"({values})";
    }

    private string Choose(IEnumerable<(string Key, string Value)> branches) =>
        string.Concat(branches.Select(branch => $"WHEN {Text(branch.Key)} THEN {branch.Value} "));

    private string Text(string? value) => value is null ? "CAST(NULL AS VARCHAR)" : session.Dialect.Text(value);
}
