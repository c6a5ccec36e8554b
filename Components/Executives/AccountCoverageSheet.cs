using QsGen.Components.Shared;
using QsGen.QuickSight.Data;
using QsGen.QuickSight.Filters;
using QsGen.QuickSight.Sheets;
using QsGen.QuickSight.Visuals;

namespace QsGen.Components.Executives;

/// <summary>How many accounts do we have, and how many of them moved money?</summary>
internal static class AccountCoverageSheet
{
    /// <summary>What the sheet shows; the landing page says it too.</summary>
    public const string Description =
        "Open accounts are all accounts that ever appeared in the daily balances, whatever days are chosen. Active accounts have at "
        + "least one posted leg in the chosen days. The split by type tells the deposit base from the control accounts.";

    /// <summary>Writes the sheet.</summary>
    /// <param name="accounts">One row per account, and one per account and day with posted legs.</param>
    /// <param name="window">The chosen days.</param>
    public static Sheet Build(Dataset accounts, DateWindow window)
    {
        var open = new Kpi(
            "open",
            "Total Open Accounts",
            "Every account that ever appeared in the daily balances. The chosen days do not change this figure.",
            accounts["account_id"].DistinctCount())
        { Id = "exec-account-kpi-open" };

        var active = new Kpi(
            "active",
            "Active Accounts",
            "Accounts with at least one posted leg in the chosen days.",
            accounts["account_id"].DistinctCount())
        { Id = "exec-account-kpi-active" };

        var openByType = new BarChart(
            "open-by-type",
            "Open Accounts by Type",
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
            "Active Accounts by Type",
            "Accounts per account type with at least one posted leg in the chosen days.",
            accounts["account_type"],
            accounts["account_id"].DistinctCount())
        {
            Id = "exec-account-bar-active-by-type",
            Arrangement = BarArrangement.Clustered,
            CategoryLabel = "Account Type",
            ValueLabel = "Active Accounts",
        };

        var legs = accounts["activity_count"].Sum();
        var detail = new Table(
            "detail",
            "Account Detail",
            "One row per account with the day of its last posted leg and the number of its posted legs in the chosen days, the "
            + "busiest first. Idle accounts stay in the list with a count of zero.",
            [accounts["account_id"], accounts["account_name"], accounts["account_type"], accounts["last_activity_date"]],
            [legs])
        { Id = "exec-account-detail-table", Sort = [legs.Descending()] };

        return new Sheet(ExecutivesSheets.AccountCoverage, "Account Coverage", Description)
        {
            Controls = window.Pickers(),
            Filters =
            [
                window.Filter("active-days", accounts["activity_date"]).On(active, activeByType),
                window.Filter("detail-days", accounts["activity_date"], NullOption.AllValues).On(detail),
            ],
            Rows =
            [
                new Row(6, [(open, 18), (active, 18)]),
                new Row(12, [(openByType, 18), (activeByType, 18)]),
                new Row(18, detail),
            ],
        };
    }
}
