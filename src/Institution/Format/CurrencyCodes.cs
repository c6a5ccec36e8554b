using System.Collections.Frozen;
using System.Collections.Immutable;

namespace QsGen.Institution.Format;

/// <summary>The codes of ISO 4217 that money is held in, with the number of decimals of each.</summary>
internal static class CurrencyCodes
{
    private const string TwoDecimals =
        "AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CNY COP CRC CUP CVE CZK DKK DOP "
        + "DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GTQ GYD HKD HNL HTG HUF IDR ILS INR IRR JMD KES KGS KHR KPW KYD KZT LAK LBP "
        + "LKR LRD LSL MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD PAB PEN PGK PHP PKR PLN QAR RON "
        + "RSD RUB SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TOP TRY TTD TWD TZS UAH USD UYU UZS VES WST "
        + "XCD XCG YER ZAR ZMW ZWG";

    private const string NoDecimals = "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX VND VUV XAF XOF XPF";

    private const string ThreeDecimals = "BHD IQD JOD KWD LYD OMR TND";

    private static readonly FrozenDictionary<string, int> Decimals =
        ((IEnumerable<(string Codes, int Decimals)>)[(TwoDecimals, 2), (NoDecimals, 0), (ThreeDecimals, 3)])
        .SelectMany(group => group.Codes.Split(' ').Select(code => KeyValuePair.Create(code, group.Decimals)))
        .ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>All codes, by letter.</summary>
    public static ImmutableArray<string> All { get; } = [.. Decimals.Keys.Order(StringComparer.Ordinal)];

    /// <summary>How many decimals a currency has; null when there is no such currency.</summary>
    public static int? DecimalsOf(string code) => Decimals.TryGetValue(code, out var decimals) ? decimals : null;
}
