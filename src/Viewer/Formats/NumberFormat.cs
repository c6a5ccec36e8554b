using System.Globalization;
using QsGen.Viewer.Definitions;

namespace QsGen.Viewer.Formats;

/// <summary>How numbers are written. A minus is a real one.</summary>
/// <param name="Decimals">Digits after the point.</param>
/// <param name="Prefix">What goes before, behind the minus.</param>
/// <param name="Suffix">What goes behind.</param>
/// <param name="HasThousands">Whether thousands are set apart.</param>
/// <param name="Scale">By what the number is divided: 1, a thousand, a million; 0 chooses.</param>
/// <param name="InParentheses">Whether a negative number stands in parentheses instead of behind a minus.</param>
/// <param name="IsMoney">Whether it is an amount of a currency, which has all of that currency's decimals in files, too.</param>
internal sealed record NumberFormat(
    int Decimals, string Prefix = "", string Suffix = "", bool HasThousands = true, decimal Scale = 1, bool InParentheses = false,
    bool IsMoney = false)
{
    private static readonly (decimal Scale, string Suffix)[] Scales = [(1e12m, "T"), (1e9m, "B"), (1e6m, "M"), (1e3m, "K")];

    /// <summary>The format that a field's configuration asks for.</summary>
    /// <param name="configuration">The configuration, which may be absent.</param>
    /// <param name="isWhole">Whether the numbers are whole, for where nothing is said.</param>
    public static NumberFormat Read(DefinitionNode configuration, bool isWhole)
    {
        var (kind, body) = Find(configuration);
        var plain = new NumberFormat(isWhole ? 0 : 2);
        if (kind is null)
        {
            return plain;
        }

        var (scale, letter) = body["NumberScale"].Text switch
        {
            "AUTO" => (0m, ""),
            "THOUSANDS" => (1e3m, "K"),
            "MILLIONS" => (1e6m, "M"),
            "BILLIONS" => (1e9m, "B"),
            "TRILLIONS" => (1e12m, "T"),
            _ => (1m, ""),
        };
        var isPercent = kind == "PercentageDisplayFormatConfiguration";
        return new(
            body["DecimalPlacesConfiguration"]["DecimalPlaces"].Whole ?? (isPercent ? 2 : plain.Decimals),
            (body["Prefix"].Text ?? "") + (kind == "CurrencyDisplayFormatConfiguration" ? Currency(body["Symbol"].Text ?? "USD") : ""),
            letter + (isPercent ? "%" : "") + (body["Suffix"].Text ?? ""),
            body["SeparatorConfiguration"]["ThousandsSeparator"]["Visibility"].Text != "HIDDEN",
            isPercent ? 0.01m : scale,
            body["NegativeValueConfiguration"]["DisplayMode"].Text == "NEGATIVE",
            kind == "CurrencyDisplayFormatConfiguration");
    }

    /// <summary>A number as text.</summary>
    public string Write(decimal number)
    {
        var (divisor, suffix) = (Scale, Suffix);
        if (divisor == 0)
        {
            var chosen = Array.Find(Scales, scale => Math.Abs(number) >= scale.Scale);
            (divisor, suffix) = chosen.Scale == 0 ? (1, Suffix) : (chosen.Scale, chosen.Suffix + Suffix);
        }

        var scaled = Math.Round(number / divisor, Math.Min(Decimals, 20), MidpointRounding.AwayFromZero);
        var digits = Math.Abs(scaled).ToString((HasThousands ? "N" : "F") + Decimals, CultureInfo.InvariantCulture);
        var text = $"{Prefix}{digits}{suffix}";
        return scaled >= 0 ? text : InParentheses ? $"({text})" : $"−{text}";
    }

    /// <summary>The same without a scale.</summary>
    public NumberFormat Full => Scale == 0.01m ? this : this with { Scale = 1, Suffix = Scale == 1 || Scale == 0 ? Suffix : Suffix[1..] };

    /// <summary>A currency's sign, or its letters.</summary>
    private static string Currency(string code) => code switch
    {
        "USD" => "$",
        "EUR" => "€",
        "GBP" => "£",
        "JPY" => "¥",
        _ => code + "\u00A0",
    };

    private static (string? Kind, DefinitionNode Body) Find(DefinitionNode node)
    {
        if (node.Element.ValueKind != System.Text.Json.JsonValueKind.Object)
        {
            return (null, default);
        }

        foreach (var (name, child) in node.Members)
        {
            if (name is "CurrencyDisplayFormatConfiguration" or "NumberDisplayFormatConfiguration"
                or "PercentageDisplayFormatConfiguration")
            {
                return (name, child);
            }

            if (Find(child) is { Kind: not null } found)
            {
                return found;
            }
        }

        return (null, default);
    }
}
