using System.Globalization;
using NodaTime;
using QsGen.Database.Dialects;
using QsGen.Database.Schema;
using QsGen.Database.Sessions;
using QsGen.Database.Tables;
using QsGen.Demo;
using QsGen.Demo.Generation;
using QsGen.Demo.Loading;
using QsGen.Institution;

namespace QsGen.Benchmarks.Database;

/// <summary>Demo data fifteen times over: few balances for many legs, with the chains, templates and metadata of demo data.</summary>
/// <remarks>
/// The copies share the bank's own accounts, and two or three of them each customer, so that an account has more legs than in demo data:
/// a million legs come with some 57,000 balances. Every other reference in metadata is a copy's own. One more day repeats the last one.
/// </remarks>
internal sealed class DemoBank(ISqlSession session, InstitutionModel institution, int legs) : BankBooks
{
    private const int Copies = 15;

    // How many copies of the accounts below a role there are.
    private const int Groups = 6;

    private static readonly LocalDate Anchor = new(2026, 11, 30);

    private readonly DatabaseSchema _schema = DatabaseSchema.Of(institution, session.Dialect);

    /// <inheritdoc/>
    public override LocalDate End { get; } = Anchor.PlusDays(1);

    /// <inheritdoc/>
    public override string Account => "cust-001";

    private static string LastDay => SqlDialect.Timestamp(Anchor.AtMidnight());

    private string Transactions => _schema.SqlNameOf(BaseTables.Transactions);

    private string Balances => _schema.SqlNameOf(BaseTables.DailyBalances);

    /// <inheritdoc/>
    public override async Task LoadAsync(IProgress<string> progress)
    {
        var options = new DemoOptions { Anchor = Anchor };
        progress.Report("demo data");
        await new DemoLoader(session, SystemClock.Instance).LoadAsync(
            institution, options with { Scale = DemoSizing.ScaleFor(institution, options, legs / Copies) }, null, CancellationToken.None);
        progress.Report("its copies");
        // In the order of entries, so that the versions of a leg follow each other in every copy.
        await InsertAsync(
            BaseTables.Transactions,
            $"FROM {Transactions} leg CROSS JOIN generate_series(1, {Copies - 1}) AS made(c) ORDER BY c, entry",
            new()
            {
                ["id"] = Copied("id"),
                ["account_id"] = OfGroup("account_id"),
                ["transfer_id"] = Copied("transfer_id"),
                ["transfer_parent_id"] = Copied("transfer_parent_id"),
                ["bundle_id"] = Copied("bundle_id"),
                ["metadata"] = "CASE WHEN c % 2 = 0 THEN metadata ELSE REPLACE(metadata, '\":\"', '\":\"' || c || '-') END",
            });
        await InsertAsync(
            BaseTables.DailyBalances,
            $"FROM {Balances} balance CROSS JOIN generate_series(1, {Groups - 1}) AS made(c) WHERE {IsBelow} ORDER BY c, entry",
            new()
            {
                ["account_id"] = OfGroup("account_id"),
                ["money"] = $"money * {CopiesOf("c")}",
                ["expected_eod_balance"] = $"expected_eod_balance * {CopiesOf("c")}",
            });
        var all = $"CASE WHEN {IsBelow} THEN {CopiesOf("0")} ELSE {Copies} END";
        await session.ExecuteAsync(
            $"UPDATE {Balances} SET money = money * {all}, expected_eod_balance = expected_eod_balance * {all} "
            + "WHERE account_id NOT LIKE '%-g%'",
            CancellationToken.None);
    }

    /// <inheritdoc/>
    public override async Task LoadDayAsync(int more)
    {
        var day = string.Create(CultureInfo.InvariantCulture, $"INTERVAL '{more}' DAY");
        var moved = $"posting >= {LastDay} AND id NOT LIKE '%-d%'";
        await InsertAsync(
            BaseTables.Transactions,
            $"FROM {Transactions} leg WHERE {moved} ORDER BY entry",
            new()
            {
                ["id"] = $"id || '-d{more}'",
                ["transfer_id"] = $"transfer_id || '-d{more}'",
                ["transfer_parent_id"] =
                    $"CASE WHEN transfer_parent_id IN (SELECT transfer_id FROM {Transactions} WHERE {moved}) "
                    + $"THEN transfer_parent_id || '-d{more}' ELSE transfer_parent_id END",
                ["posting"] = $"posting + {day}",
                ["transfer_completion"] = $"transfer_completion + {day}",
            });
        // Something of earlier days is corrected every day.
        await InsertAsync(
            BaseTables.Transactions,
            $"FROM {Transactions} leg WHERE posting >= {SqlDialect.Timestamp(Anchor.PlusDays(more - 11).AtMidnight())} "
            + $"AND posting < {SqlDialect.Timestamp(Anchor.PlusDays(more - 10).AtMidnight())} AND entry % 100 = 7 "
            + $"AND entry = (SELECT MAX(entry) FROM {Transactions} newer WHERE newer.id = leg.id) ORDER BY entry",
            new() { ["supersedes"] = "'TechnicalCorrection'" });
        await InsertAsync(
            BaseTables.DailyBalances,
            $"FROM {Balances} balance WHERE business_day_start = {LastDay} ORDER BY entry",
            new()
            {
                ["business_day_start"] = $"business_day_start + {day}",
                ["business_day_end"] = $"business_day_end + {day}",
                ["money"] = $"money + {more} * (money - COALESCE((SELECT earlier.money FROM {Balances} earlier "
                    + "WHERE earlier.account_id = balance.account_id AND earlier.business_day_start < balance.business_day_start "
                    + "ORDER BY earlier.business_day_start DESC, earlier.entry DESC LIMIT 1), 0))",
            });
    }

    private async Task InsertAsync(SchemaTable table, string from, Dictionary<string, string> changed)
    {
        var columns = table.Columns.Where(column => !column.IsEntry).Select(column => column.Name).ToList();
        await session.ExecuteAsync(
            $"INSERT INTO {_schema.SqlNameOf(table)} ({string.Join(", ", columns)}) "
            + $"SELECT {string.Join(", ", columns.Select(column => changed.GetValueOrDefault(column, column)))} {from}",
            CancellationToken.None);
    }

    private static string Copied(string column) => $"{column} || '-c' || c";

    private string OfGroup(string column) =>
        $"CASE WHEN c % {Groups} = 0 OR NOT {IsBelow} THEN {column} ELSE {column} || '-g' || c % {Groups} END";

    // Fifteen copies in six groups: three in each of the first three, two in the others.
    private static string CopiesOf(string group) =>
        $"CASE WHEN {group} < {Copies % Groups} THEN {(Copies / Groups) + 1} ELSE {Copies / Groups} END";

    // Whether an account is a copy's own: one below a role to which no other rolls up.
    private string IsBelow =>
        $"(account_scope = 'external' OR COALESCE(account_parent_role, '') IN ({Parents}) "
        + $"AND COALESCE(account_role, '') NOT IN ({Parents}))";

    private string Parents => string.Join(
        ", ",
        institution.AccountTemplates.Select(account => account.ParentRole)
            .Concat(institution.Accounts.Select(account => account.ParentRole))
            .Where(role => role is not null).Distinct().Select(role => session.Dialect.Text(role!.Value)));
}
