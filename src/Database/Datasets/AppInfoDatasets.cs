using System.Collections.Immutable;
using static QsGen.Database.Datasets.DatasetColumn;

namespace QsGen.Database.Datasets;

/// <summary>The datasets behind the Info sheet that every app has.</summary>
internal static class AppInfoDatasets
{
    private static readonly ImmutableArray<InfoObject> BaseTables =
    [
        new("transactions", "Postings, all versions", "posting", IsBase: true),
        new("daily_balances", "Daily balances, all versions", "business_day_start", IsBase: true),
    ];

    private static readonly ImmutableArray<InfoObject> CurrentTables =
    [
        new("current_transactions", "Postings, current versions", "posting"),
        new("current_daily_balances", "Daily balances, current versions", "business_day_start"),
    ];

    /// <summary>The datasets of an app.</summary>
    public static ImmutableArray<DatasetDefinition> Of(DatasetApp app) =>
    [
        new()
        {
            App = app,
            SuffixPrefix = $"{KeyOf(app)}-",
            TableKey = "app-info-liveness",
            Name = "App Info -- Liveness",
            Grain = "One row: the number of this institution's tables in the schema in use.",
            Columns = [Whole("table_count")],
        },
        new()
        {
            App = app,
            SuffixPrefix = $"{KeyOf(app)}-",
            TableKey = "app-info-matviews",
            Name = "App Info -- Matview Status",
            Grain = "One row per table that the app reads: its number of rows and its latest day; when it was refreshed, as of which "
                + "moment, and how many rows of the base tables came since. Base tables are counted as they are now.",
            Columns =
            [
                Text("view_name"), Whole("row_count"), Day("latest_date"), Time("refreshed_at"), Time("as_of"), Whole("rows_waiting"),
                Text("what_it_holds"),
            ],
        },
        new()
        {
            App = app,
            SuffixPrefix = $"{KeyOf(app)}-",
            TableKey = "app-info-status",
            Name = "App Info -- Status",
            Grain = "One row: the moment that the figures stand for, when they were computed, up to when the data reach, how many rows "
                + "came since, whether anything is known to be missing, and how many accounts begin with an assumed balance.",
            Columns =
            [
                Time("as_of"), Time("refreshed_at"), Day("business_day"), Day("last_posting_day"), Whole("rows_waiting"), Text("feed"),
                Whole("assumed_starts"),
            ],
        },
        new()
        {
            App = app,
            SuffixPrefix = $"{KeyOf(app)}-",
            TableKey = "app-info-changes",
            Name = "App Info -- Changes by Hand",
            Grain = "One row per refresh and base table whose rows had been deleted or changed since the refresh before.",
            Columns =
            [
                Time("noticed_at"), Text("table_name"), Text("what"), Whole("rows_before"), Whole("rows_now"), Whole("first_entry"),
                Whole("last_entry"), Text("table_in_words"),
            ],
        },
    ];

    /// <summary>The tables that an app's Info sheet reports on, in order.</summary>
    public static ImmutableArray<InfoObject> ObjectsOf(DatasetApp app) => app switch
    {
        DatasetApp.L1 =>
        [
            .. BaseTables,
            .. CurrentTables,
            new("drift", "Drift of leaf accounts", "business_day_start"),
            new("ledger_drift", "Drift of control accounts", "business_day_start"),
            new("overdraft", "Overdrafts", "business_day_start"),
            new("limit_breach", "Limit breaches", "business_day"),
            new("todays_exceptions", "Today's exceptions", "business_day"),
            new("stuck_pending", "Stuck pending legs", "posting"),
            new("stuck_unbundled", "Stuck unbundled legs", "posting"),
            new("daily_statement_summary", "Daily statements", "business_day_start"),
        ],
        DatasetApp.FlowTracing => [.. BaseTables, .. CurrentTables],
        DatasetApp.Investigation =>
            [
                .. BaseTables, new("inv_pair_rolling_anomalies", "Two-day totals of pairs", "window_end"),
                new("inv_money_trail_edges", "Hops of the money trail", null),
                new("inv_trail_left_out", "Money that no hop shows", "posted_at"),
            ],
        DatasetApp.Executives => BaseTables,
        _ => throw new ArgumentOutOfRangeException(nameof(app), app, "unknown app"),
    };

    private static string KeyOf(DatasetApp app) => app switch
    {
        DatasetApp.L1 => "l1",
        DatasetApp.FlowTracing => "l2ft",
        DatasetApp.Investigation => "inv",
        DatasetApp.Executives => "exec",
        _ => throw new ArgumentOutOfRangeException(nameof(app), app, "unknown app"),
    };
}
