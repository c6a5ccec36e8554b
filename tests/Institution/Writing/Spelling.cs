using NodaTime;
using QsGen.Institution;
using QsGen.Institution.Format;

namespace QsGen.Tests.Institution.Writing;

/// <summary>Spells values as YAML; null stays null.</summary>
internal static class Spelling
{
    public static string? Text(string? text) => text is null ? null : YamlQuoting.Scalar(text);

    public static string? Span(Duration? duration) => duration is { } value ? IsoDuration.Format(value) : null;

    /// <summary>The list on one line; null when it is empty.</summary>
    public static string? Names<T>(ValueList<T> names) => names.IsEmpty ? null : AllNames(names);

    /// <summary>The list on one line, even when it is empty.</summary>
    public static string AllNames<T>(ValueList<T> names) => YamlQuoting.List(names.Select(name => name!.ToString()!));

    /// <summary>One role plainly, several as a list.</summary>
    public static string Roles(ValueList<RoleName> roles) => roles.Length == 1 ? YamlQuoting.Scalar(roles[0].Value) : AllNames(roles);

    /// <summary>Groups of rails; null when there are none.</summary>
    public static string? Groups(ValueList<ValueList<RailName>> groups) =>
        groups.IsEmpty ? null : $"[{string.Join(", ", groups.Select(AllNames))}]";

    /// <summary>A range of amounts.</summary>
    public static string? Amounts(TypicalAmounts? amounts) => amounts is null
        ? null
        : FormattableString.Invariant($"[{amounts.Least}, {amounts.Most}]");

    /// <summary>A range of counts with its period.</summary>
    public static string? Firings(TypicalFirings? firings) => firings is null
        ? null
        : FormattableString.Invariant(
            $"{{period: {FiringPeriodWords.Of(firings.Period)}, range: [{firings.Least}, {firings.Most}]}}");
}
