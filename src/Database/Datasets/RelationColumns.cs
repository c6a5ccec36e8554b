using System.Collections.Immutable;
using QsGen.Database.Dialects;
using QsGen.Database.Schema;

namespace QsGen.Database.Datasets;

/// <summary>The columns of a relation as those of a dataset that hands them on.</summary>
internal static class RelationColumns
{
    /// <summary>All columns of a relation, in order.</summary>
    /// <exception cref="ArgumentException">There is no such relation.</exception>
    public static ImmutableArray<DatasetColumn> Of(string relation) =>
    [
        .. DatabaseSchema.Relation(relation).Columns
            .Select(column => new DatasetColumn(column.Name, TypeOf(column.Type.Kind), MeaningOf(column.Name))),
    ];

    private static DatasetColumnType TypeOf(SqlTypeKind kind) => kind switch
    {
        SqlTypeKind.Text or SqlTypeKind.Json => DatasetColumnType.String,
        SqlTypeKind.Decimal => DatasetColumnType.Decimal,
        SqlTypeKind.Integer or SqlTypeKind.BigInt => DatasetColumnType.Integer,
        SqlTypeKind.Timestamp => DatasetColumnType.DateTime,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "datasets have no such type"),
    };

    private static ColumnMeaning MeaningOf(string name) => name switch
    {
        "business_day" or "business_day_start" or "business_day_end" => ColumnMeaning.Day,
        "transfer_id" => ColumnMeaning.TransferId,
        "transfer_type" => ColumnMeaning.TransferType,
        _ when name.EndsWith("account_id", StringComparison.Ordinal) => ColumnMeaning.AccountId,
        _ => ColumnMeaning.None,
    };
}
