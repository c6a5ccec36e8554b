using System.Collections.Immutable;
using QsGen.Components.Shared;
using QsGen.QuickSight.Calculations;
using QsGen.QuickSight.Data;
using QsGen.QuickSight.Filters;

namespace QsGen.Components.L1Dashboard;

/// <summary>Which account-day the Daily Statement shows: the chosen one; until an account is chosen the one that the data name, and the
/// last day with balances in place of a later one.</summary>
internal sealed class StatementFields
{
    private const string Yes = "yes";
    private const string No = "no";

    private readonly CalculatedField _summary;
    private readonly CalculatedField _legs;

    /// <summary>Declares the fields on both datasets of the statement.</summary>
    public StatementFields(AppData data, L1Parameters parameters)
    {
        _summary = IsShown("statement_is_shown", data["l1-daily-statement-summary"], parameters);
        _legs = IsShown("statement_leg_is_shown", data["l1-daily-statement-transactions"], parameters);
    }

    /// <summary>Both, for the app.</summary>
    public ImmutableArray<CalculatedField> All => [_summary, _legs];

    /// <summary>Keeps the account-day that is shown.</summary>
    public ImmutableArray<SheetFilter> Filters =>
    [
        new CategoryFilter("summary-shown", _summary, CategoryBinding.AnyOf([Yes])),
        new CategoryFilter("legs-shown", _legs, CategoryBinding.AnyOf([Yes])),
    ];

    private static CalculatedField IsShown(string name, Dataset dataset, L1Parameters parameters) => new(
        name,
        dataset,
        ColumnType.String,
        $"ifelse({dataset["account_id"]} = ifelse({parameters.StatementAccount} = {""}, {dataset["default_account_id"]}, "
        + $"{parameters.StatementAccount}) AND {dataset["business_day"]} = ifelse({parameters.StatementDay} > {dataset["last_day"]}, "
        + $"{dataset["last_day"]}, {parameters.StatementDay}), {Yes}, {No})");
}
