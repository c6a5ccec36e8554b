using System.Collections.Immutable;
using static QsGen.Database.Datasets.DatasetColumn;

namespace QsGen.Database.Datasets;

/// <summary>The datasets of the Investigation dashboard.</summary>
internal static class InvestigationDatasets
{
    private const string EdgeGrain =
        "One row per transfer, paying account and receiving account; the hop amounts of a transfer add up to what it moved.";

    /// <summary>All of them, in the order of registration.</summary>
    /// <remarks>The two datasets of edges are alike, so that the filters of their sheets can't touch each other.</remarks>
    public static ImmutableArray<DatasetDefinition> All { get; } =
    [
        Define("inv-recipient-fanout", "Investigation Recipient Fanout",
            "One row per transfer, receiving leaf account and paying account; a received amount is split over its payers, so the "
                + "sum of amount counts it once.",
            [
                .. Pair, Text("transfer_id", ColumnMeaning.TransferId), Time("posted_at"), Amount("amount"), Day("posted_day"),
            ]),
        Define("inv-volume-anomalies", "Investigation Volume Anomalies",
            "One row per receiving and paying account and day with movement: the two-day total, how unusual it is among all totals, and "
                + "how unusual among the pair's own earlier ones (null without enough of them).",
            RelationColumns.Of("inv_pair_rolling_anomalies")) with
        {
            Repeats = "inv_pair_rolling_anomalies",
        },
        Define("inv-money-trail", "Investigation Money Trail", EdgeGrain,
            [.. Edge, Text("default_root", ColumnMeaning.TransferId)]),
        Define("inv-trail-stays", "Investigation Trail Stays", "One row per chain and account: what came in, went on, and stayed.",
            [
                Text("root_transfer_id", ColumnMeaning.TransferId), Text("account_id", ColumnMeaning.AccountId),
                Text("account_display", ColumnMeaning.AccountDisplay), Whole("depth"), Amount("came_in"), Amount("went_on"),
                Amount("stayed"), Text("default_root", ColumnMeaning.TransferId),
            ]),
        Define("inv-highlights", "Investigation Highlights", "One row per thing that stands out, a few of each kind.",
            [
                Text("kind"), Text("who"), Amount("amount"), Amount("strength"), Text("how_far"), Day("day"), Text("sheet"),
                Text("trail_root", ColumnMeaning.TransferId), Text("account_display", ColumnMeaning.AccountDisplay),
            ]),
        Define("inv-account-network", "Investigation Account Network", EdgeGrain,
            [.. Edge, Text("default_anchor", ColumnMeaning.AccountDisplay)]),
        Define("inv-anetwork-accounts", "Investigation Account Network — Accounts",
            "One row per account that pays or receives.",
            [Text("source_display", ColumnMeaning.AccountDisplay)]),
        Define("inv-left-out", "Investigation Left Out",
            "One row per transfer, account and reason: posted money that no hop shows.",
            [
                Text("root_transfer_id", ColumnMeaning.TransferId), Text("transfer_id", ColumnMeaning.TransferId), Whole("depth"),
                Text("account_id", ColumnMeaning.AccountId), Text("account_name"), Text("account_type"), Amount("amount"),
                Text("reason"), Time("posted_at"), Text("transfer_type"), Text("account_display", ColumnMeaning.AccountDisplay),
                Day("posted_day"), Text("default_root", ColumnMeaning.TransferId),
                Text("default_anchor", ColumnMeaning.AccountDisplay), Amount("received_apart"),
            ]),
        .. AppInfoDatasets.Of(DatasetApp.Investigation),
    ];

    private static ImmutableArray<DatasetColumn> Pair =>
    [
        Text("recipient_account_id", ColumnMeaning.AccountId), Text("recipient_account_name"), Text("recipient_account_type"),
        Text("sender_account_id", ColumnMeaning.AccountId), Text("sender_account_name"), Text("sender_account_type"),
    ];

    private static ImmutableArray<DatasetColumn> Edge =>
    [
        Text("root_transfer_id", ColumnMeaning.TransferId), Text("transfer_id", ColumnMeaning.TransferId), Whole("depth"),
        Text("source_account_id", ColumnMeaning.AccountId), Text("source_account_name"), Text("source_account_type"),
        Text("target_account_id", ColumnMeaning.AccountId), Text("target_account_name"), Text("target_account_type"),
        Amount("hop_amount"), Time("posted_at"), Text("transfer_type"),
        Text("source_display", ColumnMeaning.AccountDisplay), Text("target_display", ColumnMeaning.AccountDisplay), Day("posted_day"),
    ];

    private static DatasetDefinition Define(string key, string name, string grain, ImmutableArray<DatasetColumn> columns) => new()
    {
        App = DatasetApp.Investigation,
        TableKey = key,
        Name = name,
        Grain = grain,
        Columns = columns,
    };
}
