using QsGen.Handbook.Rendering;
using QsGen.Institution.Format;

namespace QsGen.Handbook.Lists;

/// <summary>What may stand under a key of an institution's file, in words.</summary>
internal static class YamlValues
{
    /// <summary>The words, as Markdown.</summary>
    public static string Of(ValueKind kind) => kind switch
    {
        ValueKind.InstanceName => "lower case letters, digits and `_`, a letter first, at most 30",
        ValueKind.Identifier => "a name without blanks at its ends",
        ValueKind.Text => "text",
        ValueKind.Description => "text; Markdown is read",
        ValueKind.Money => "an amount such as `1500` or `1500.00`",
        ValueKind.Materiality => "an amount such as `100.00`, not below zero",
        ValueKind.Currency => "a code of ISO 4217, such as `USD`, `EUR`, `JPY` or `KWD`; amounts have its decimals",
        ValueKind.Duration => "a span such as `PT24H` or `P2D`",
        ValueKind.Flag => "`true` or `false`",
        ValueKind.IdentifierList => "a list of names",
        ValueKind.RoleExpression => "a role, or a list of roles",
        ValueKind.Scope => "`internal` or `external`",
        ValueKind.LegDirection => "`Debit`, `Credit` or `Variable`",
        ValueKind.Cadence => "`intraday-4h`, `daily-eod`, `daily-bod`, `weekly-mon`, `monthly-eom`, `monthly-bom` or `monthly-15`",
        ValueKind.Completion => "`business_day_end`, `business_day_end+2d`, `month_end` or `metadata.KEY`",
        ValueKind.InstancePattern => "text with `{n}`, `{n:04d}` or `{role}` in it",
        ValueKind.InstanceNamePattern => "text with `{n}`, `{n:04d}`, `{role}`, `{person}` or `{business}` in it",
        ValueKind.Examples => "a mapping of keys to lists of texts",
        ValueKind.Color => "a colour in quotes, such as `\"#2D6A4F\"`",
        ValueKind.DataColors => "a list of at least one colour",
        ValueKind.Gradient => "a list of two colours, light then dark",
        ValueKind.Image => "an address, or the path of a picture, absolute or as seen from the file",
        ValueKind.SeedHash => "a hash, or one for each of `postgres`, `oracle` and `duckdb`",
        ValueKind.RoleOffsets => "a mapping of roles to hours, 0 to 23",
        ValueKind.BalanceCadence => string.Join(", ", BalanceCadenceWords.All.Select(word => $"`{word}`")),
        ValueKind.LimitDirection => string.Join(" or ", LimitDirectionWords.All.Select(word => $"`{word}`")),
        ValueKind.Holidays => "`us_federal`, `none`, or a list of days such as `2026-12-25`",
        ValueKind.ExtraChecks => "a list of " + string.Join(", ", ExtraCheckWords.All.Select(word => $"`{word}`")),
        ValueKind.AnomalyWindows => FormattableString.Invariant(
            $"a whole number, {Institution.InstitutionModel.FewestAnomalyWindows} to {Institution.InstitutionModel.MostAnomalyWindows}"),
        ValueKind.HealthBands => "bands such as `{amber: 1, red: 20}`, under `checks` others for single ones",
        ValueKind.TextList => "a list of texts",
        ValueKind.DayOffset => "whole hours from −23 to 23, or a full hour such as `17:00`",
        ValueKind.AmountRange => "two amounts such as `[10.00, 5000.00]`",
        ValueKind.FiringRange => "two whole numbers such as `[0, 40]`, or `{period: week, range: [1, 5]}`",
        ValueKind.RailGroups => "a list of lists of rails",
        ValueKind.Choice => string.Join(", ", ChoiceWords.All.Select(word => $"`{word}`")),
        ValueKind.ParentCount => "a whole number from 2 on",
        ValueKind.PersonaRole => string.Join(", ", PersonaRoleWords.All.Select(word => $"`{word}`")),
        _ => throw new PageBlockException(
            $"{nameof(ValueKind)}.{kind} has no words for the page about YAML; add a line for it to {nameof(YamlValues)} "
                + "in src/Handbook/Lists."),
    };
}
