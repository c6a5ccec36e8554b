using NodaTime;
using QsGen.Database.Dialects;

namespace QsGen.Database.Sessions;

/// <summary>Rows of loose values on their way into a bulk load.</summary>
internal static class BulkRowExtensions
{
    private const int BatchRows = 4_000;

    /// <summary>Writes rows that hold their values in the order of the target's columns; see <see cref="ISqlSession.LoadAsync"/>.</summary>
    /// <exception cref="ArgumentException">A value does not fit its column.</exception>
    public static Task<long> LoadAsync(
        this ISqlSession session, BulkTarget target, IAsyncEnumerable<object?[]> rows, CancellationToken cancellationToken) =>
        session.LoadAsync(target, rows.Chunk(BatchRows), (row, values) =>
        {
            for (var index = 0; index < row.Length; index++)
            {
                values.Value(row[index], target.Columns[index].Type);
            }
        }, cancellationToken);

    /// <summary>The next column.</summary>
    /// <exception cref="ArgumentException">The value does not fit the type.</exception>
    public static void Value(this IBulkRow values, object? value, SqlType type)
    {
        var fitting = SqlValue.ToColumn(value, type);
        switch (type.Kind)
        {
            case SqlTypeKind.Text or SqlTypeKind.Json:
                values.Text((string?)fitting);
                break;
            case SqlTypeKind.Decimal:
                values.Number((decimal?)fitting);
                break;
            case SqlTypeKind.Integer:
                values.Whole((int?)fitting);
                break;
            case SqlTypeKind.BigInt:
                values.Whole((long?)fitting);
                break;
            case SqlTypeKind.Boolean:
                values.Flag((bool?)fitting);
                break;
            case SqlTypeKind.Timestamp:
                values.Time(fitting is DateTime time ? LocalDateTime.FromDateTime(time) : null);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(type), type, "unknown column type");
        }
    }
}
