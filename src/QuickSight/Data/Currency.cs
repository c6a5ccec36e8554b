using System.Text.Json.Nodes;
using QsGen.QuickSight.Emission;

namespace QsGen.QuickSight.Data;

/// <summary>The number format of money: a currency symbol, two decimals, thousands separated by commas.</summary>
/// <param name="Symbol">ISO 4217 code, three capital letters.</param>
internal sealed record Currency(string Symbol)
{
    /// <summary>US dollars.</summary>
    public static Currency Usd { get; } = new("USD");

    /// <summary>The format of a field that is aggregated or grouped.</summary>
    internal JsonObject Emit() => Json.Object(("FormatConfiguration", Json.Object(
        ("CurrencyDisplayFormatConfiguration", Json.Object(
            ("Symbol", Symbol),
            ("DecimalPlacesConfiguration", Json.Object(("DecimalPlaces", 2))),
            ("SeparatorConfiguration", Json.Object(("ThousandsSeparator", Json.Object(
                ("Symbol", "COMMA"),
                ("Visibility", "VISIBLE"))))))))));

    /// <summary>The format of a plain column of an unaggregated table, which lies one level deeper.</summary>
    internal JsonObject EmitUnaggregated() => Json.Object(("NumberFormatConfiguration", Emit()));
}
