using System.Collections.Immutable;
using QsGen.Components.Shared;
using QsGen.Institution;
using QsGen.QuickSight.Controls;
using QsGen.QuickSight.Data;
using QsGen.QuickSight.Filters;
using QsGen.QuickSight.Sheets;
using QsGen.QuickSight.Text;
using QsGen.QuickSight.Visuals;
using AppContext = QsGen.Components.Shared.AppContext;

namespace QsGen.Components.L1Dashboard;

/// <summary>Which accounts have a stored end-of-day balance that disagrees with the balance we compute?</summary>
internal static class DriftSheet
{
    /// <summary>Writes the sheet.</summary>
    public static Sheet Build(AppContext context, AppData data, L1CalculatedFields fields, L1Parameters parameters)
    {
        var leaf = data["l1-drift"];
        var parent = data["l1-ledger-drift"];
        var leafTable = LeafTable(leaf, fields, parameters);
        var parentTable = ParentTable(parent, fields, parameters);
        var unknown = data["l1-unknown-parent"];

        var leafCount = new Kpi(
            "leaf-count",
            "Leaf Accounts in Drift",
            "Counts breaks: a leaf account whose stored balance differs from the running net of its posted money on business days that "
            + "follow each other is one break, however many days it lasts.",
            leaf["break_id"].DistinctCount());

        var parentCount = new Kpi(
            "parent-count",
            "Parent Accounts in Drift",
            "Counts breaks: a parent account whose stored balance differs from its child accounts' last known balances and the money "
            + "posted to the parent itself, on business days that follow each other, is one break.",
            parent["break_id"].DistinctCount());

        var leafAges = new BarChart(
            "leaf-ages", "Leaf Breaks by Age", "How many business days the breaks of leaf accounts last.",
            fields.LeafBreakAge, leaf["break_id"].DistinctCount())
        { CategoryLabel = "Business Days", ValueLabel = "Breaks" };

        var parentAges = new BarChart(
            "parent-ages", "Parent Breaks by Age", "How many business days the breaks of parent accounts last.",
            fields.ParentBreakAge, parent["break_id"].DistinctCount())
        { CategoryLabel = "Business Days", ValueLabel = "Breaks" };

        var account = new CategoryFilter("account", leaf["account_id"]);
        var role = new CategoryFilter("role", leaf["account_role"]);
        var parentAccount = new CategoryFilter("parent-account", parent["account_id"]);
        var parentRole = new CategoryFilter("parent-role", parent["account_role"]);

        return new Sheet(
            L1Sheets.Drift,
            "Account Balance Drift",
            "The upper table compares each leaf account's stored balance with the running net of its posted money up to the end of the "
            + "day. The lower table compares each parent account's stored balance with the sum of its children's last known balances and "
            + "of the money posted to the parent itself; a balance holds until the next. Only rows that disagree are shown, and each of "
            + "them is a violation. The last table has parents that can't be compared: nobody knows whose the children are. Leaf and "
            + "parent accounts have dropdowns of their own. " + L1Texts.Narrowed)
        {
            Controls =
            [
                .. parameters.Window.Pickers(),
                account.Dropdown("Account"),
                role.Dropdown("Account Role"),
                parentAccount.Dropdown("Parent Account"),
                parentRole.Dropdown("Parent Account Role"),
            ],
            Filters =
            [
                parameters.Window.Filter("leaf-days", leaf["business_day"]),
                parameters.Window.Filter("parent-days", parent["business_day"]),
                parameters.Window.Filter("unknown-days", unknown["business_day"]),
                account,
                role,
                parentAccount,
                parentRole,
                new SentinelFilter(
                    "leaf-drill", leaf["account_id"], parameters.FilterAccount, "_drill_pass_pL1FilterAccount_on_drift"),
                new SentinelFilter(
                    "parent-drill", parent["account_id"], parameters.FilterAccount, "_drill_pass_pL1FilterAccount_on_ledger_drift"),
            ],
            Rows =
            [
                new Row(8, AccountsInScope(context.Institution)),
                new Row(6, [(leafCount, 18), (parentCount, 18)]),
                new Row(8, [(leafAges, 18), (parentAges, 18)]),
                new Row(18, leafTable),
                new Row(18, parentTable),
                new Row(12, UnknownTable(unknown, parameters)),
            ],
        };
    }

