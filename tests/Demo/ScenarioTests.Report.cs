using NodaTime;
using QsGen.Audit.Figures;
using QsGen.Audit.Periods;
using QsGen.Audit.Sections;
using QsGen.Database.Loading;
using QsGen.Tests.Audit;

namespace QsGen.Tests.Demo;

/// <summary>The audit report over the planted scenarios: the rows of the dashboards, no more and no less.</summary>
internal sealed partial class ScenarioTests
{
    // Query of the report, dataset or relation behind the dashboard, and the day that both are narrowed by.
    private static IEnumerable<(ReportQuery Query, string Relation, string? Day)> Twins =>
    [
        (ReportQueries.Drift, "l1-drift-ds", "business_day"),
        (ReportQueries.LedgerDrift, "l1-ledger-drift-ds", "business_day"),
        (ReportQueries.Overdraft, "l1-overdraft-ds", "business_day"),
        (ReportQueries.LimitBreach, "l1-limit-breach-ds", "business_day"),
        (ReportQueries.StuckPending, "l1-stuck-pending-ds", null),
        (ReportQueries.StuckUnbundled, "l1-stuck-unbundled-ds", null),
        (ReportQueries.ExpectedBalance, "expected_eod_balance_breach", "business_day_start"),
        (ReportQueries.Declarations, "l2ft-unified-exceptions-ds", null),
        (ReportQueries.TrialBalance, "l1-trial-balance-ds", "posted_date"),
        (ReportQueries.TieOut, "l1-tie-out-ds", "business_day"),
        (ReportQueries.ControlTotals, "l1-control-check-ds", "business_day_start"),
        (ReportQueries.Coverage, "l1-account-coverage-ds", null),
    ];

    private static ReportPeriod Window => new(Options.Anchor.PlusDays(-6), Options.Anchor);

    [Test]
    public async Task Report_OfTheDashboardsWindow_HasTheirRows()
    {
        var figures = await Books.FiguresAsync(Window);
        using var scope = Assert.EnterMultipleScope();
        foreach (var (query, relation, day) in Twins)
        {
            var keys = query.Columns.Where(column => column.IsKey).ToArray();
            var shown = await _database.RowsWhereAsync(
                relation,
                day is null ? "1 = 1" : $"{day} >= TIMESTAMP '{Window.First:uuuu-MM-dd} 00:00:00' "
                    + $"AND {day} < TIMESTAMP '{Window.Last.PlusDays(1):uuuu-MM-dd} 00:00:00'",
                [.. keys.Select(column => column.Name)]);

            Assert.That(
                figures[query].Rows.Select(figures[query].KeyOf).Select(key => key.Replace("T00:00:00", "")),
                Is.EquivalentTo(shown.Select(row => string.Join('\u001f', keys.Select(column => row.Columns[column.Name])))),
                query.Name);
        }
    }

    [Test]
    public async Task Report_Today_HasEverythingOfTodaysExceptions()
    {
        var figures = await Books.FiguresAsync(Window);
        var counts = new Dictionary<string, int>
        {
            ["drift"] = OfToday(ReportQueries.Drift),
            ["ledger_drift"] = OfToday(ReportQueries.LedgerDrift),
            ["overdraft"] = OfToday(ReportQueries.Overdraft),
            ["limit_breach"] = OfToday(ReportQueries.LimitBreach, "business_day"),
            ["expected_eod_balance_breach"] = OfToday(ReportQueries.ExpectedBalance),
            ["stuck_pending"] = figures[ReportQueries.StuckPending].Count,
            ["stuck_unbundled"] = figures[ReportQueries.StuckUnbundled].Count,
            ["unknown_parent"] = Other("unknown_parent", isToday: true),
            ["missing_balance"] = Other("missing_balance", isToday: false),
            ["unknown_status"] = Other("unknown_status", isToday: false),
            ["unusual_amount"] = Other("unusual_amount", isToday: true),
            ["unusual_volume"] = Other("unusual_volume", isToday: true),
            ["chain_child_missing"] = figures[ReportQueries.Chains].Count,
            ["chain_parent_disagreement"] = figures[ReportQueries.Chains].Count,
            ["chain_sibling_violation"] = figures[ReportQueries.Chains].Count,
            ["chain_cycle_incomplete"] = figures[ReportQueries.Chains].Count,
            ["leg_group_violation"] = figures[ReportQueries.Chains].Count,
            ["fan_in_disagreement"] = figures[ReportQueries.Chains].Count,
        };
        // The report has caps of both directions in one section.
        var today = (await _database.RowsAsync("todays_exceptions", "check_type"))
            .GroupBy(row => row.Columns["check_type"].Replace("inbound_", "", StringComparison.Ordinal))
            .ToDictionary(check => check.Key, check => check.Count());

        Assert.That(today, Is.Not.Empty);
        foreach (var (check, count) in today)
        {
            Assert.That(counts[check], check is "overdraft" or "missing_balance" || check.StartsWith("chain_", StringComparison.Ordinal)
                ? Is.GreaterThanOrEqualTo(count) : Is.EqualTo(count), check);
        }

        int OfToday(ReportQuery query, string day = "business_day_start") =>
            figures[query].Rows.Count(row => figures[query].Time(row, day).Date == Options.Anchor);

        int Other(string check, bool isToday) => figures[ReportQueries.OtherChecks] is var rows
            ? rows.Rows.Count(row => rows.Text(row, "check_type") == check
                && (!isToday || rows.Time(row, "business_day").Date == Options.Anchor))
            : 0;
    }

