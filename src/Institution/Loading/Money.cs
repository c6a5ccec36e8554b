using System.Globalization;
using System.Text.RegularExpressions;
using QsGen.Institution.Findings;
using QsGen.Institution.Yaml;

namespace QsGen.Institution.Loading;

/// <summary>Reads amounts of money exactly, from YAML numbers of every notation and from decimal text.</summary>
internal static partial class Money
{
    private const decimal Limit = 1_000_000_000_000_000_000m;
    private const NumberStyles DecimalText =
        NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;

    /// <summary>A finite amount with at most three decimals and 18 digits before the point, as every database stores it.</summary>
    public static bool Amount(YamlNode node, ModelPath path, FindingLog log, out decimal value)
    {
        value = 0;
        if (node is not YamlScalar { Kind: ScalarKind.Integer or ScalarKind.Float or ScalarKind.Text } scalar)
        {
            return TextValues.Broken(
                LoadRules.MoneyIsNumber, node, path, log, $"'{path}' must be an amount of money, not {node.Describe()}");
        }

        var text = scalar.Text.Trim().Replace("_", "", StringComparison.Ordinal);
        if (NotFinite().IsMatch(text))
        {
            return TextValues.Broken(LoadRules.MoneyFinite, node, path, log, $"'{path}' is {scalar.Text}, which is no amount");
        }

        var number = scalar.Kind == ScalarKind.Integer ? YamlInteger.Parse(text) : text;
        if (!Shape().IsMatch(number))
        {
            return TextValues.Broken(
                LoadRules.MoneyIsDecimal, node, path, log, $"'{path}' is '{scalar.Text}', which is not a decimal number");
        }

        if (!decimal.TryParse(number, DecimalText, CultureInfo.InvariantCulture, out value) || Math.Abs(value) >= Limit)
        {
            return TextValues.Broken(LoadRules.MoneyFinite, node, path, log, $"'{path}' is {scalar.Text}, which is too large");
        }

        var isLost = value == 0 && Mantissa(number).AsSpan().ContainsAnyInRange('1', '9');
        return (!isLost && decimal.Round(value, MoneyUnit.MostDecimals) == value)
            || TextValues.Broken(LoadRules.MoneyScale, node, path, log, $"'{path}' is {scalar.Text}, which no currency has a unit for");
    }

    private static string Mantissa(string number) => number.Split('e', 'E')[0];

    [GeneratedRegex(@"^[-+]?(\.?inf|infinity|\.?s?nan[0-9]*)\z", RegexOptions.IgnoreCase)]
    private static partial Regex NotFinite();

    [GeneratedRegex(@"^[-+]?([0-9]+\.?[0-9]*|\.[0-9]+)([eE][-+]?[0-9]{1,9})?\z")]
    private static partial Regex Shape();
}
