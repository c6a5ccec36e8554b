using System.Globalization;
using QsGen.Demo.Scenarios;
using QsGen.Demo.Scenarios.Kinds;
using QsGen.Institution;
using QsGen.Tests.Demo.Support;
using QsGen.Tests.Support;

namespace QsGen.Tests.Components.Figures;

/// <summary>What is planted surfaces on the sheet that the scenario names, in the days with which that sheet opens.</summary>
internal sealed partial class FigureTests
{
    // The sheet and visual where a kind is to be seen, the relation or dataset of its planted rows, and each column of theirs with the
    // one that the visual shows it in.
    private static readonly (string Kind, string Sheet, string Title, string Relation, (string Of, string Shown)[] Columns)[] Promises =
    [
        ("drift", "l1-sheet-drift", "Leaf Account Drift by Day, Largest First", "drift",
            [Same("account_id"), Same("business_day_start"), Same("drift")]),
        ("overdraft", "l1-sheet-overdraft", "Days Below Zero, Deepest First", "overdraft",
            [Same("account_id"), Same("business_day_start"), Same("stored_balance")]),
        ("ledger-drift", "l1-sheet-drift", "Control Account Drift by Day, Largest First", "ledger_drift",
            [Same("account_id"), Same("business_day_start"), Same("drift")]),
        ("expected-balance", "l1-sheet-drift", "Expected Balances Missed by Day, Newest First", "expected_eod_balance_breach",
            [Same("account_id"), Same("business_day_start"), Same("variance")]),
        ("limit-breach", "l1-sheet-limit-breach", "Breaches, Furthest Over Its Cap First", "limit_breach",
            [Same("account_id"), Same("business_day"), ("transfer_type", "type_name"), ("direction", "direction_in_words"),
                Same("moved_total")]),
        ("inbound-limit-breach", "l1-sheet-limit-breach", "Breaches, Furthest Over Its Cap First", "limit_breach",
            [Same("account_id"), Same("business_day"), ("direction", "direction_in_words"), Same("moved_total")]),
        ("stuck-pending", "l1-sheet-pending-aging", "Stuck Pending Legs, Oldest First", "stuck_pending", [Same("account_id")]),
        ("stuck-unbundled", "l1-sheet-unbundled-aging", "Stuck Unbundled Legs, Oldest First", "stuck_unbundled", [Same("account_id")]),
        ("supersession", "l1-sheet-supersession-audit", "All Versions of Corrected Postings", "superseded_transactions",
            [("id", "transaction_id")]),
        ("failed-leg", "l1-sheet-transactions", "Legs, Newest First", "current_transactions", [Same("status"), ("id", "transfer_id")]),
        ("late-completion", "l1-sheet-transactions", "Legs, Newest First", "current_transactions",
            [("id", "transfer_id"), Same("transfer_completion")]),
        ("missing-child", "l1-sheet-todays-exceptions", "All Open Exceptions, Largest First", "chain_break", [Same("transfer_id")]),
        ("missing-child", "l2ft-sheet-l2-exceptions", "Mismatches, Most Frequent First", "l2ft-unified-exceptions-ds",
            [Same("check_type"), Same("entity_a"), ("entity_b", "with_in_words"), Same("magnitude")]),
        ("xor-double", "l2ft-sheet-l2-exceptions", "Mismatches, Most Frequent First", "l2ft-unified-exceptions-ds",
            [Same("check_type"), Same("entity_a"), ("entity_b", "with_in_words"), Same("detail"), Same("magnitude")]),
        ("xor-none", "l2ft-sheet-l2-exceptions", "Mismatches, Most Frequent First", "l2ft-unified-exceptions-ds",
            [Same("check_type"), Same("entity_a"), ("entity_b", "with_in_words"), Same("detail"), Same("magnitude")]),
        ("template-imbalance", "l2ft-sheet-transfer-templates", "Template Instances, Furthest out of Balance First",
            "l2ft-tt-instances-ds",
            [("template_name", "template_in_words"), Same("transfer_id"), Same("net_diff"), Same("completion_status")]),
        ("unmatched-type", "l2ft-sheet-l2-exceptions", "Mismatches, Most Frequent First", "l2ft-unified-exceptions-ds",
            [Same("check_type"), Same("entity_a"), Same("magnitude")]),
        ("fan-out", "inv-sheet-fanout", "Recipients, Most Senders First", "inv_pair_rolling_anomalies", [Same("recipient_account_id")]),
        ("anomaly-spike", "inv-sheet-anomalies", "Flagged Two-Day Totals, Newest First", "inv_pair_rolling_anomalies",
            [Same("recipient_account_id"), Same("sender_account_id"), Same("window_end")]),
        ("layering", "inv-sheet-money-trail", "Hops, from the Root On", "inv_money_trail_edges",
            [Same("transfer_id"), Same("depth"), Same("hop_amount")]),
        ("unknown-parent", "l1-sheet-drift", "Control Accounts Nobody Can Check", "unknown_parent",
            [Same("account_id"), Same("business_day_start"), Same("unexplained_balance"), Same("undivided_balance")]),
        ("failed-child", "l2ft-sheet-l2-exceptions", "Mismatches, Most Frequent First", "l2ft-unified-exceptions-ds",
            [Same("check_type"), Same("entity_a"), ("entity_b", "with_in_words"), Same("magnitude")]),
        ("parent-disagreement", "l1-sheet-todays-exceptions", "All Open Exceptions, Largest First", "chain_break", [Same("transfer_id")]),
        ("lost-leg", "l1-sheet-trial-balance", "Trial Balance by Day", "l1-trial-balance-ds", [Same("posted_date")]),
        ("lost-leg", "l1-sheet-trial-balance", "Transfers That Put Days Out of Balance", "l1-unbalanced-transfers-ds",
            [Same("posted_date"), Same("transfer_id"), Same("off_by"), Same("reason")]),
        ("uncovered-account", "l1-sheet-completeness", "Accounts With One Side Only", "account_coverage",
            [Same("account_id"), Same("gap"), Same("row_count"), Same("amount")]),
        ("assumed-start", "l1-sheet-app-info", "As Of", "app-info-status-ds", [Same("assumed_starts")]),
        ("control-break", "l1-sheet-completeness", "Control Total Breaks by Account-Day", "control_check",
            [Same("account_id"), Same("business_day_start"), Same("missing_count"), Same("difference")]),
    ];

