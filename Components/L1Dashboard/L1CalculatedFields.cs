using System.Collections.Immutable;
using QsGen.Components.Shared;
using QsGen.QuickSight.Calculations;
using QsGen.QuickSight.Data;
using QsGen.QuickSight.Parameters;

namespace QsGen.Components.L1Dashboard;

/// <summary>What the L1 dashboard computes from its datasets.</summary>
internal sealed class L1CalculatedFields
{
    /// <summary>Declares the fields on the app's datasets.</summary>
    public L1CalculatedFields(AppData data, L1Parameters parameters)
    {
        Rows = new(
            data, "l1-limit-breach", "l1-stuck-pending", "l1-stuck-unbundled", "l1-todays-exceptions", "l1-off-now", "l1-transactions");

        var open = data["l1-todays-exceptions"];
        var pending = data["l1-stuck-pending"]["age_seconds"];
        PendingBucket = new(
            "stuck_pending_aging_bucket",
            pending.Dataset,
            ColumnType.String,
            $"ifelse({pending} <= 21600, '00–06 h', ifelse({pending} <= 86400, '06–24 h', ifelse({pending} <= 259200, '1–3 days', "
            + $"ifelse({pending} <= 604800, '3–7 days', 'over 7 days'))))");

        var unbundled = data["l1-stuck-unbundled"]["age_seconds"];
        UnbundledBucket = new(
            "stuck_unbundled_aging_bucket",
            unbundled.Dataset,
            ColumnType.String,
            $"ifelse({unbundled} <= 86400, '0–1 day', ifelse({unbundled} <= 172800, '1–2 days', ifelse({unbundled} <= 604800, "
            + $"'2–7 days', 'over 7 days')))");

        var breach = data["l1-limit-breach"];
        var legs = data["l1-transactions"];
        LegDay = new(
            "leg_day",
            legs,
            ColumnType.Datetime,
            $"ifelse({parameters.Transfer} = {StringParameter.All}, {legs["posting_day"]}, {parameters.Window.Start})",
            DrillShape.DateTimeDay);

        OverCap = new("over_cap", breach, ColumnType.Decimal, $"{breach["moved_total"]} - {breach["cap"]}");

        var audit = data["l1-supersession-transactions"];
        Rewrite = new("l1_rewrite", audit, ColumnType.Integer, $"ifelse({audit["version"]} > 1, 1, 0)");
        RewriteWithoutReason = new(
            "l1_supersession_no_reason",
            audit,
            ColumnType.Integer,
            $"ifelse({audit["version"]} > 1 AND isNull({audit["supersedes"]}), 1, 0)");

        var balances = data["l1-supersession-daily-balances"];
        RestatementWithoutReason = new(
            "l1_restatement_no_reason",
            balances,
            ColumnType.Integer,
            $"ifelse({balances["version"]} > 1 AND isNull({balances["supersedes"]}), 1, 0)");
        Restatement = new("l1_restatement", balances, ColumnType.Integer, $"ifelse({balances["version"]} > 1, 1, 0)");

        LeafBreakAge = BreakAge("leaf_break_age", data["l1-drift"]);
        ParentBreakAge = BreakAge("parent_break_age", data["l1-ledger-drift"]);
        OverdraftAge = BreakAge("overdraft_age", data["l1-overdraft"]);
        ExpectedBalanceAge = BreakAge("expected_balance_age", data["l1-expected-balance"]);

        LeafDriftSize = SizeOf("leaf_drift_size", data["l1-drift"]);
        ParentDriftSize = SizeOf("parent_drift_size", data["l1-ledger-drift"]);
        LeafDriftOfDay = OfDay("leaf_drift_of_day", data["l1-drift-timeline"]);
        ParentDriftOfDay = OfDay("parent_drift_of_day", data["l1-ledger-drift-timeline"]);

        Totals = new(
            open["magnitude"], open["is_new"], open["is_cleared"], open["is_material"], open["material_amount"],
            data["l1-off-now"]["drift_size"],
            data["l1-stuck-pending"]["amount_stuck"], data["l1-stuck-unbundled"]["amount_stuck"], OverCap, Rewrite, RewriteWithoutReason,
            Restatement, RestatementWithoutReason, data["l1-corrections"]["money_moved"], data["l1-control-check"]["is_break"],
            data["l1-trial-balance"]["is_off"]);
        Peaks = new(
            [data["l1-off-now"]["drift_size"], data["l1-overdraft"]["open_days"], OverCap, LeafDriftOfDay, ParentDriftOfDay],
            [data["l1-overdraft"]["open_balance"]]);
    }

