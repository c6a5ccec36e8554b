using System.Collections.Immutable;
using static QsGen.Database.Datasets.DatasetColumn;

namespace QsGen.Database.Datasets;

/// <summary>The datasets of the L1 reconciliation dashboard.</summary>
internal static class L1Datasets
{
    /// <summary>All of them, in the order of registration.</summary>
    /// <remarks>
    /// <c>business_day_end</c> is the first instant of the next day; show and hand over <c>business_day_start</c>.
    /// </remarks>
    public static ImmutableArray<DatasetDefinition> All { get; } =
    [
        Breaks("l1-drift", "L1 Drift", "drift", "One row per leaf account and business day whose stored and computed balance differ."),
        Breaks("l1-ledger-drift", "L1 Ledger Drift", "ledger_drift",
            "One row per parent account and business day whose stored and computed balance differ."),
        OpenBreaks("l1-overdraft", "L1 Overdraft", "overdraft", "One row per internal account and business day that ends below zero."),
        Breaks("l1-expected-balance", "L1 Expected Balance", "expected_eod_balance_breach",
            "One row per internal account and business day that does not end at its expected balance."),
        Define("l1-off-now", "L1 Off Now", "One row per leaf or control account whose last balance is not the recomputed one.",
            [
                Text("kind"), .. Account, Day("business_day"), Amount("drift"), Amount("drift_size"), Day("since"), Whole("day_count"),
                RoleInWords,
            ]),
        Define("l1-limit-breach", "L1 Limit Breach",
            "One row per account, business day and transfer type whose outbound total is above its cap.",
            [.. RelationColumns.Of("limit_breach"), TypeInWords, InWords("direction_in_words", "direction")]) with
        {
            Relation = "limit_breach",
        },
        Define("l1-todays-exceptions", "L1 Today's Exceptions",
            "One row per violation of any L1 rule on the latest business day; stuck legs of all days. With the latest note about it.",
            [
                .. RelationColumns.Of("todays_exceptions"), Text("status"), Text("owner"), Text("note_text"), Time("noted_at"),
                Whole("is_cleared"), Text("check_name"), Day("since"), Whole("days_open"), Whole("is_new"), Whole("amount_rank"),
                Amount("material_amount"), TypeInWords,
            ]),
        Define("l1-exception-days", "L1 Exception History",
            "One row per kind of exception and day: today and the business days of the 60 days before, days without any included.",
            ExecutivesDatasets.ExceptionDayColumns) with
        {
            TemplateName = "exception-days",
        },
        Define("l1-feed-rules", "L1 Feed Rules",
            "One row per rule of the feed's contract: what the last test found against it, or that it was never tested.",
            [
                Text("problem"), Text("remedy"), Text("result"), Whole("row_count"), Text("first_row"), Time("checked_at"),
            ]),
        Define("l1-limits", "L1 Limits", "One row per declared cap, also those that nobody broke.",
            [
                Text("parent_role"), TransferTypeName, Text("direction"), Amount("cap"), Whole("breach_count"), Amount("most_over"),
                Day("last_breach"),
            ]),
        Define("l1-exception-notes", "L1 Exception Notes", "One row per note that somebody wrote about a violation.",
            [
                Whole("note_id"), Time("written_at"), Text("written_by"), Text("check_type"), AccountNumber, Day("business_day"),
                TransferTypeName, TransferNumber, Text("status"), Text("owner"), Text("note_text"), Text("check_name"),
            ]),
        Define("l1-daily-statement-summary", "L1 Daily Statement Summary",
            "One row per account and calendar day from its first balance on: opening, movements and closing balance of a business day, or "
            + "the last known balance, carried. Debits are positive magnitudes.",
            [
                .. RelationColumns.Of("daily_statement_summary"), Day("business_day"), Whole("days_carried"),
                Text("default_account_id", ColumnMeaning.AccountId), Day("last_day"),
            ]),
        Define("l1-daily-statement-transactions", "L1 Daily Statement Transactions",
            "One row per leg in its current version, on the business day whose statement counts it, any status, and one for its opening "
            + "balance.",
            [
                Text("transaction_id"), AccountNumber, Text("account_name"), Day("business_day"), Time("posting"), TransferNumber,
                TransferTypeName, Amount("amount_money"), Text("amount_direction"), Text("status"), Text("origin"), Text("what"),
                Text("contra"), Amount("running_balance"), Whole("step"), Text("default_account_id", ColumnMeaning.AccountId),
                Day("last_day"),
            ]),
        Define("l1-control-accounts", "L1 Control Accounts", "One row per control account: its last balance and its last posting.",
            [.. Account, Day("business_day"), Amount("last_balance"), Time("last_posting"), RoleInWords]),
        Define("l1-transactions", "L1 Transactions", "One row per leg in its current version; any status.",
            [
                Text("transaction_id"), .. Account, Text("account_parent_role"), TransferNumber, Text("transfer_parent_id"),
                TransferTypeName, Text("rail_name"), Amount("amount_money"), Text("amount_direction"), Text("status"),
                Text("origin"), Time("posting"), Time("transfer_completion"), Day("posting_day"), Amount("debit"),
                Amount("credit"), TypeInWords, RailInWords,
            ]),
        Timeline("l1-drift-timeline", "L1 Drift Timeline", "drift",
            "One row per business day and role of leaf accounts that ever drifted, with 0 on the days on which it did not."),
        Timeline("l1-ledger-drift-timeline", "L1 Ledger Drift Timeline", "ledger_drift",
            "One row per business day and role of control accounts that ever drifted, with 0 on the days on which it did not."),
        Stuck("l1-stuck-pending", "L1 Stuck Pending", "stuck_pending", "One row per pending leg that is older than its rail allows."),
        Stuck("l1-stuck-unbundled", "L1 Stuck Unbundled", "stuck_unbundled",
            "One row per posted leg that has waited for its bundle longer than its rail allows."),
        Define("l1-supersession-transactions", "L1 Supersession — Transactions",
            "One row per version of each transaction that has several; version counts them from 1.",
            [
                Whole("entry"), Text("transaction_id"), Text("supersedes"), AccountNumber, Text("account_name"), TransferNumber,
                TransferTypeName, Text("rail_name"), Amount("amount_money"), Text("amount_direction"), Text("status"),
                Time("posting"), Text("bundle_id"), Whole("version"), Text("reasons"),
            ]),
        Define("l1-supersession-daily-balances", "L1 Supersession — Daily Balances",
            "One row per version of each account's day that has several; version counts them from 1.",
            [
                Whole("entry"), .. Account, Text("supersedes"), .. BusinessDay, Amount("money"), Whole("version"), Text("reasons"),
            ]),
        Define("l1-corrections", "L1 Corrections", "One row per later version of a posting or a balance, beside the one before it.",
            [
                Whole("entry"), Text("what"), AccountNumber, Text("account_name"), Day("business_day"), Amount("old_amount"),
                Amount("new_amount"), Amount("money_moved"), Text("status_change"), Text("reason"), TransferNumber, Whole("is_unexplained"),
            ]),
        RepeatDays("l1-unknown-parent", "L1 Unknown Parent", "unknown_parent",
            "One row per parent account and business day whose children may be another account's."),
        Repeat("l1-control-check", "L1 Control Totals", "control_check",
            "One row per account and business day whose postings the source system counted: what it told, and what is loaded."),
        WithRoles(Repeat("l1-account-coverage", "L1 Account Coverage", "account_coverage",
            "One row per account with postings and no balance, or with balances and no declared account.")),
        Define("l1-trial-balance", "L1 Trial Balance",
            "One row per calendar day with posted legs: what all accounts gained and hold, and what is out of balance.",
            [
                Day("posted_date"), Whole("leg_count"), Amount("internal_change"), Amount("external_change"), Amount("one_leg_change"),
                Amount("opening_change"), Amount("out_of_balance"), Amount("internal_balance"), Amount("external_balance"),
                Amount("out_of_balance_to_date"), Whole("is_off"),
            ]),
        Define("l1-unbalanced-transfers", "L1 Unbalanced Transfers",
            "One row per transfer and calendar day that it puts out of balance: its legs of the day do not cancel.",
            [
                Day("posted_date"), TransferNumber, Text("effective_name"), TypeInWords, Whole("leg_count"), Amount("off_by"),
                Amount("off_in_all"), Text("reason"), InWords("name_in_words", "effective_name"),
            ]),
        Define("l1-tie-out", "L1 Tie-Out",
            "One row per parent account and business day: its stored balance against its children and own postings, also where they tie.",
            [
                .. Account, Day("business_day_start"), Amount("ledger_balance"), Amount("subledger_balance"), Amount("difference"),
                Whole("ties"), Text("result"), Day("business_day"), RoleInWords,
            ]),
        .. AppInfoDatasets.Of(DatasetApp.L1),
    ];

