using System.Collections.Immutable;
using System.Globalization;
using NodaTime;

namespace QsGen.Tests.Components.Figures;

/// <summary>What the controls of a sheet hold, as its readers understand them.</summary>
/// <param name="Facts">Dates and names that queries use.</param>
/// <param name="Values">The values of controls that hold some.</param>
internal sealed record ControlValues(
    ImmutableDictionary<string, string> Facts, ImmutableDictionary<string, ImmutableArray<string>> Values)
{
    /// <summary>What a sheet's controls hold when it is opened.</summary>
    public static ControlValues Opened(string sheet, LocalDate today, ImmutableDictionary<string, string> facts)
    {
        var days = sheet.Split('-')[0] switch
        {
            "l1" => (today.PlusDays(-6), today),
            "exec" => (today.PlusDays(-29), today),
            _ => (new LocalDate(1900, 1, 1), new LocalDate(2099, 12, 31)),
        };
        var values = new Dictionary<string, ImmutableArray<string>>
        {
            ["Date From"] = [Text(days.Item1)],
            ["Date To"] = [Text(days.Item2)],
            ["Business Day"] = [Text(today)],
            ["Min distinct senders"] = ["5"],
            ["Min sigma"] = ["2"],
            ["Max hops"] = ["5"],
            ["Min hop amount ($)"] = ["0"],
        };
        if (sheet == "l1-sheet-daily-statement")
        {
            values["Account"] = [""];
        }

        (values["Chain root transfer"], values["Anchor account"]) = ([""], [""]);

        return new(facts, values.ToImmutableDictionary());
    }

    public ControlValues With(string title, params ImmutableArray<string> values) => this with { Values = Values.SetItem(title, values) };

    /// <summary>The condition or number that a control stands for.</summary>
    public string Sql(string control, string column)
    {
        var values = Values.GetValueOrDefault(control, []);
        return control switch
        {
            "Days" => $"CAST({column} AS DATE) BETWEEN DATE '{Values["Date From"][0]}' AND DATE '{Values["Date To"][0]}'",
            "Date Range" or "Window End Date" when values is [var first, var last] =>
                $"CAST({column} AS DATE) BETWEEN DATE '{first}' AND DATE '{last}'",
            "Business Day" when column.Length > 0 => $"CAST({column} AS DATE) = DATE '{values[0]}'",
            "Metadata" => Metadata(column),
            _ when column.Length == 0 => values[0],
            _ when values.IsEmpty => "TRUE",
            _ => $"{column} IN ({string.Join(", ", values.Select(Literal))})",
        };
    }

    /// <summary>A day as controls hold it.</summary>
    public static string Text(LocalDate day) => day.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture);

    private string Metadata(string column)
    {
        var key = Values.GetValueOrDefault("Metadata Key", ["All keys"])[0];
        var values = Values.GetValueOrDefault("Metadata Value", ["No value chosen"]).Select(Literal);
        return key == "All keys" ? "TRUE" : $"JSON_EXTRACT_STRING({column}, '$.\"{key}\"') IN ({string.Join(", ", values)})";
    }

    private static string Literal(string text) => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";
}
