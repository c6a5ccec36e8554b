using System.Globalization;
using QsGen.Institution.Findings;
using QsGen.Institution.Yaml;

namespace QsGen.Institution.Loading;

/// <summary>Reads the figures from which on something counts: <c>anomaly_min_windows</c> and <c>materiality</c>.</summary>
internal static class ThresholdReader
{
    /// <summary>The amount from which on a figure matters.</summary>
    public static bool Materiality(YamlNode node, ModelPath path, FindingLog log, out decimal value) =>
        Money.Amount(node, path, log, out value)
        && (value >= 0 || TextValues.Broken(LoadRules.MaterialityIsPositive, node, path, log, $"'{path}' is below zero"));

    /// <summary>How many earlier totals a pair needs before it is held against itself.</summary>
    public static bool AnomalyWindows(YamlNode node, ModelPath path, FindingLog log, out int value)
    {
        value = 0;
        if (node is not YamlScalar { Kind: ScalarKind.Integer } scalar)
        {
            return TextValues.Broken(
                LoadRules.AnomalyWindowsAreInteger, node, path, log, $"'{path}' must be a whole number, not {node.Describe()}");
        }

        return (int.TryParse(YamlInteger.Parse(scalar.Text), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value)
                && value is >= InstitutionModel.FewestAnomalyWindows and <= InstitutionModel.MostAnomalyWindows)
            || TextValues.Broken(LoadRules.AnomalyWindowsInRange, node, path, log, $"'{path}' is {scalar.Text}");
    }
}