    private static DatasetColumn AccountNumber => Text("account_id", ColumnMeaning.AccountId);

    private static DatasetColumn TransferNumber => Text("transfer_id", ColumnMeaning.TransferId);

    private static DatasetColumn TransferTypeName => Text("transfer_type", ColumnMeaning.TransferType);

    private static DatasetColumn TypeInWords => Text("type_name");

    private static DatasetColumn RoleInWords => InWords("role_in_words", "account_role");

    private static DatasetColumn RailInWords => InWords("rail_in_words", "rail_name");

    private static ImmutableArray<DatasetColumn> Account => [AccountNumber, Text("account_name"), Text("account_role")];

    private static ImmutableArray<DatasetColumn> BusinessDay => [Day("business_day_start"), Day("business_day_end")];

    private static DatasetDefinition Define(string key, string name, string grain, ImmutableArray<DatasetColumn> columns) => new()
    {
        App = DatasetApp.L1,
        TableKey = key,
        Name = name,
        Grain = grain,
        Columns = columns,
    };

    private static DatasetDefinition Repeat(string key, string name, string relation, string grain) =>
        Define(key, name, grain, RelationColumns.Of(relation)) with { Repeats = relation };

    private static DatasetDefinition WithRoles(DatasetDefinition definition) =>
        definition with { Columns = [.. definition.Columns, RoleInWords] };

