using QsGen.Components.Shared;
using QsGen.QuickSight.Controls;
using QsGen.QuickSight.Filters;
using QsGen.QuickSight.Sheets;
using AppContext = QsGen.Components.Shared.AppContext;

namespace QsGen.Components.L1Dashboard;

/// <summary>Which posted legs should have been bundled by now?</summary>
/// <remarks>Current state, not limited to days: a leg is stuck until something picks it up, and the audit report lists the same
/// rows.</remarks>
internal static class UnbundledAgingSheet
{
    /// <summary>Writes the sheet.</summary>
    public static Sheet Build(AppContext context, AppData data, L1CalculatedFields fields, L1Parameters parameters)
    {
        var stuck = data["l1-stuck-unbundled"];
        var account = new CategoryFilter("account", stuck["account_id"]);
        var type = new CategoryFilter("type", stuck["type_name"]);
        var rail = new CategoryFilter("rail", stuck["rail_in_words"]);
        var isUnlimited = context.Institution.Rails.All(declared => declared.MaxUnbundledAge is null);

        return new Sheet(
            L1Sheets.UnbundledAging,
            "Unbundled Posted Legs Aging Past Cap",
            "Which posted legs should have been bundled by now? An aggregating rail should have picked these legs up: an old leg "
            + "without a bundle means that the bundler did not run or did not match. "
            + "Only rails with such a limit take part, and the limits are those of the last refresh. "
            + AppTexts.When(
                isUnlimited, "The institution declares no such limit, so no leg can be stuck. ")
            + "A transfer's menu opens all its legs, whatever days are chosen there.")
        {
            Controls = [account.Dropdown("Account"), type.Dropdown("Transfer Type"), rail.Dropdown("Rail")],
            Filters = [account, type, rail],
            Rows = [.. new StuckViews(stuck, "Unbundled", fields.UnbundledBucket, fields, isUnlimited).Rows(parameters)],
        };
    }
}
