using System.Collections.Immutable;
using System.Globalization;
using QsGen.Components.Shared;
using QsGen.Institution;
using QsGen.QuickSight.Controls;
using QsGen.QuickSight.Filters;
using QsGen.QuickSight.Sheets;
using QsGen.QuickSight.Text;
using QsGen.QuickSight.Visuals;
using AppContext = QsGen.Components.Shared.AppContext;

namespace QsGen.Components.L1Dashboard;

/// <summary>Which accounts have a stored end-of-day balance that disagrees with the balance we compute?</summary>
internal static class DriftSheet
{
    private const int MostListed = 5;

    /// <summary>Writes the sheet.</summary>
    public static Sheet Build(AppContext context, AppData data, L1CalculatedFields fields, L1Parameters parameters)
    {
        var off = data["l1-off-now"];
        var leaf = data["l1-drift"];
        var parent = data["l1-ledger-drift"];
        var unknown = data["l1-unknown-parent"];
        var leafTable = DriftDays.Leaf(leaf, fields, parameters);
        var parentTable = DriftDays.Control(parent, fields, parameters);

        var now = new Kpi(
            "now", "Accounts Off Now", "Leaf and control accounts whose last balance is not the recomputed one, whatever days are chosen.",
            fields.Rows.TotalOf(off));

        var total = new Kpi(
            "total", $"Drift Now in All, {data.Unit}", "By how much they are off together, each without its sign.",
            fields.Totals.Of(off["drift_size"]).Money());

        var largest = new Kpi(
            "largest", $"Largest Drift Now, {data.Unit}", "By how much the worst of them is off.",
            fields.Peaks.Of(off["drift_size"]).Money());

        var oldest = new Kpi(
            "oldest", "Oldest Open Since", "The first business day of the break that has been open for longest now.", off["since"].Min());

        var open = new Table(
            "open",
            "Accounts Off Now, Worst First",
            "One row per leaf or control account with an open break; open its statement from the menu.",
            [
                off["account_id"].Labelled("Account ID"), off["account_name"].Labelled("Account"),
                off["drift"].Money().Labelled($"Drift ({data.Unit})"), off["kind"].Labelled("Kind"), off["since"].Labelled("Since"),
                off["day_count"].Labelled("Business Days"),
                off["role_in_words"].Labelled("Role"), off["business_day"].Labelled("Last Balance"), off["drift_size"].Number().Hidden(),
            ])
        {
            Sort = [off["drift_size"].Descending(), off["account_id"].Ascending()],
            ClickableCells = [off["account_id"].Dimension()],
            Actions = [parameters.ToDailyStatement(off["account_id"], off["business_day"])],
        };

        var leafCount = new Kpi(
            "leaf-count",
            "Breaks of Leaf Accounts, Chosen Days",
            "Business days with drift that follow each other are one break of their account.",
            leaf["break_id"].DistinctCount());

        var parentCount = new Kpi(
            "parent-count",
            "Breaks of Control Accounts, Chosen Days",
            "Business days with drift that follow each other are one break of their account.",
            parent["break_id"].DistinctCount());

        var leafAges = new BarChart(
            "leaf-ages", "Leaf Account Breaks by Length", "How many business days the breaks of leaf accounts last.",
            fields.LeafBreakAge, leaf["break_id"].DistinctCount())
        { CategoryLabel = "Business Days", ValueLabel = "Breaks", Sort = [fields.LeafBreakAge.Ascending()] };

        var parentAges = new BarChart(
            "parent-ages", "Control Account Breaks by Length", "How many business days the breaks of control accounts last.",
            fields.ParentBreakAge, parent["break_id"].DistinctCount())
        { CategoryLabel = "Business Days", ValueLabel = "Breaks", Sort = [fields.ParentBreakAge.Ascending()] };

        var expected = data["l1-expected-balance"];
        var missedAges = new BarChart(
            "missed-ages", "Expected Balances Missed by Length", "How many business days accounts stay off the balance they must end at.",
            fields.ExpectedBalanceAge, expected["break_id"].DistinctCount())
        { CategoryLabel = "Business Days", ValueLabel = "Breaks", Sort = [fields.ExpectedBalanceAge.Ascending()] };

        var account = new CategoryFilter("account", leaf["account_id"]);
        var role = new CategoryFilter("role", leaf["role_in_words"]);
        var parentAccount = new CategoryFilter("parent-account", parent["account_id"]);
        var parentRole = new CategoryFilter("parent-role", parent["role_in_words"]);

        return new Sheet(
            L1Sheets.Drift,
            "Account Balance Drift",
            "Which accounts are off now, by how much, and since when? Drift is a stored balance less the recomputed one: of a leaf account "
            + "the money posted up to the end of the day, of a control account its children's last known balances and its own postings; a "
            + "balance holds until the next. What is off now stands first, whatever days are chosen. " + L1Texts.Narrowed)
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
                parameters.Window.Filter("expected-days", expected["business_day"]),
                account,
                role,
                parentAccount,
                parentRole,
                new SentinelFilter("open-drill", off["account_id"], parameters.FilterAccount, "_drill_pass_pL1FilterAccount_on_off_now"),
                new SentinelFilter(
                    "leaf-drill", leaf["account_id"], parameters.FilterAccount, "_drill_pass_pL1FilterAccount_on_drift"),
                new SentinelFilter(
                    "parent-drill", parent["account_id"], parameters.FilterAccount, "_drill_pass_pL1FilterAccount_on_ledger_drift"),
            ],
            Rows =
            [
                new Row(5, [(now, 9), (total, 9), (largest, 9), (oldest, 9)]),
                new Row(12, open),
                new Row(8, [(leafCount, 6), (leafAges, 12), (parentCount, 6), (parentAges, 12)]),
                new Row(14, leafTable),
                new Row(14, parentTable),
                new Row(10, [(DriftDays.Missed(expected, parameters), 24), (missedAges, 12)]),
                new Row(10, DriftDays.Unknown(unknown, parameters)),
                new Row(8, AccountsInScope(context.Institution)),
            ],
        };
    }

    private static TextBox AccountsInScope(InstitutionModel institution)
    {
        ImmutableArray<RichText> bullets = [.. Some(Accounts(institution), "accounts"), .. Some(Templates(institution), "templates")];

        return new TextBox("l1-drift-accounts",
        [
            RichText.Subheading("Internal Accounts in Scope"),
            RichText.Break,
            "Drift is checked on these accounts.",
            bullets.IsEmpty ? "The institution declares no internal account, so there is nothing to check." : RichText.Bullets(bullets),
        ]);
    }

    // An institution may declare thousands, and a definition must stay small enough to deploy.
    private static IEnumerable<RichText> Some(IEnumerable<RichText> all, string what)
    {
        var listed = all.ToList();
        return listed.Count <= MostListed
            ? listed
            : listed.Take(MostListed)
                .Append(RichText.Plain(string.Create(CultureInfo.InvariantCulture, $"and {listed.Count - MostListed:#,0} more {what}")));
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