    [Test]
    public async Task Report_OfAllDays_ShowsEveryPlantedRowInItsSection()
    {
        var sections = await Books.SectionsAsync(new(Options.Anchor.PlusDays(-Options.Days), Options.Anchor));
        var files = await Books.AttachmentsAsync(new(Options.Anchor.PlusDays(-Options.Days), Options.Anchor));
        using var scope = Assert.EnterMultipleScope();
        foreach (var (relation, title, file, column) in ((string, string, string, string)[])
        [
            ("drift", "Drift Violations", "drift.csv", "account_id"),
            ("ledger_drift", "Ledger Drift Violations", "ledger-drift.csv", "account_id"),
            ("overdraft", "Overdraft Violations", "overdraft.csv", "account_id"),
            ("limit_breach", "Limit Breach Violations", "limit-breach.csv", "account_id"),
            ("stuck_pending", "Stuck Pending Transactions", "stuck-pending.csv", "transaction_id"),
            ("stuck_unbundled", "Stuck Unbundled Transactions", "stuck-unbundled.csv", "transaction_id"),
            ("expected_eod_balance_breach", "Expected End-of-Day Balances", "expected-balance.csv", "account_id"),
        ])
        {
            var planted = Expected.Where(row => row.Relation == relation && row.Columns.ContainsKey(column)).ToList();
            Assert.That(sections[title].Contains("> No ") || sections[title].Contains("> Every "), Is.EqualTo(planted.Count == 0), title);
            Assert.That(
                planted.Where(row => !files[file].Contains(row.Columns[column])).Select(row => row.ToString()), Is.Empty, title);
        }

        Assert.That(sections["Executive Summary"], Does.Contain("**Note:** To look into: Drift"));
        Assert.That(
            sections["Per-Account Daily Statement Walk"],
            Does.Contain("Clean Days of Control Accounts").And.Contain("Posted Money records"));
    }

    // Where a planted row stands in the report: the question, its check where it has several, and its columns by the planted ones.
    private static IEnumerable<(string Relation, string Section, ReportQuery Query, string? Check, string[] Columns)> Places =>
    [
        ("drift", "Drift Violations", ReportQueries.Drift, null, ["account_id", "business_day_start"]),
        ("ledger_drift", "Ledger Drift Violations", ReportQueries.LedgerDrift, null, ["account_id", "business_day_start"]),
        ("overdraft", "Overdraft Violations", ReportQueries.Overdraft, null, ["account_id", "business_day_start"]),
        ("limit_breach", "Limit Breach Violations", ReportQueries.LimitBreach, null,
            ["account_id", "business_day", "transfer_type", "direction"]),
        ("stuck_pending", "Stuck Pending Transactions", ReportQueries.StuckPending, null, ["transaction_id"]),
        ("stuck_unbundled", "Stuck Unbundled Transactions", ReportQueries.StuckUnbundled, null, ["transaction_id"]),
        ("expected_eod_balance_breach", "Expected End-of-Day Balances", ReportQueries.ExpectedBalance, null,
            ["account_id", "business_day_start"]),
        ("unknown_parent", Flow, ReportQueries.OtherChecks, "unknown_parent", ["account_id", "business_day_start=business_day"]),
        ("missing_balance", Flow, ReportQueries.OtherChecks, "missing_balance", ["account_id", "first_missing_day=business_day"]),
        ("unusual_amount", Flow, ReportQueries.OtherChecks, "unusual_amount", ["account_id", "posting=business_day"]),
        ("late_posting", Flow, ReportQueries.OtherChecks, "timeliness", ["transfer_id"]),
        ("chain_break", Flow, ReportQueries.Chains, null, ["transfer_id", "effective_name=parent_name"]),
        ("l2ft-unified-exceptions-ds", Flow, ReportQueries.Declarations, null, ["check_type", "entity_a", "entity_b", "detail"]),
        ("superseded_transactions", "Supersession Audit", ReportQueries.SupersededTransactions, null, ["id=transaction_id"]),
        ("superseded_daily_balances", "Supersession Audit", ReportQueries.SupersededBalances, null,
            ["account_id", "business_day_start"]),
        ("l1-unbalanced-transfers-ds", "Trial Balance and Tie-Out", ReportQueries.UnbalancedTransfers, null, ["transfer_id", "off_by"]),
        ("account_coverage", Completeness, ReportQueries.Coverage, null, ["account_id", "gap"]),
        ("assumed_start", Completeness, ReportQueries.AssumedStarts, null, ["account_id", "amount"]),
    ];

    private const string Completeness = "Completeness and Control Totals";
    private const string TrialBalance = "l1-trial-balance-ds";
    private const string Control = "control_check";
    private const string Flow = "Flow and Declaration Exceptions";

