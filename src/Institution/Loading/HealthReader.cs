using System.Globalization;
using QsGen.Institution.Findings;
using QsGen.Institution.Format;
using QsGen.Institution.Rules;
using QsGen.Institution.Yaml;

namespace QsGen.Institution.Loading;

/// <summary>Reads <c>health</c>: from how many open exceptions on a check is amber and red.</summary>
internal static class HealthReader
{
    /// <summary>The bands for every check, and those of single ones; what is not written is that of <see cref="HealthBands.Default"/>.
    /// </summary>
    public static bool Bands(YamlNode node, ModelPath path, FindingLog log, out HealthBands value)
    {
        value = HealthBands.Default;
        if (node is not YamlMapping mapping)
        {
            return TextValues.Broken(LoadRules.HealthIsMapping, node, path, log, $"'{path}' must be a mapping, not {node.Describe()}");
        }

        var usual = Band(mapping, value.Usual, path, log, Keys.Checks);
        var own = mapping.Entries.FirstOrDefault(entry => entry.Key.Text == Keys.Checks);
        value = new(usual, own is null ? [] : Checks(own.Value, usual, path.Key(Keys.Checks), log));
        return true;
    }

    private static ValueList<HealthCheckBand> Checks(YamlNode node, HealthBand usual, ModelPath path, FindingLog log)
    {
        if (node is not YamlMapping mapping)
        {
            log.AddBroken(LoadRules.HealthIsMapping, node, path, $"'{path}' must be a mapping, not {node.Describe()}");
            return [];
        }

        var bands = new List<HealthCheckBand>();
        foreach (var entry in mapping.Entries)
        {
            var (check, place) = (entry.Key.Text, path.Key(entry.Key.Text));
            if (!ExceptionChecks.Names.Contains(check))
            {
                var remedy = Suggestion.Find(check, ExceptionChecks.Names) is { } near ? Suggestion.Ask(near) : null;
                log.AddBroken(LoadRules.HealthCheckKnown, entry.Key, place, $"'{check}' is not a check", remedy);
            }
            else if (entry.Value is not YamlMapping band)
            {
                log.AddBroken(LoadRules.HealthIsMapping, entry.Value, place, $"'{place}' must be a mapping, not {entry.Value.Describe()}");
            }
            else
            {
                bands.Add(new(check, Band(band, usual, place, log, null)));
            }
        }

        return bands.OrderBy(band => band.Check, StringComparer.Ordinal).ToValueList();
    }

    private static HealthBand Band(YamlMapping mapping, HealthBand usual, ModelPath path, FindingLog log, string? other)
    {
        var band = usual;
        foreach (var entry in mapping.Entries.Where(entry => entry.Key.Text != other))
        {
            var place = path.Key(entry.Key.Text);
            if (entry.Key.Text is not (Keys.Amber or Keys.Red))
            {
                log.AddBroken(LoadRules.HealthIsMapping, entry.Key, place, $"'{place}' is neither {Keys.Amber} nor {Keys.Red}");
            }
            else if (Number(entry.Value) is not { } number)
            {
                log.AddBroken(LoadRules.HealthBandInRange, entry.Value, place, $"'{place}' is {entry.Value.Describe()}");
            }
            else
            {
                band = entry.Key.Text == Keys.Amber ? band with { Amber = number } : band with { Red = number };
            }
        }

        if (band.Red < band.Amber)
        {
            log.AddBroken(LoadRules.HealthBandInRange, mapping, path, $"'{path}' is red from {band.Red} on and amber from {band.Amber} on");
            return usual;
        }

        return band;
    }

    private static int? Number(YamlNode node) => node is YamlScalar { Kind: ScalarKind.Integer } scalar
        && int.TryParse(YamlInteger.Parse(scalar.Text), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
        && number >= 1 ? number : null;
}
