using QsGen.Institution.Findings;
using QsGen.Institution.Format;
using QsGen.Institution.Rules;
using QsGen.Institution.Yaml;

namespace QsGen.Institution.Loading;

/// <summary>Reads <c>currency</c> and <c>books</c>.</summary>
internal static class CurrencyReader
{
    /// <summary>One currency.</summary>
    public static bool Read(YamlNode node, ModelPath path, FindingLog log, out MoneyUnit value)
    {
        value = MoneyUnit.Usd;
        if (node is YamlSequence or YamlMapping)
        {
            return TextValues.Broken(LoadRules.OneCurrency, node, path, log, $"'{path}' must be one currency, not {node.Describe()}");
        }

        var code = (node as YamlScalar)?.Text ?? "";
        switch (CurrencyCodes.DecimalsOf(code))
        {
            case null:
                var upper = code.ToUpperInvariant();
                var remedy = CurrencyCodes.DecimalsOf(upper) is not null
                    ? Suggestion.Ask(upper)
                    : Suggestion.Find(code, CurrencyCodes.All) is { } near ? Suggestion.Ask(near) : null;
                log.AddBroken(LoadRules.CurrencyKnown, node, path, $"{node.Describe()} is not a currency", remedy);
                return false;
            case { } decimals:
                value = new(code, decimals);
                return true;
        }
    }

    /// <summary>A currency by its code, whether there is such a one or not.</summary>
    public static MoneyUnit Named(string code) => new(code, CurrencyCodes.DecimalsOf(code) ?? MoneyUnit.Usd.Decimals);
}