    // What moved, not what is wrong: rows that the sheets of flows and investigations show.
    private static readonly string[] NotFindings =
    [
        "inv_pair_rolling_anomalies", "inv_money_trail_edges", "current_transactions", "chain_edge", "chain_status", "l2ft-tt-instances-ds",
        "todays_exceptions", "inv_trail_left_out", "app-info-status-ds",
    ];

    [Test]
    public async Task Report_OfTheWeek_HasEveryPlantedScenarioOnItsPage_AndNothingElse()
    {
        var week = new ReportPeriod(Options.Anchor.PlusDays(-6), Options.Anchor);
        var (figures, sections) = (await Books.FiguresAsync(week), await Books.SectionsAsync(week));
        var transfers = _generator.Scenarios.Planted.SelectMany(scenario => scenario.Transactions)
            .ToLookup(leg => leg.Id, leg => leg.TransferId);
        using var scope = Assert.EnterMultipleScope();
        Assert.That(
            Expected.Select(row => row.Relation).Distinct()
                .Except(Places.Select(place => place.Relation)).Except([.. NotFindings, TrialBalance, Control]),
            Is.Empty,
            "kinds of planted rows that no section is known for");
        foreach (var (relation, section, query, check, columns) in Places)
        {
            var pairs = columns.Select(column => column.Split('=')).Select(pair => (Planted: pair[0], Shown: pair[^1])).ToList();
            var planted = Expected.Where(row => row.Relation == relation).Select(row => string.Join(' ', pairs.Select(pair =>
                row.Columns.TryGetValue(pair.Planted, out var value) ? value : transfers[row.Columns["transaction_id"]].First()))).ToList();
            var shown = figures[query].Where(row => check is null || figures[query].Text(row, "check_type") == check);
            var found = shown.Rows.Select(row => string.Join(' ', pairs.Select(pair => Exact(shown, row, pair.Shown)))).ToList();

            Assert.That(found, query.Name.StartsWith("superseded", StringComparison.Ordinal)
                ? Is.SupersetOf(planted.Distinct()) : Is.EquivalentTo(planted), relation);
            Assert.That(
                planted.Select(row => row.Split(' ')[0]).Where(id => !sections[section].Contains(id)), Is.Empty, $"{relation}, page");
        }

        Assert.That(
            figures[ReportQueries.OtherChecks].Rows.Select(row => (string)row[0]!).Distinct(),
            Is.SubsetOf(Places.Select(place => place.Check)));
        var days = figures[ReportQueries.TrialBalance];
        Assert.That(
            days.Where(row => days.Number(row, "out_of_balance") != 0).Rows.Select(row => Exact(days, row, "posted_date")),
            Is.EqualTo(Expected.Where(row => row.Relation == TrialBalance).Select(row => row.Columns["posted_date"])));
        var controls = CompletenessSection.Breaks(figures);
        Assert.That(
            controls.Rows.Select(row => $"{controls.Text(row, "account_id")} {Exact(controls, row, "business_day_start")} "
                + Exact(controls, row, "difference")),
            Is.EqualTo(Expected.Where(row => row.Relation == Control).Select(row =>
                $"{row.Columns["account_id"]} {row.Columns["business_day_start"]} {row.Columns["difference"]}")));
        Assert.That(sections[Completeness], Does.Contain(
            $"1 account-day of {figures[ReportQueries.ControlTotals].Count} that the source system counted"));
        Assert.That(figures[ReportQueries.ControlTotals].Count, Is.GreaterThan(7), "of the baseline's accounts too");
        var causes = figures[ReportQueries.UnbalancedTransfers];
        Assert.That(
            days.Where(row => days.Number(row, "out_of_balance") != 0).Rows.Select(row => $"{Exact(days, row, "posted_date")} "
                + Exact(days, row, "out_of_balance")),
            Is.EqualTo(causes.Rows.GroupBy(row => Exact(causes, row, "posted_date")).Select(day =>
                $"{day.Key} {FigureText.Exact(day.Sum(row => causes.Number(row, "off_by")), FigureKind.Money, causes.Money)}")),
            "days are off by their transfers, and by nothing else");
        Assert.That(
            causes.Rows.Select(row => causes.Text(row, "transfer_id")),
            Is.EquivalentTo(_generator.Scenarios.Planted.Single(scenario => scenario.Name == "lost-leg").Transactions
                .Where(leg => leg.Origin != OpeningLoad.Origin && leg.Posting.Date >= week.First).Select(leg => leg.TransferId)));
        Assert.That(causes.Rows.Where(row => !sections["Trial Balance and Tie-Out"].Contains(causes.Text(row, "transfer_id"))), Is.Empty);
        Assert.That(figures[ReportQueries.HandChanges].Rows, Is.Empty);
    }

    private static string Exact(ReportRows rows, object?[] row, string column)
    {
        var kind = rows.Query.Columns.First(candidate => candidate.Name == column).Kind;
        return FigureText.Exact(rows.Value(row, column), kind, rows.Money).Replace("T00:00:00", "");
    }

    private AuditedBooks Books => new(_database.Session, _database.Institution);
}
