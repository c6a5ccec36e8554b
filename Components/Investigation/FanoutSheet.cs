using System.Collections.Immutable;
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

    /// <summary>How many senders a recipient has on the average, as the last of the fields that it takes.</summary>
    public static ImmutableArray<CalculatedField> UsualSenders(Dataset received)
    {
        var pair = new CalculatedField(
            "recipient_and_sender", received, ColumnType.String,
            $"concat({received["recipient_account_id"]}, {" < "}, {received["sender_account_id"]})");
        return
        [
            pair,
            new(
                "usual_sender_count", received, ColumnType.Decimal,
                $"distinct_count({pair}) / distinct_count({received["recipient_account_id"]})"),
        ];
    }

    /// <summary>What rankings of recipients leave out: money that reached an account and has no sender.</summary>
    /// <param name="leftOut">One row per transfer, account and reason: money that no hop shows.</param>
    /// <param name="trail">Adds it up.</param>
    public static Kpi Apart(Dataset leftOut, TrailFields trail) => new(
        "apart", $"Received Without a Sender, {leftOut.Unit}",
        "Left out here: what such accounts received from themselves within one transfer, or with nobody on the other side.",
        trail.LeftOut.Of(leftOut["received_apart"]).Money());

    /// <summary>Writes the sheet.</summary>
    /// <param name="received">One row per transfer, recipient and sender.</param>
    /// <param name="senders">What <see cref="DistinctSenders"/> made on the same dataset.</param>
    /// <param name="usual">What <see cref="UsualSenders"/> made on it.</param>
    /// <param name="leftOut">One row per transfer, account and reason: money that no hop shows.</param>
    /// <param name="trail">What is left out, added up.</param>
    /// <param name="parameters">The slider's parameter.</param>
    public static Sheet Build(
        Dataset received, CalculatedField senders, CalculatedField usual, Dataset leftOut, TrailFields trail,
        InvestigationParameters parameters)
    {
        var recipients = new Kpi(
            "recipients", "Recipients With Many Senders", "Recipients that reach the sender threshold.",
            received["recipient_account_id"].DistinctCount());

        var everybody = new Kpi(
            "all-recipients", "All Recipients", "Recipients of the chosen days, those below the sender threshold included.",
            received["recipient_account_id"].DistinctCount());

        var average = new Kpi(
            "usual", "Usual Number of Senders", "How many different senders a recipient has on the average, all recipients counted.",
            usual.Aggregated().Rounded(1));

        var payers = new Kpi(
            "senders", "Distinct Senders", "Different senders that pay the recipients with many of them.",
            received["sender_account_id"].DistinctCount());

        var total = new Kpi(
            "total", $"Received by Them, {received.Unit}", "Everything that those recipients received, each received amount once.",
            received["amount"].Sum().Money());

        var apart = Apart(leftOut, trail);

        var width = senders.Max().Labelled("Senders");
        var ranked = new Table(
            "ranked",
            "Recipients, Most Senders First",
            "One row per recipient that reaches the threshold.",
            [
                received["recipient_account_name"].Labelled("Recipient"), received["recipient_account_id"].Labelled("Recipient ID"),
                received["recipient_account_type"].Labelled("Role"),
            ],
            [
                width, received["transfer_id"].DistinctCount().Labelled("Transfers"),
                received["amount"].Sum().Money().Labelled($"Received ({received.Unit})"),
                received["posted_day"].Min().Labelled("First Seen"),
                received["posted_day"].Max().Labelled("Last Seen"),
            ])
        { Sort = [width.Descending()] };

        var window = new TimeRangeFilter("window", received["posted_day"]) { Id = "filter-inv-fanout-window" };

        return new Sheet(
            InvestigationSheets.Fanout,
            "Recipient Fanout",
            "Who receives money from an unusually large number of different senders? The slider sets the smallest number of distinct "
            + "senders; that number itself qualifies. The usual number is the average over all recipients of the chosen days.")
        {
            Controls =
            [
                new ParameterSlider(parameters.FanoutThreshold, "Min distinct senders", 1, 20) { Id = "ctrl-inv-fanout-threshold" },
                new FilterDatePicker(window, "Date Range") { Id = "ctrl-inv-fanout-window" },
            ],
            Filters =
            [
                window.AcrossDatasets(),
                new NumericRangeFilter("threshold", senders) { Minimum = parameters.FanoutThreshold }
                    .On(recipients, payers, total, ranked),
            ],
            Rows =
            [
                new Row(5, [(recipients, 6), (everybody, 6), (average, 6), (payers, 6), (total, 6), (apart, 6)]),
                new Row(18, ranked),
            ],
        };
    }
}
