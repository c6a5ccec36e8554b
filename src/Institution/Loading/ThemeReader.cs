using System.Collections.Immutable;
using QsGen.Institution.Findings;
using QsGen.Institution.Format;
using QsGen.Institution.Yaml;

namespace QsGen.Institution.Loading;

/// <summary>Reads the <c>theme</c> block.</summary>
internal static class ThemeReader
{
    /// <summary>The theme; false when any part of it is missing or broken.</summary>
    public static bool Read(YamlNode node, ModelPath path, FindingLog log, out ThemeBlock? value)
    {
        value = null;
        if (node is not YamlMapping mapping)
        {
            return TextValues.Broken(LoadRules.ThemeIsMapping, node, path, log, $"the theme must be a mapping, not {node.Describe()}");
        }

        var map = new EntityReader(mapping, ThemeFormat.Theme, path, log);
        var isWhole = map.Required<string>(Keys.ThemeName, TextValues.TextUpTo(2048), out var name, LoadRules.ThemeComplete)
            & map.Required<string>(Keys.VersionDescription, TextValues.TextUpTo(512), out var version, LoadRules.ThemeComplete)
            & map.Required<ImmutableArray<HexColor>>(Keys.DataColors, DataColors, out var palette, LoadRules.ThemeComplete)
            & map.Required<HexColor>(Keys.EmptyFillColor, Color, out var empty, LoadRules.ThemeComplete)
            & map.Required<ImmutableArray<HexColor>>(Keys.Gradient, Gradient, out var gradient, LoadRules.ThemeComplete);
        var colors = new Dictionary<string, HexColor>(StringComparer.Ordinal);
        foreach (var key in ThemeFormat.Colors.Select(color => color.Name))
        {
            isWhole &= map.Required<HexColor>(key, Color, out var color, LoadRules.ThemeComplete);
            colors[key] = color!;
        }

        var prefix = map.Optional<string>(Keys.AnalysisNamePrefix, TextValues.TextUpTo(200), out var word) ? word : null;
        var logo = map.Optional<string?>(Keys.Logo, Image, out var logoPlace) ? logoPlace : null;
        var favicon = map.Optional<string?>(Keys.Favicon, Image, out var faviconPlace) ? faviconPlace : null;
        value = !isWhole ? null : new ThemeBlock
        {
            ThemeName = name!,
            VersionDescription = version!,
            AnalysisNamePrefix = prefix,
            DataColors = palette,
            EmptyFillColor = empty!,
            Gradient = gradient,
            PrimaryBg = colors[Keys.PrimaryBg],
            SecondaryBg = colors[Keys.SecondaryBg],
            PrimaryFg = colors[Keys.PrimaryFg],
            SecondaryFg = colors[Keys.SecondaryFg],
            Accent = colors[Keys.Accent],
            AccentFg = colors[Keys.AccentFg],
            LinkTint = colors[Keys.LinkTint],
            Danger = colors[Keys.Danger],
            DangerFg = colors[Keys.DangerFg],
            Warning = colors[Keys.Warning],
            WarningFg = colors[Keys.WarningFg],
            Success = colors[Keys.Success],
            SuccessFg = colors[Keys.SuccessFg],
            Dimension = colors[Keys.Dimension],
            DimensionFg = colors[Keys.DimensionFg],
            Measure = colors[Keys.Measure],
            MeasureFg = colors[Keys.MeasureFg],
            Logo = logo,
            Favicon = favicon,
        };
        return isWhole;
    }

    private static bool Color(YamlNode node, ModelPath path, FindingLog log, out HexColor value)
    {
        value = new(node is YamlScalar { Kind: ScalarKind.Text } scalar ? scalar.Text : "");
        if (node is not YamlScalar { Kind: ScalarKind.Text })
        {
            // The commonest slip: an unquoted # starts a comment, so the colour reads as nothing.
            return TextValues.Broken(LoadRules.ColorIsText, node, path, log, $"'{path}' must be a colour in quotes, not {node.Describe()}");
        }

        return HexColor.IsWellFormed(value.Value)
            || TextValues.Broken(LoadRules.ColorForm, node, path, log, $"'{path}' is '{value}', which is not a colour");
    }

    private static bool DataColors(YamlNode node, ModelPath path, FindingLog log, out ImmutableArray<HexColor> value) =>
        Colors(node, path, log, LoadRules.DataColorsList, isLength: length => length > 0, "at least one colour", out value);

    private static bool Gradient(YamlNode node, ModelPath path, FindingLog log, out ImmutableArray<HexColor> value) =>
        Colors(node, path, log, LoadRules.GradientPair, isLength: length => length == 2, "two colours", out value);

    private static bool Colors(
        YamlNode node,
        ModelPath path,
        FindingLog log,
        Rule rule,
        Func<int, bool> isLength,
        string wanted,
        out ImmutableArray<HexColor> value)
    {
        value = [];
        if (node is not YamlSequence list || !isLength(list.Items.Length))
        {
            return TextValues.Broken(rule, node, path, log, $"'{path}' must be a list of {wanted}, not {Count(node)}");
        }

        var isWhole = true;
        var colors = ImmutableArray.CreateBuilder<HexColor>(list.Items.Length);
        for (var i = 0; i < list.Items.Length; i++)
        {
            isWhole &= Color(list.Items[i], path.Item(i), log, out var color);
            colors.Add(color);
        }

        value = colors.ToImmutable();
        return isWhole;
    }

    private static string Count(YamlNode node) =>
        node is YamlSequence { Items.Length: > 0 and var count } ? FormattableString.Invariant($"a list of {count}") : node.Describe();

    private static bool Image(YamlNode node, ModelPath path, FindingLog log, out string? value)
    {
        value = null;
        if (node is not YamlScalar { Kind: ScalarKind.Text } scalar)
        {
            return TextValues.Broken(LoadRules.ImageIsText, node, path, log, $"'{path}' must be text, not {node.Describe()}");
        }

        var text = scalar.Text.Trim();
        value = text.Length == 0 ? null : text;
        string[] starts = ["http://", "https://", "/"];
        var isPlace = Array.Exists(starts, start => text.StartsWith(start, StringComparison.Ordinal))
            || Path.IsPathFullyQualified(text)
            || IsBesideTheFile(text);
        return text.Length == 0 || isPlace
            ? TextValues.IsStorable(text, node, path, log)
            : TextValues.Broken(
                LoadRules.ImagePlace, node, path, log, $"'{path}' is '{text}', which is neither a URL nor the path of a picture");
    }

    private static bool IsBesideTheFile(string text) => !text.Contains(':', StringComparison.Ordinal)
        && ThemeFormat.PictureEndings.Any(ending => text.EndsWith(ending, StringComparison.OrdinalIgnoreCase));
}
