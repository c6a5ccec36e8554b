using QsGen.Database.Datasets;
using QsGen.QuickSight.Data;

namespace QsGen.Components.Shared;

/// <summary>What values mean in a bank's data, so that drills only hand over what the other side expects.</summary>
internal static class BankShapes
{
    /// <summary>The id of an account.</summary>
    public static DrillShape AccountId { get; } = new("account id");

    /// <summary>An account's label: name, then the id in parentheses.</summary>
    public static DrillShape AccountDisplay { get; } = new("account label");

    /// <summary>The id of a transfer.</summary>
    public static DrillShape TransferId { get; } = new("transfer id");

    /// <summary>A transfer type.</summary>
    public static DrillShape TransferType { get; } = new("transfer type");

    /// <summary>The name of a rail, template or other thing that the institution declares.</summary>
    public static DrillShape DeclaredName { get; } = new("declared name");

    /// <summary>The shape of a dataset column; null when no drill may read it.</summary>
    public static DrillShape? Of(ColumnMeaning meaning) => meaning switch
    {
        ColumnMeaning.None => null,
        ColumnMeaning.Day => DrillShape.DateTimeDay,
        ColumnMeaning.AccountId => AccountId,
        ColumnMeaning.AccountDisplay => AccountDisplay,
        ColumnMeaning.TransferId => TransferId,
        ColumnMeaning.TransferType => TransferType,
        ColumnMeaning.DeclaredName => DeclaredName,
        _ => throw new ArgumentOutOfRangeException(nameof(meaning), meaning, "Not a meaning of a column."),
    };
}
