using System.Globalization;
using NodaTime;
using NodaTime.Text;
using QsGen.Institution;
using QsGen.Institution.Format;

namespace QsGen.Tests.Institution.Writing;

/// <summary>Writes the blocks that occur once: seed hashes, theme, persona, offsets.</summary>
internal static class BlockWriter
{
    private const string EmptyMapping = "{}";

    public static void Hashes(YamlLines lines, SeedHash? hashes)
    {
        if (hashes == new SeedHash())
        {
            lines.Entry(Keys.SeedHash, EmptyMapping);
        }
        else if (hashes is not null)
        {
            lines.Mapping(Keys.SeedHash, () => lines
                .Entry(Keys.Postgres, Quoted(hashes.Postgres))
                .Entry(Keys.Oracle, Quoted(hashes.Oracle))
                .Entry(Keys.Duckdb, Quoted(hashes.DuckDb)));
        }
    }

    public static void Theme(YamlLines lines, ThemeBlock? theme)
    {
        if (theme is null)
        {
            return;
        }

        lines.Mapping(Keys.Theme, () => lines
            .Prose(Keys.ThemeName, theme.ThemeName)
            .Prose(Keys.VersionDescription, theme.VersionDescription)
            .Prose(Keys.AnalysisNamePrefix, theme.AnalysisNamePrefix)
            .Entry(Keys.DataColors, Spelling.AllNames(theme.DataColors))
            .Entry(Keys.EmptyFillColor, Color(theme.EmptyFillColor))
            .Entry(Keys.Gradient, Spelling.AllNames(theme.Gradient))
            .Entry(Keys.PrimaryBg, Color(theme.PrimaryBg))
            .Entry(Keys.SecondaryBg, Color(theme.SecondaryBg))
            .Entry(Keys.PrimaryFg, Color(theme.PrimaryFg))
            .Entry(Keys.SecondaryFg, Color(theme.SecondaryFg))
            .Entry(Keys.Accent, Color(theme.Accent))
            .Entry(Keys.AccentFg, Color(theme.AccentFg))
            .Entry(Keys.LinkTint, Color(theme.LinkTint))
            .Entry(Keys.Danger, Color(theme.Danger))
            .Entry(Keys.DangerFg, Color(theme.DangerFg))
            .Entry(Keys.Warning, Color(theme.Warning))
            .Entry(Keys.WarningFg, Color(theme.WarningFg))
            .Entry(Keys.Success, Color(theme.Success))
            .Entry(Keys.SuccessFg, Color(theme.SuccessFg))
            .Entry(Keys.Dimension, Color(theme.Dimension))
            .Entry(Keys.DimensionFg, Color(theme.DimensionFg))
            .Entry(Keys.Measure, Color(theme.Measure))
            .Entry(Keys.MeasureFg, Color(theme.MeasureFg))
            .Entry(Keys.Logo, Spelling.Text(theme.Logo))
            .Entry(Keys.Favicon, Spelling.Text(theme.Favicon)));
    }

    public static void Persona(YamlLines lines, Persona? persona)
    {
        if (persona == new Persona())
        {
            lines.Entry(Keys.Persona, EmptyMapping);
        }
        else if (persona is not null)
        {
            lines.Mapping(Keys.Persona, () => lines
                .Entry(Keys.Institution, Spelling.Names(persona.Institution))
                .Entry(Keys.Stakeholders, Spelling.Names(persona.Stakeholders))
                .Items(Keys.GlAccounts, persona.GlAccounts, label => lines
                    .Prose(Keys.Code, label.Code)
                    .Prose(Keys.Name, label.Name)
                    .Prose(Keys.Note, label.Note.Length == 0 ? null : label.Note))
                .Entry(Keys.Merchants, Spelling.Names(persona.Merchants))
                .Entry(Keys.Flavor, Spelling.Names(persona.Flavor)));
        }
    }

    public static string? Checks(ValueList<ExtraCheck> checks) =>
        checks.IsEmpty ? null : $"[{string.Join(", ", checks.Select(ExtraCheckWords.Of))}]";

    public static string? Health(HealthBands health)
    {
        var checks = health.Checks.IsEmpty
            ? ""
            : $", checks: {{{string.Join(", ", health.Checks.Select(own => $"{own.Check}: {Band(own.Band)}"))}}}";
        return health == HealthBands.Default ? null : $"{{amber: {health.Usual.Amber}, red: {health.Usual.Red}{checks}}}";
    }

    public static string? Holidays(ValueList<LocalDate> days) =>
        days.IsEmpty ? null : $"[{string.Join(", ", days.Select(LocalDatePattern.Iso.Format))}]";

    public static void Offsets(YamlLines lines, ValueList<RoleOffset> offsets)
    {
        if (offsets.IsEmpty)
        {
            return;
        }

        lines.Mapping(Keys.RoleBusinessDayOffsets, () =>
        {
            foreach (var offset in offsets)
            {
                lines.Entry(offset.Role.Value, offset.Hours.ToString(CultureInfo.InvariantCulture));
            }
        });
    }

    // Always in quotes: 64 digits without a letter would read as a number.
    private static string? Quoted(string? hash) => hash is null ? null : $"\"{hash}\"";

    private static string Color(HexColor color) => YamlQuoting.Scalar(color.Value);

    private static string Band(HealthBand band) => $"{{amber: {band.Amber}, red: {band.Red}}}";
}