    /// <summary>How many rows the datasets of violations have.</summary>
    public RowCounts Rows { get; }

    /// <summary>Sums that say 0 on a clean day.</summary>
    public Totals Totals { get; }

    /// <summary>Peaks that say 0 on a clean day.</summary>
    public Peaks Peaks { get; }

    /// <summary>Age band of a pending leg; the bands are in the order of their letters.</summary>
    public CalculatedField PendingBucket { get; }

    /// <summary>Age band of an unbundled leg; the bands are in the order of their letters.</summary>
    public CalculatedField UnbundledBucket { get; }

    /// <summary>1 on a later version that names no reason, else 0.</summary>
    public CalculatedField RewriteWithoutReason { get; }

    /// <summary>1 on a later version of a balance that names no reason, else 0.</summary>
    public CalculatedField RestatementWithoutReason { get; }

    /// <summary>1 on a later version of a posting, else 0.</summary>
    public CalculatedField Rewrite { get; }

    /// <summary>1 on a later version of a balance, else 0.</summary>
    public CalculatedField Restatement { get; }

    /// <summary>Age band of a leaf account's break, in business days.</summary>
    public CalculatedField LeafBreakAge { get; }

    /// <summary>Age band of a control account's break, in business days.</summary>
    public CalculatedField ParentBreakAge { get; }

    /// <summary>Age band of an overdraft, in business days.</summary>
    public CalculatedField OverdraftAge { get; }

    /// <summary>Age band of a missed expected balance, in business days.</summary>
    public CalculatedField ExpectedBalanceAge { get; }

    /// <summary>Size of a leaf account's drift without its sign, so that both directions sort by how wrong they are.</summary>
    public CalculatedField LeafDriftSize { get; }

    /// <summary>Size of a control account's drift without its sign.</summary>
    public CalculatedField ParentDriftSize { get; }

    /// <summary>Drift of all leaf accounts on the row's business day, all roles together.</summary>
    public CalculatedField LeafDriftOfDay { get; }

    /// <summary>Drift of all control accounts on the row's business day, all roles together.</summary>
    public CalculatedField ParentDriftOfDay { get; }

    /// <summary>The day of a leg for the chosen days; the first of them while a drill shows one transfer, whose legs may lie on any.
    /// </summary>
    public CalculatedField LegDay { get; }

    /// <summary>How far a breach went past its cap.</summary>
    public CalculatedField OverCap { get; }

    /// <summary>All of them.</summary>
    public ImmutableArray<CalculatedField> All =>
    [
        PendingBucket, UnbundledBucket, Rewrite, RewriteWithoutReason, Restatement, RestatementWithoutReason,
        LeafBreakAge, ParentBreakAge, OverdraftAge, ExpectedBalanceAge, LeafDriftSize, ParentDriftSize, LeafDriftOfDay, ParentDriftOfDay,
        OverCap, LegDay,
        .. Rows.All, .. Totals.All, .. Peaks.All,
    ];

    private static CalculatedField BreakAge(string name, Dataset breaks) => new(
        name,
        breaks,
        ColumnType.String,
        $"ifelse({breaks["day_count"]} <= 1, '1 day', ifelse({breaks["day_count"]} <= 3, '2–3 days', "
        + $"ifelse({breaks["day_count"]} <= 7, '4–7 days', 'over 7 days')))");

    private static CalculatedField SizeOf(string name, Dataset drift) =>
        new(name, drift, ColumnType.Decimal, $"abs({drift["drift"]})");

    private static CalculatedField OfDay(string name, Dataset timeline) =>
        new(name, timeline, ColumnType.Decimal, $"sum({timeline["abs_drift"]}, [{timeline["business_day"]}])");
}
