using System.Collections.Immutable;
using QsGen.Components.Shared;
using QsGen.QuickSight.Calculations;
using QsGen.QuickSight.Data;
using QsGen.QuickSight.Filters;
using QsGen.QuickSight.Parameters;

namespace QsGen.Components.Investigation;

/// <summary>Which chain Money Trail shows: the chosen one, and until somebody chooses the one that the data name.</summary>
internal sealed class TrailFields
{
    private const string Yes = "yes";
    private const string No = "no";

    /// <summary>Declares the fields on the datasets of the sheet.</summary>
    public TrailFields(Dataset edges, Dataset leftOut, Dataset stays, StringParameter root)
    {
        IsShown = Of("hop_of_the_shown_chain", edges, root);
        IsLeftOut = Of("of_the_shown_chain", leftOut, root);
        LeftOut = new(leftOut["amount"], leftOut["received_apart"]);
        Stays = Of("account_of_the_shown_chain", stays, root);
    }

    /// <summary>Whether a hop belongs to the chain.</summary>
    public CalculatedField IsShown { get; }

    /// <summary>Whether money without a hop belongs to it.</summary>
    public CalculatedField IsLeftOut { get; }

    /// <summary>Whether what stayed at an account belongs to it.</summary>
    public CalculatedField Stays { get; }

    /// <summary>What was left out, 0 when nothing was.</summary>
    public Totals LeftOut { get; }

    /// <summary>All of them.</summary>
    public ImmutableArray<CalculatedField> All => [IsShown, IsLeftOut, Stays, .. LeftOut.All];

    /// <summary>Keeps the rows of the chain.</summary>
    public static CategoryFilter Keep(string key, CalculatedField shown) => new(key, shown, CategoryBinding.AnyOf([Yes]));

    private static CalculatedField Of(string name, Dataset dataset, StringParameter root) => new(
        name,
        dataset,
        ColumnType.String,
        $"ifelse({dataset["root_transfer_id"]} = ifelse({root} = {""}, {dataset["default_root"]}, {root}), {Yes}, {No})");
}