    // Seen on the anchor day alone, or only where an institution asks for the check.
    private static readonly string[] Elsewhere = ["missing-balance", "duplicate-posting", "unusual-amount"];

    [Test]
    public void Promises_NameEveryKind() => Assert.That(
        Promises.Select(promise => promise.Kind).Concat(Elsewhere).Distinct(), Is.EquivalentTo(ScenarioCatalogue.Names));

    [Test]
    [Pins("missed-balances-show-nowhere")]
    public async Task Show_OnOpening_HasEveryPlantedKindWhereItIsPromised()
    {
        var planted = _book.Planted.ToDictionary(scenario => scenario.Name);
        using var scope = Assert.EnterMultipleScope();
        foreach (var (kind, sheet, title, relation, columns) in Promises.Where(promise => planted.ContainsKey(promise.Kind)))
        {
            var shown = await _book.AppOf(sheet).ShowAsync(Choices.None, sheet, title);
            var rows = shown.Rows.Select(row => string.Join(
                " | ", columns.Select(column => DemoDatabase.Text(row[shown.Columns.IndexOf(column.Shown)])))).ToHashSet();
            var promised = planted[kind].Rows.Where(row => row.Relation == relation)
                .Where(row => columns.All(column => row.Columns.ContainsKey(column.Of)))
                .Select(row => string.Join(" | ", columns.Select(column => column.Shown switch
                {
                    "transfer_id" => TransferOf(row.Columns[column.Of]),
                    "type_name" => NameInWords.Of(row.Columns[column.Of]),
                    _ when column.Shown.EndsWith("_in_words", StringComparison.Ordinal) => NameInWords.Of(row.Columns[column.Of]),
                    _ => row.Columns[column.Of],
                }))).ToList();

            Assert.That(promised, Is.Not.Empty, kind);
            Assert.That(promised.Except(rows), Is.Empty, $"{kind} on {title}, planted and not shown");
        }
    }

    /// <summary>Dated kinds are planted on the last day too: each of them is an exception of the day and on the sheet of its own.</summary>
    [Test]
    public async Task Show_TodaysExceptions_HasEachDatedKindOfTheAnchorDay()
    {
        var shown = await _book.AppOf("l1-sheet-todays-exceptions").ShowAsync(
            Choices.None, "l1-sheet-todays-exceptions", "All Open Exceptions, Largest First");
        var accounts = shown.Of("account_id").ToHashSet();
        var today = PlantedText.Day(_book.Today);
        foreach (var (kind, relation) in new[]
        {
            ("drift", "drift"), ("overdraft", "overdraft"), ("ledger-drift", "ledger_drift"), ("limit-breach", "limit_breach"),
            ("expected-balance", "expected_eod_balance_breach"), ("missing-balance", "missing_balance"),
        })
        {
            var promised = _book.Planted.Single(scenario => scenario.Name == kind).Rows
                .Where(row => row.Relation == relation && row.Columns.Values.Contains(today))
                .Select(row => row.Columns["account_id"]).ToList();
            Assert.That(promised, Is.Not.Empty, kind);
            Assert.That(promised.Except(accounts), Is.Empty, kind);
        }
    }

    /// <summary>At the threshold with which the sheet opens, twelve senders on one day stand before everything ordinary.</summary>
    [Test]
    public async Task Show_FanOut_RanksTheTwelveSendersFirst()
    {
        var shown = await _book.AppOf("inv-sheet-fanout").ShowAsync(Choices.None, "inv-sheet-fanout", "Recipients, Most Senders First");
        var recipient = _book.Planted.Single(scenario => scenario.Name == "fan-out").Rows[0].Columns["recipient_account_id"];

        var senders = shown.FieldIds.Select((id, index) => (id, index)).Where(field => shown.Columns[field.index].Contains("sender_count"))
            .Select(field => field.index).Single();
        var ranked = shown.Rows.Select(row => (
                Recipient: (string)row[shown.Columns.IndexOf("recipient_account_id")]!,
                Senders: Convert.ToInt64(row[senders], CultureInfo.InvariantCulture)))
            .OrderByDescending(row => row.Senders).ToList();
        Assert.That(ranked[0], Is.EqualTo((recipient, 12L)));
        Assert.That(ranked.Skip(1).Select(row => row.Senders), Is.All.LessThan(12));
    }

    private static (string Of, string Shown) Same(string column) => (column, column);

    // Legs are called after their transfer and their place in it: -d, -c, -l01.
    private static string TransferOf(string leg)
    {
        var end = leg.LastIndexOf('-');
        return end > 0 && leg[(end + 1)..] is ['d' or 'c'] or ['l', ..] ? leg[..end] : leg;
    }
}
