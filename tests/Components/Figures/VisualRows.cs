using System.Collections.Immutable;
using System.Globalization;

namespace QsGen.Tests.Components.Figures;

/// <summary>What a visual shows.</summary>
/// <param name="FieldIds">The fields, dimensions first.</param>
/// <param name="Columns">The column behind each field.</param>
/// <param name="Rows">The values, in the order of the fields.</param>
internal sealed record VisualRows(ImmutableArray<string> FieldIds, ImmutableArray<string> Columns, ImmutableArray<object?[]> Rows)
{
    /// <summary>One line per row, sorted.</summary>
    public string[] Lines { get; } = Sorted(Rows);

    /// <summary>The values of a column.</summary>
    public IEnumerable<string> Of(string column) => Rows.Select(row => Text(row[Columns.IndexOf(column)]));

    /// <summary>Rows as sorted lines.</summary>
    public static string[] Sorted(IEnumerable<object?[]> rows) =>
        [.. rows.Select(row => string.Join(" | ", row.Select(Text))).Order(StringComparer.Ordinal)];

    /// <summary>A value as text that is the same for every number and date type.</summary>
    public static string Text(object? value) => value switch
    {
        null => "-",
        DateTime time => time.ToString("yyyy-MM-dd HH:mm:ss.fff", CultureInfo.InvariantCulture),
        DateOnly day => day.ToString("yyyy-MM-dd 00:00:00.000", CultureInfo.InvariantCulture),
        double number => Math.Round(number, 3).ToString("0.###", CultureInfo.InvariantCulture),
        decimal number => Math.Round(number, 3, MidpointRounding.ToEven).ToString("0.###", CultureInfo.InvariantCulture),
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString()!,
    };
}
