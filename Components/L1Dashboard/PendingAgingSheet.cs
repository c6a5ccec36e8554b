using QsGen.Components.Shared;
using QsGen.QuickSight.Controls;
using QsGen.QuickSight.Filters;
using QsGen.QuickSight.Sheets;
using AppContext = QsGen.Components.Shared.AppContext;

namespace QsGen.Components.L1Dashboard;

/// <summary>Which pending legs have waited longer than their rail allows?</summary>
/// <remarks>Current state, not limited to days: a leg is stuck until something picks it up, and the audit report lists the same
/// rows.</remarks>
internal static class PendingAgingSheet
{
    /// <summary>Writes the sheet.</summary>
    public static Sheet Build(AppContext context, AppData data, L1CalculatedFields fields, L1Parameters parameters)
    {
        var stuck = data["l1-stuck-pending"];
        var account = new CategoryFilter("account", stuck["account_id"]);
        var type = new CategoryFilter("type", stuck["type_name"]);
        var rail = new CategoryFilter("rail", stuck["rail_in_words"]);
        var isUnlimited = context.Institution.Rails.All(declared => declared.MaxPendingAge is null);

        return new Sheet(
            L1Sheets.PendingAging,
            "Pending Transactions Aging Past Cap",
            "Which pending legs have waited longer than their rail allows? A pending leg is a payment that the other side has not "
            + "confirmed. "
            + "Only rails with such a limit take part, and the limits are those of the last refresh. "
            + AppTexts.When(
                isUnlimited, "The institution declares no such limit, so no leg can be stuck. ")
            + "A transfer's menu opens all its legs, whatever days are chosen there.")
        {
            Controls = [account.Dropdown("Account"), type.Dropdown("Transfer Type"), rail.Dropdown("Rail")],
            Filters = [account, type, rail],
            Rows = [.. new StuckViews(stuck, "Pending", fields.PendingBucket, fields, isUnlimited).Rows(parameters)],
        };
    }
}
