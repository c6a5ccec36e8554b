namespace QsGen.Institution.Findings;

/// <summary>Rules of the currency.</summary>
internal static partial class LoadRules
{
    public static readonly Rule OneCurrency = Error(
        "L120",
        "A currency is one: no sum mixes two.",
        "write one code, such as EUR; accounts in another currency name it themselves");

    public static readonly Rule CurrencyKnown = Error(
        "L121",
        "A currency is a code of ISO 4217.",
        "write three capital letters, such as USD, EUR or JPY");
}
