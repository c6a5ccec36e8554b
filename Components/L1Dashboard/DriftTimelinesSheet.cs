using QsGen.Components.Shared;
using QsGen.QuickSight.Controls;
using QsGen.QuickSight.Data;
using QsGen.QuickSight.Filters;
using QsGen.QuickSight.Sheets;
using QsGen.QuickSight.Visuals;

namespace QsGen.Components.L1Dashboard;

/// <summary>Is drift a recurring problem of one role, or a one-off?</summary>
internal static class DriftTimelinesSheet
{
    /// <summary>Writes the sheet.</summary>
    public static Sheet Build(AppData data, L1CalculatedFields fields, L1Parameters parameters)
    {
        var leaf = data["l1-drift-timeline"];
        var parent = data["l1-ledger-drift-timeline"];

        var leafPeak = new Kpi(
            "leaf-peak",
            $"Worst Day of Leaf Accounts, {data.Unit}, Chosen Days",
            "The largest drift of all leaf accounts on one business day, without signs and all roles together.",
            fields.Peaks.Of(fields.LeafDriftOfDay).Money());

        var parentPeak = new Kpi(
            "parent-peak",
            $"Worst Day of Control Accounts, {data.Unit}, Chosen Days",
            "The largest drift of all control accounts on one business day, without signs and all roles together.",
            fields.Peaks.Of(fields.ParentDriftOfDay).Money());

        var role = new CategoryFilter("role", leaf["role_in_words"]);
        var parentRole = new CategoryFilter("parent-role", parent["role_in_words"]);

        return new Sheet(
            L1Sheets.DriftTimelines,
            "Drift Over Time",
            "Which day was the worst, and does drift come back in the same role? The lines show the drift of a business day without signs, "
            + "one line per account role. A healthy role lies on zero. A role with drift on several days has a cause that lasts, one with "
            + "a single day had an accident. The figures show the worst day of leaf and of control accounts.")
        {
            Controls =
            [
                .. parameters.Window.Pickers(),
                role.Dropdown("Account Role"),
                parentRole.Dropdown("Parent Account Role"),
            ],
            Filters =
            [
                parameters.Window.Filter("leaf-days", leaf["business_day"]),
                parameters.Window.Filter("parent-days", parent["business_day"]),
                role,
                parentRole,
            ],
            Rows =
            [
                new Row(5, [(leafPeak, 18), (parentPeak, 18)]),
                new Row(10, [(Timeline("leaf-timeline", $"Drift of Leaf Accounts by Day, {data.Unit}", leaf), 18),
                    (Timeline("parent-timeline", $"Drift of Control Accounts by Day, {data.Unit}", parent), 18)]),
                new Row(8, [(Recurring("leaf-roles", "Leaf Account Roles, Most Days First", leaf), 18),
                    (Recurring("parent-roles", "Control Account Roles, Most Days First", parent), 18)]),
            ],
        };
    }

    private static LineChart Timeline(string key, string title, Dataset timeline) => new(
        key,
        title,
        "One line per role; zero is healthy.",
        timeline["business_day"],
        timeline["abs_drift"].Sum().Money(),
        timeline["role_in_words"])
    {
        CategoryLabel = "Business Day",
        ValueLabel = timeline.Unit,
        Sort = [timeline["business_day"].Ascending()],
    };

    private static Table Recurring(string key, string title, Dataset timeline)
    {
        var days = timeline["drift_day"].DistinctCount().Labelled("Days with Drift");
        return new(
            key,
            title,
            "One row per role: one day is a one-off, several are a cause that lasts.",
            [timeline["role_in_words"].Labelled("Role")],
            [
                days, timeline["drift_day"].Min().Labelled("First Day"), timeline["drift_day"].Max().Labelled("Last Day"),
                timeline["abs_drift"].Max().Money().Labelled($"Worst Day ({timeline.Unit})"),
            ])
        { Sort = [days.Descending()] };
    }
}
