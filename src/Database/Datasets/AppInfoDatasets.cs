using System.Collections.Immutable;
using static QsGen.Database.Datasets.DatasetColumn;

namespace QsGen.Database.Datasets;

/// <summary>The two datasets behind the Info sheet that every app has.</summary>
internal static class AppInfoDatasets
{
    private static readonly ImmutableArray<InfoObject> BaseTables =
        [new("transactions", "posting", IsBase: true), new("daily_balances", "business_day_start", IsBase: true)];

    private static readonly ImmutableArray<InfoObject> CurrentTables =
        [new("current_transactions", "posting"), new("current_daily_balances", "business_day_start")];

    /// <summary>Both datasets of an app.</summary>
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
            Grain = "One row per table that the app reads: its number of rows and its latest date; when it was refreshed, and as of "
                + "which moment. Base tables are counted as they are now.",
            Columns = [Text("view_name"), Whole("row_count"), Time("latest_date"), Time("refreshed_at"), Time("as_of")],
        },
    ];

    /// <summary>The tables that an app's Info sheet reports on, in order.</summary>
    public static ImmutableArray<InfoObject> ObjectsOf(DatasetApp app) => app switch
    {
        DatasetApp.L1 =>
        [
            .. BaseTables,
            .. CurrentTables,
            new("drift", "business_day_end"),
            new("ledger_drift", "business_day_end"),
            new("overdraft", "business_day_end"),
            new("limit_breach", "business_day"),
            new("todays_exceptions", "business_day"),
            new("stuck_pending", "posting"),
            new("stuck_unbundled", "posting"),
            new("daily_statement_summary", "business_day_start"),
        ],
        DatasetApp.FlowTracing => [.. BaseTables, .. CurrentTables],
        DatasetApp.Investigation =>
            [.. BaseTables, new("inv_pair_rolling_anomalies", "window_end"), new("inv_money_trail_edges", null)],
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