    // Business days may begin at any hour, so the calendar day on which they begin stands beside them.
    private static DatasetDefinition RepeatDays(string key, string name, string relation, string grain)
    {
        var definition = Repeat(key, name, relation, grain);
        return WithRoles(definition with { Columns = [.. definition.Columns, Day("business_day")] }) with
        {
            AddedDay = ("business_day", "business_day_start"),
        };
    }

    // Days that follow each other are one break, which figures count once.
    private static DatasetDefinition Breaks(string key, string name, string relation, string grain) =>
        Define(
            key,
            name,
            grain,
            [
                .. RelationColumns.Of(relation), Day("business_day"), Text("break_id"), Day("first_day"), Day("last_day"),
                Whole("day_count"), Amount("largest_amount"), Day("cleared_on"), RoleInWords,
            ]) with
        {
            Relation = relation,
            TemplateName = "l1-breaks",
        };

    private static DatasetDefinition OpenBreaks(string key, string name, string relation, string grain)
    {
        var definition = Breaks(key, name, relation, grain);
        return definition with
        {
            Columns =
            [
                .. definition.Columns, Text("open_account_id", ColumnMeaning.AccountId), Amount("open_balance"), Whole("open_days"),
            ],
        };
    }

    private static DatasetDefinition Stuck(string key, string name, string relation, string grain) =>
        Define(
            key,
            name,
            grain,
            [
                .. RelationColumns.Of(relation), Amount("amount_stuck"), Text("age_words"), Text("limit_words"), Day("posted_day"),
                TypeInWords, RailInWords,
            ]) with
        {
            Relation = relation,
            TemplateName = "l1-stuck",
        };

    private static DatasetDefinition Timeline(string key, string name, string relation, string grain) =>
        Define(key, name, grain, [Day("business_day_end"), Text("account_role"), Amount("abs_drift"), Day("business_day"),
            Day("drift_day"), RoleInWords]) with
        {
            Relation = relation,
            TemplateName = "l1-timeline",
        };
}
