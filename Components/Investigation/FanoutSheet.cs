using QsGen.QuickSight.Calculations;
using QsGen.QuickSight.Controls;
using QsGen.QuickSight.Data;
using QsGen.QuickSight.Filters;
using QsGen.QuickSight.Sheets;
using QsGen.QuickSight.Visuals;

namespace QsGen.Components.Investigation;

/// <summary>Who receives money from an unusually large number of different senders?</summary>
internal static class FanoutSheet
{
    /// <summary>Distinct senders of the row's recipient.</summary>
    public static CalculatedField DistinctSenders(Dataset received) => new(
        "recipient_distinct_sender_count",
        received,
        ColumnType.Integer,
        $"distinct_count({received["sender_account_id"]}, [{received["recipient_account_id"]}])");

    /// <summary>Writes the sheet.</summary>
    /// <param name="received">One row per transfer, recipient and sender.</param>
    /// <param name="senders">What <see cref="DistinctSenders"/> made on the same dataset.</param>
    /// <param name="parameters">The slider's parameter.</param>
    public static Sheet Build(Dataset received, CalculatedField senders, InvestigationParameters parameters)
    {
        var recipients = new Kpi(
            "recipients",
            "Qualifying Recipients",
            "Distinct recipients that reach the sender threshold.",
            received["recipient_account_id"].DistinctCount());

        var payers = new Kpi(
            "senders",
            "Distinct Senders",
            "Distinct senders that pay the qualifying recipients.",
            received["sender_account_id"].DistinctCount());

        var total = new Kpi(
            "total",
            "Total Inbound",
            "Everything that the qualifying recipients received, each received amount once.",
            received["amount"].Sum().Usd());

        var everybody = new Kpi(
            "all-recipients",
            "All Recipients",
            "Distinct recipients of the chosen days, those below the sender threshold included.",
            received["recipient_account_id"].DistinctCount());

        var width = senders.Max();
        var ranked = new Table(
            "ranked",
            "Recipient Fanout — Ranked",
            "One row per recipient, the widest funnel first: distinct senders, transfers, and the amount received.",
            [received["recipient_account_id"], received["recipient_account_name"], received["recipient_account_type"]],
            [width, received["transfer_id"].DistinctCount().Labelled("Transfers"), received["amount"].Sum().Usd()])
        { Sort = [width.Descending()] };

        var window = new TimeRangeFilter("window", received["posted_day"]) { Id = "filter-inv-fanout-window" };

        return new Sheet(
            InvestigationSheets.Fanout,
            "Recipient Fanout",
            "Who receives money from an unusually large number of different senders? The slider sets the smallest number of distinct "
            + "senders; that number itself qualifies. The table ranks recipients by the width of their funnel.")
        {
            Controls =
            [
                new ParameterSlider(parameters.FanoutThreshold, "Min distinct senders", 1, 20) { Id = "ctrl-inv-fanout-threshold" },
                new FilterDatePicker(window, "Date Range") { Id = "ctrl-inv-fanout-window" },
            ],
            Filters =
            [
                window,
                new NumericRangeFilter("threshold", senders) { Minimum = parameters.FanoutThreshold }
                    .On(recipients, payers, total, ranked),
            ],
            Rows = [new Row(6, [(recipients, 9), (payers, 9), (total, 9), (everybody, 9)]), new Row(18, ranked)],
        };
    }
}
