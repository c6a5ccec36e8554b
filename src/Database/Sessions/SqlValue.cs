using System.Collections;
using System.Globalization;
using System.Numerics;
using NodaTime;
using QsGen.Database.Dialects;

namespace QsGen.Database.Sessions;

/// <summary>Makes the values of three drivers look alike.</summary>
internal static class SqlValue
{
    /// <summary>A value as it came from a driver, in one of the types that <see cref="SqlColumn.Type"/> lists.</summary>
    public static object? FromDriver(object? value) => value switch
    {
        null or DBNull => null,
        string or long or decimal or double or bool => value,
        int number => (long)number,
        short number => (long)number,
        sbyte number => (long)number,
        byte number => (long)number,
        uint number => (long)number,
        BigInteger number => (decimal)number,
        float number => (double)number,
        DateTime time => DateTime.SpecifyKind(time, DateTimeKind.Unspecified),
        DateOnly day => day.ToDateTime(TimeOnly.MinValue),
        IEnumerable list => Listed(list),
        _ => value.ToString(),
    };

    // Columns of ours hold no lists, but somebody's query may.
    private static string Listed(IEnumerable list) => list is byte[] bytes
        ? $"\\x{Convert.ToHexStringLower(bytes)}"
        : $"[{string.Join(", ", list.Cast<object?>().Select(item => Shown(FromDriver(item))))}]";

    private static string Shown(object? value) => value is null ? "null" : Convert.ToString(value, CultureInfo.InvariantCulture)!;

    /// <summary>The type in which values of a driver's type arrive after <see cref="FromDriver"/>.</summary>
    public static Type TypeOf(Type driver) => driver switch
    {
        _ when driver == typeof(int) || driver == typeof(short) || driver == typeof(sbyte) || driver == typeof(byte)
            || driver == typeof(uint) => typeof(long),
        _ when driver == typeof(BigInteger) => typeof(decimal),
        _ when driver == typeof(float) => typeof(double),
        _ when driver == typeof(DateOnly) => typeof(DateTime),
        _ when driver == typeof(long) || driver == typeof(decimal) || driver == typeof(double) || driver == typeof(bool)
            || driver == typeof(DateTime) => driver,
        _ => typeof(string),
    };

    /// <summary>A value for a placeholder, as drivers take it.</summary>
    public static object ToDriver(object? value) => value switch
    {
        null => DBNull.Value,
        LocalDateTime time => time.ToDateTimeUnspecified(),
        LocalDate day => day.ToDateTimeUnspecified(),
        DateTime time => DateTime.SpecifyKind(time, DateTimeKind.Unspecified),
        _ => value,
    };

    /// <summary>A value for a column of a known type, as drivers take it; null stays null.</summary>
    /// <exception cref="ArgumentException">The value does not fit the type.</exception>
    public static object? ToColumn(object? value, SqlType type) => (type.Kind, value) switch
    {
        (_, null or DBNull) => null,
        (SqlTypeKind.Text or SqlTypeKind.Json, string text) => text,
        (SqlTypeKind.Decimal, decimal or long or int) => Convert.ToDecimal(value, null),
        (SqlTypeKind.BigInt, long or int) => Convert.ToInt64(value, null),
        (SqlTypeKind.Integer, long or int) => Convert.ToInt32(value, null),
        (SqlTypeKind.Boolean, bool) => value,
        (SqlTypeKind.Timestamp, _) when ToDriver(value) is DateTime time => time,
        _ => throw new ArgumentException($"a {value.GetType().Name} does not fit a column of kind {type.Kind}", nameof(value)),
    };
}
