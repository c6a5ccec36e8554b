using QsGen.QuickSight.Data;
using QsGen.QuickSight.Visuals;

namespace QsGen.Components.L1Dashboard;

/// <summary>The tables of Drift with a row for each business day.</summary>
internal static class DriftDays
{
    /// <summary>The days of leaf accounts.</summary>
    public static Table Leaf(Dataset leaf, L1CalculatedFields fields, L1Parameters parameters) => Days(
        "leaf-table", "Leaf Account Drift by Day, Largest First",
        "One row per leaf account and business day; computed is the money posted up to the end of that day.",
        leaf, fields.LeafDriftSize, parameters);

    /// <summary>The days of control accounts.</summary>
    public static Table Control(Dataset parent, L1CalculatedFields fields, L1Parameters parameters) => Days(
        "parent-table", "Control Account Drift by Day, Largest First",
        "One row per control account and business day; computed is its children's last known balances and its own postings.",
        parent, fields.ParentDriftSize, parameters);

    /// <summary>The days on which nobody can compare a control account.</summary>
    public static Table Unknown(Dataset unknown, L1Parameters parameters) => new(
        "unknown-table",
        "Control Accounts Nobody Can Check",
        "Several accounts carry the role, and children do not say whose they are: let the feed name their parent account.",
        [
            unknown["account_id"].Labelled("Account ID"), unknown["account_name"].Labelled("Account"),
            unknown["role_in_words"].Labelled("Role"), unknown["business_day_start"].Labelled("Business Day"),
            unknown["stored_balance"].Money().Labelled($"Stored ({unknown.Unit})"),
            unknown["unexplained_balance"].Money().Labelled($"Unexplained ({unknown.Unit})"),
            unknown["undivided_balance"].Money().Labelled($"Children of the Role ({unknown.Unit})"),
            unknown["child_count"].Labelled("Children"),
        ])
    {
        Sort = [unknown["business_day_start"].Descending(), unknown["account_id"].Ascending()],
        ClickableCells = [unknown["account_id"].Dimension()],
        Actions = [parameters.ToDailyStatement(unknown["account_id"], unknown["business_day_start"])],
    };

    /// <summary>The days on which accounts did not end at the balance that they must end at.</summary>
    public static Table Missed(Dataset missed, L1Parameters parameters) => new(
        "missed-table",
        "Expected Balances Missed by Day, Newest First",
        "One row per account and business day that does not end at the balance that the account must end at.",
        [
            missed["account_id"].Labelled("Account ID"), missed["account_name"].Labelled("Account"),
            missed["business_day_start"].Labelled("Business Day"), missed["stored_balance"].Money().Labelled($"Stored ({missed.Unit})"),
            missed["expected_eod_balance"].Money().Labelled($"Expected ({missed.Unit})"),
            missed["variance"].Money().Labelled($"Off By ({missed.Unit})"), missed["first_day"].Labelled("Since"),
            missed["cleared_on"].Labelled("Cleared On"),
        ])
    {
        Sort = [missed["business_day_start"].Descending(), missed["account_id"].Ascending()],
        ClickableCells = [missed["account_id"].Dimension()],
        Actions = [parameters.ToDailyStatement(missed["account_id"], missed["business_day_start"])],
    };

    private static Table Days(
        string key, string title, string subtitle, Dataset days, FieldSource size, L1Parameters parameters) => new(
            key,
            title,
            subtitle,
            [
                days["account_id"].Labelled("Account ID"), days["account_name"].Labelled("Account"),
                days["business_day_start"].Labelled("Business Day"),
                days["stored_balance"].Money().Labelled($"Stored ({days.Unit})"),
                days["computed_balance"].Money().Labelled($"Computed ({days.Unit})"),
                days["drift"].Money().Labelled($"Drift ({days.Unit})"),
                days["first_day"].Labelled("Since"), days["cleared_on"].Labelled("Cleared On"), size.Hidden(),
            ])
        {
            Sort = [size.Descending(), days["business_day_start"].Ascending(), days["account_id"].Ascending()],
            ClickableCells = [days["account_id"].Dimension()],
            Actions = [parameters.ToDailyStatement(days["account_id"], days["business_day_start"])],
        };
}
