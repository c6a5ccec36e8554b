using System.Globalization;
using System.Text.RegularExpressions;

namespace QsGen.Tests.Institution.Generation;

/// <summary>Spells values as YAML in one of the ways people do.</summary>
internal static partial class Spell
{
    public static string Text(Dice dice, string text) => dice.Between(0, 2) switch
    {
        0 when Word().IsMatch(text) => text,
        1 => $"\"{text.Replace("\\", "\\\\").Replace("\"", "\\\"")}\"",
        _ => $"'{text.Replace("'", "''")}'",
    };

    public static string List(Dice dice, IEnumerable<string> texts) => $"[{string.Join(", ", texts.Select(text => Text(dice, text)))}]";

    public static string Roles(Dice dice, List<string> roles) =>
        roles.Count == 1 && dice.Chance(0.7) ? Text(dice, roles[0]) : List(dice, roles);

    public static string Money(Dice dice, decimal amount) => dice.Between(0, 3) switch
    {
        0 => amount.ToString("F2", CultureInfo.InvariantCulture),
        1 => $"\"{amount.ToString("F1", CultureInfo.InvariantCulture)}\"",
        2 when amount >= 1000 => $"{decimal.Truncate(amount / 1000)}_000",
        _ => amount.ToString("0", CultureInfo.InvariantCulture),
    };

    public static string True(Dice dice) => dice.Pick(["true", "yes", "True", "on"]);

    public static string False(Dice dice) => dice.Pick(["false", "no", "off", "null"]);

    // No YAML 1.1 boolean or null starts with a capital and holds a digit or further capital.
    [GeneratedRegex(@"^[A-Z][a-z]+[A-Z0-9][A-Za-z0-9]*\z|^[a-z]+_[a-z0-9_]*[a-z]\z")]
    private static partial Regex Word();
}
