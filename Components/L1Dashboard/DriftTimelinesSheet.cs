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
            "Largest Leaf Drift Day",
            "The largest absolute drift of all leaf accounts on one business day in the chosen dates, all roles together. Zero dollars is "
            + "healthy.",
            fields.LeafDriftOfDay.Max().Usd());

        var parentPeak = new Kpi(
            "parent-peak",
            "Largest Parent Drift Day",
            "The largest absolute drift of all parent accounts on one business day in the chosen dates, all roles together. Zero dollars "
            + "is healthy.",
            fields.ParentDriftOfDay.Max().Usd());

        var role = new CategoryFilter("role", leaf["account_role"]);
        var parentRole = new CategoryFilter("parent-role", parent["account_role"]);

        return new Sheet(
            L1Sheets.DriftTimelines,
            "Drift Magnitude Over Time",
            "The lines show the sum of absolute drift per business day, one line per account role. A healthy role lies on zero. A "
            + "spike that comes back and a single spike are different problems. The two figures show the worst day of leaf and of "
            + "parent accounts.")
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
                new Row(6, [(leafPeak, 18), (parentPeak, 18)]),
                new Row(12, Timeline(
                    "leaf-timeline",
                    "Leaf Account Drift Over Time",
                    "One line per role. Near zero is healthy, lasting drift means that the feed keeps leaving the ledger, a single "
                    + "spike is an isolated event.",
                    leaf)),
                new Row(12, Timeline(
                    "parent-timeline",
                    "Parent Account Drift Over Time",
                    "One line per role. Anything but zero means that child postings did not roll up that day.",
                    parent)),
            ],
        };
    }

    private static LineChart Timeline(string key, string title, string subtitle, Dataset timeline) => new(
        key,
        title,
        subtitle,
        timeline["business_day"],
        timeline["abs_drift"].Sum().Usd(),
        timeline["account_role"])
    {
        CategoryLabel = "Business Day",
        ValueLabel = "Σ |drift|",
        Sort = [timeline["business_day"].Ascending()],
    };
}
