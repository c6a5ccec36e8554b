using System.Collections.Immutable;
using static QsGen.Database.Datasets.DatasetColumn;

namespace QsGen.Database.Datasets;

/// <summary>The datasets of the Executives dashboard.</summary>
internal static class ExecutivesDatasets
{
    /// <summary>All of them, in the order of registration.</summary>
    /// <remarks>
    /// <para>Transfers per day is the sum of <c>transfer_count</c> over the number of distinct <c>posted_date</c>; an average of
    /// the rows would be per day and type.</para>
    /// <para>Accounts are counted as distinct <c>account_id</c>. Without a filter that is every open account. With
    /// <c>activity_date</c> in a window and nulls left out it is the accounts that were active in that window. A table per
    /// account groups by its three account columns and adds up <c>activity_count</c>, with nulls of <c>activity_date</c> let
    /// through so that idle accounts stay listed.</para>
    /// </remarks>
    public static ImmutableArray<DatasetDefinition> All { get; } =
    [
        new()
        {
            App = DatasetApp.Executives,
            TableKey = "exec-transaction-summary",
            Name = "Executives Transaction Summary",
            Grain = "One row per day and transfer type: posted transfers by the day of their first posted leg.",
            Columns = RelationColumns.Of("transfer_day"),
        },
        new()
        {
            App = DatasetApp.Executives,
            TableKey = "exec-account-summary",
            Name = "Executives Account Summary",
            Grain = "One row per account without activity_date and with an activity_count of 0, and one row per account and day "
                + "with posted legs. last_activity_date is the account's latest posting on all of its rows.",
            Columns =
            [
                Text("account_id", ColumnMeaning.AccountId), Text("account_name"), Text("account_type"),
                Day("last_activity_date"), Whole("activity_count"), Time("activity_date"),
            ],
        },
        new()
        {
            App = DatasetApp.Executives,
            TableKey = "exec-health-days",
            Name = "Executives Program Health",
            Grain = "One row per kind of exception and day: today and the business days of the 60 days before, days without an "
                + "exception included. Today is what Today's Exceptions lists; an earlier day is what its last refresh found, and what the "
                + "checks find on it now where no refresh called it today.",
            Columns = ExceptionDayColumns,
            TemplateName = "exception-days",
        },
        new()
        {
            App = DatasetApp.Executives,
            TableKey = "exec-exception-history",
            Name = "Executives Exceptions as Known Then",
            Grain = "One row per business day and exception that was open on it when it was refreshed; one for a day on which nothing was.",
            Columns =
            [
                Day("business_day"), Text("check_name"), Text("account_id", ColumnMeaning.AccountId), Text("account_name"),
                Amount("magnitude"), Day("since"), Text("transfer_id", ColumnMeaning.TransferId), Text("reason"), Time("as_of"),
            ],
        },
        .. AppInfoDatasets.Of(DatasetApp.Executives),
    ];

    /// <summary>The columns of the history of exceptions, which several apps show.</summary>
    internal static ImmutableArray<DatasetColumn> ExceptionDayColumns =>
    [
        Day("business_day"), Text("check_type"), Text("check_name"), Whole("exceptions"), Amount("amount"), Whole("month_before"),
        Text("status"), Text("overall"), Whole("is_red"), Whole("is_amber"), Whole("is_green"), Whole("is_latest"),
        Whole("is_month_point"), Whole("material"), Amount("material_amount"),
    ];
}
