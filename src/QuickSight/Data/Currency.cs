using System.Text.Json.Nodes;
using QsGen.QuickSight.Emission;

namespace QsGen.QuickSight.Data;

/// <summary>The number format of money: a currency symbol, its decimals, thousands separated by commas.</summary>
/// <param name="Symbol">ISO 4217 code, three capital letters.</param>
/// <param name="Decimals">How many decimals its amounts have.</param>
internal sealed record Currency(string Symbol, int Decimals = 2)
{
    /// <summary>US dollars.</summary>
    public static Currency Usd { get; } = new("USD");

    /// <summary>What stands for it where there is room for a sign alone: <c>$</c> for dollars, else its code.</summary>
    public string Sign => Symbol == "USD" ? "$" : Symbol;

    /// <summary>The format of a field that is aggregated or grouped.</summary>
    internal JsonObject Emit() => Json.Object(("FormatConfiguration", Json.Object(
        ("CurrencyDisplayFormatConfiguration", Json.Object(
            ("Symbol", Symbol),
            ("DecimalPlacesConfiguration", Json.Object(("DecimalPlaces", Decimals))),
            ("SeparatorConfiguration", Json.Object(("ThousandsSeparator", Json.Object(
                ("Symbol", "COMMA"),
                ("Visibility", "VISIBLE"))))))))));

    /// <summary>The format of a plain column of an unaggregated table, which lies one level deeper.</summary>
    internal JsonObject EmitUnaggregated() => Json.Object(("NumberFormatConfiguration", Emit()));
}
