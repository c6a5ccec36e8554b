using QsGen.Components.Shared;
using QsGen.QuickSight.Calculations;
using QsGen.QuickSight.Data;
using QsGen.QuickSight.Filters;
using QsGen.QuickSight.Sheets;
using QsGen.QuickSight.Visuals;

namespace QsGen.Components.Executives;

/// <summary>How many accounts do we have, and how many of them moved money?</summary>
internal static class AccountCoverageSheet
{
    /// <summary>What the sheet answers; the landing page says it too.</summary>
    public const string Question = "how many accounts are there, and which of them are idle?";

    /// <summary>Whether an account's last posting lies before the chosen days, or there is none.</summary>
    public static CalculatedField IsIdle(Dataset accounts, DateWindow window) => new(
        "account_is_idle",
        accounts,
        ColumnType.Integer,
        $"ifelse(isNull({accounts["activity_date"]}) AND (isNull({accounts["last_activity_date"]}) "
        + $"OR {accounts["last_activity_date"]} < {window.Start}), 1, 0)");

    /// <summary>Writes the sheet.</summary>
    /// <param name="accounts">One row per account, and one per account and day with posted legs.</param>
    /// <param name="isIdle">What <see cref="IsIdle"/> made on the same dataset.</param>
    /// <param name="window">The chosen days.</param>
    /// <param name="periods">The chosen days against those before.</param>
    public static Sheet Build(Dataset accounts, CalculatedField isIdle, DateWindow window, PeriodFields periods)
    {
        var open = new Kpi(
            "open",
            "Open Accounts, All Time",
            "Every account that ever appeared in the daily balances, whatever days are chosen.",
            accounts["account_id"].DistinctCount())
        { Id = "exec-account-kpi-open" };

        var active = new Kpi(
            "active",
            "Active Accounts, Chosen Days",
            "Accounts with at least one posted leg in the chosen days, against as many days before.",
            accounts["account_id"].DistinctCount())
        { Id = "exec-account-kpi-active", Trend = periods.BeginsOn, ComparesByDifference = true };

        var idle = new Kpi(
            "idle", "Idle Accounts", "Accounts whose last posting lies before the chosen days, or that never had one.", isIdle.Sum());

        var idleList = new Table(
            "idle-list",
            "Idle Accounts, Longest First",
            "One row per account without a posting since the first of the chosen days.",
            [
                accounts["account_name"].Labelled("Account"), accounts["last_activity_date"].Labelled("Last Posting"),
                accounts["account_type"].Labelled("Type"), accounts["account_id"].Labelled("Account ID"),
            ])
        { Sort = [accounts["last_activity_date"].Ascending(), accounts["account_id"].Ascending()] };

        var openByType = new BarChart(
            "open-by-type",
            "Open Accounts by Type, All Time",
            "Open accounts per account type, whatever days are chosen.",
            accounts["account_type"],
            accounts["account_id"].DistinctCount())
        {
            Id = "exec-account-bar-open-by-type",
            Arrangement = BarArrangement.Clustered,
            CategoryLabel = "Account Type",
            ValueLabel = "Open Accounts",
        };

        var activeByType = new BarChart(
            "active-by-type",
            "Active Accounts by Type, Chosen Days",
            "Accounts with at least one posted leg in the chosen days.",
            accounts["account_type"],
            accounts["account_id"].DistinctCount())
        {
            Id = "exec-account-bar-active-by-type",
            Arrangement = BarArrangement.Clustered,
            CategoryLabel = "Account Type",
            ValueLabel = "Active Accounts",
        };

        var legs = accounts["activity_count"].Sum().Labelled("Posted Legs");
        var detail = new Table(
            "detail",
            "Accounts, Busiest First",
            "One row per account with its posted legs in the chosen days; idle accounts stay in the list with 0.",
            [
                accounts["account_name"].Labelled("Account"), accounts["last_activity_date"].Labelled("Last Posting"),
                accounts["account_id"].Labelled("Account ID"), accounts["account_type"].Hidden(),
            ],
            [legs])
        { Id = "exec-account-detail-table", Sort = [legs.Descending()] };

        return new Sheet(
            ExecutivesSheets.AccountCoverage,
            "Account Coverage",
            "How many accounts are there, and which of them are idle? Open accounts are all that ever appeared in the daily balances, "
            + "whatever days are chosen. Active accounts have at least one posted leg in the chosen days, idle ones none since their "
            + "first. The split by type tells the deposit base from the control accounts.")
        {
            Controls = window.Pickers(),
            Filters =
            [
                window.Filter("active-days", accounts["activity_date"]).On(activeByType),
                window.Filter("detail-days", accounts["activity_date"], NullOption.AllValues).On(detail),
                periods.Keep("periods", active),
                new NumericRangeFilter("idle", isIdle) { Minimum = 1 }.On(idleList),
            ],
            Rows =
            [
                new Row(5, [(open, 12), (active, 12), (idle, 12)]),
                new Row(12, [(openByType, 12), (idleList, 24)]),
                new Row(16, [(activeByType, 12), (detail, 24)]),
            ],
        };
    }
}
