using System.Collections.Immutable;
using System.Text.Json.Nodes;
using QsGen.QuickSight.Data;
using QsGen.QuickSight.Emission;

namespace QsGen.QuickSight.Parameters;

/// <summary>The value of a date-time parameter before anybody sets one: fixed, rolling, or looked up per reader.</summary>
/// <remarks>It cannot be left out: a date-time parameter without a default breaks the date picker and the editor.</remarks>
internal sealed class DateTimeDefault
{
    private readonly JsonObject _value;

    private DateTimeDefault(JsonObject value, bool isFixed, FieldSource? column = null) =>
        (_value, IsFixed, Column) = (value, isFixed, column);

    /// <summary>Whether it is the same on every day.</summary>
    public bool IsFixed { get; }

    /// <summary>The column it is looked up in, if any.</summary>
    internal FieldSource? Column { get; }

    /// <summary>One or more fixed times.</summary>
    /// <exception cref="TreeException">No time is given.</exception>
    public static DateTimeDefault At(params ImmutableArray<DateTimeOffset> instants)
    {
        Require.That(!instants.IsDefaultOrEmpty, "the default of a date-time parameter needs at least one time");
        return new DateTimeDefault(Json.Object(("StaticValues", Json.Texts(instants.Select(ApiText.Of)))), isFixed: true);
    }

    /// <summary>A time that moves with the calendar, such as <c>addDateTime(-7, 'DD', truncDate('DD', now()))</c>.</summary>
    /// <exception cref="TreeException">The expression is missing or longer than 4096 characters.</exception>
    public static DateTimeDefault Rolling(string expression) => new(
        Json.Object(("RollingDate", Json.Object(("Expression", Require.Shown(expression, "expression of a rolling date", 4096))))),
        isFixed: false);

    /// <summary>The midnight that began the day so many days ago; 0 is today.</summary>
    public static DateTimeDefault DaysAgo(int days) => Rolling(days == 0
        ? "truncDate('DD', now())"
        : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"addDateTime({-days}, 'DD', truncDate('DD', now()))"));

    /// <summary>A time that a dataset holds.</summary>
    /// <exception cref="TreeException">The column is not a date-time.</exception>
    public static DateTimeDefault FromColumn(Column column)
    {
        Require.That(column.Type is ColumnType.Datetime, $"{column} is no date-time, so it cannot be a default");
        return new DateTimeDefault(
            Json.Object(("DynamicValue", Json.Object(("DefaultValueColumn", column.EmitColumn())))), isFixed: false, column);
    }

    internal JsonNode Emit() => _value.DeepClone();
}