    private static Table LeafTable(Dataset leaf, L1CalculatedFields fields, L1Parameters parameters) => new(
        "leaf-table",
        "Leaf Account Drift",
        "One row per leaf account and business day, the largest drift first, with first day, last day and largest drift of its break and "
        + "the day that cleared it. Computed is the signed money posted up to the end of that "
        + "day; drift is stored minus computed, and anything but zero means that the feed left the ledger. Right-click an account id to "
        + "open the Daily Statement of that account-day.",
        [
            leaf["account_id"], leaf["account_name"], leaf["account_role"], leaf["account_parent_role"], leaf["business_day_start"],
            leaf["stored_balance"].Usd(), leaf["computed_balance"].Usd(), leaf["drift"].Usd(),
            fields.LeafDriftSize.Usd().Labelled("Drift Size"), leaf["first_day"], leaf["last_day"], leaf["day_count"],
            leaf["largest_amount"].Usd(), leaf["cleared_on"],
        ])
    {
        Sort = [fields.LeafDriftSize.Descending(), leaf["business_day_start"].Ascending(), leaf["account_id"].Ascending()],
        ClickableCells = [leaf["account_id"].Dimension()],
        Actions = [parameters.ToDailyStatement(leaf["account_id"], leaf["business_day_start"])],
    };

    private static Table ParentTable(Dataset parent, L1CalculatedFields fields, L1Parameters parameters) => new(
        "parent-table",
        "Parent Account Drift",
        "One row per parent account and business day, the largest drift first, with first day, last day and largest drift of its break "
        + "and the day that cleared it. Computed is the sum of the children's last known "
        + "balances and of the money posted to the parent itself; drift that is not zero means that a child did not roll up. Right-click "
        + "an account id to open the Daily Statement of that account-day.",
        [
            parent["account_id"], parent["account_name"], parent["account_role"], parent["business_day_start"],
            parent["stored_balance"].Usd(), parent["computed_balance"].Usd(), parent["drift"].Usd(),
            fields.ParentDriftSize.Usd().Labelled("Drift Size"), parent["first_day"], parent["last_day"], parent["day_count"],
            parent["largest_amount"].Usd(), parent["cleared_on"],
        ])
    {
        Sort = [fields.ParentDriftSize.Descending(), parent["business_day_start"].Ascending(), parent["account_id"].Ascending()],
        ClickableCells = [parent["account_id"].Dimension()],
        Actions = [parameters.ToDailyStatement(parent["account_id"], parent["business_day_start"])],
    };

    private static Table UnknownTable(Dataset unknown, L1Parameters parameters) => new(
        "unknown-table",
        "Parents Nobody Can Check",
        "One row per parent account and business day on which several accounts carry its role and children name the role alone, so that "
        + "nobody knows whose they are. Unexplained is what is stored minus what is known to belong to the account. Let the feed fill "
        + "parent_account_id, or declare it. Right-click an account id to open the Daily Statement of that account-day.",
        [
            unknown["account_id"], unknown["account_name"], unknown["account_role"], unknown["business_day_start"],
            unknown["stored_balance"].Usd(), unknown["unexplained_balance"].Usd(), unknown["undivided_balance"].Usd(),
            unknown["child_count"].Number(),
        ])
    {
        Sort = [unknown["business_day_start"].Descending(), unknown["account_id"].Ascending()],
        ClickableCells = [unknown["account_id"].Dimension()],
        Actions = [parameters.ToDailyStatement(unknown["account_id"], unknown["business_day_start"])],
    };

    private static TextBox AccountsInScope(InstitutionModel institution)
    {
        ImmutableArray<RichText> bullets = [.. Accounts(institution), .. Templates(institution)];

        return new TextBox("l1-drift-accounts",
        [
            RichText.Subheading("Internal Accounts in Scope"),
            RichText.Break,
            "Drift is checked on these accounts. A leaf account's stored balance is compared with its posted money, a parent "
            + "account's with the last known balances of its children and its own posted money.",
            bullets.IsEmpty ? "The institution declares no internal account, so there is nothing to check." : RichText.Bullets(bullets),
        ]);
    }

    private static IEnumerable<RichText> Accounts(InstitutionModel institution) =>
        from account in institution.Accounts
        where account.Scope == AccountScope.Internal
        orderby account.Id
        select AppTexts.Described($"{account.Role?.Value ?? account.Id.Value} ({account.Id})", account.Description);

    private static IEnumerable<RichText> Templates(InstitutionModel institution) =>
        from template in institution.AccountTemplates
        where template.Scope == AccountScope.Internal
        orderby template.Role
        select AppTexts.Described($"{template.Role} (template)", template.Description);
}
