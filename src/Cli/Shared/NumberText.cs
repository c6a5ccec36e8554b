using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace QsGen.Cli.Shared;

/// <summary>Says of an option's value that it is no number in the words of people: the parser names a type of the runtime.</summary>
internal static class NumberText
{
    /// <summary>Has an option that takes a number refuse other text; nothing for other options.</summary>
    public static void Require(Option option)
    {
        Action<OptionResult>? check = (Nullable.GetUnderlyingType(option.ValueType) ?? option.ValueType) switch
        {
            var type when type == typeof(int) => Int32,
            var type when type == typeof(long) => Int64,
            var type when type == typeof(decimal) => Decimal,
            _ => null,
        };

        // One option may belong to several commands.
        if (check is not null && !option.Validators.Contains(check))
        {
            option.Validators.Insert(0, check);
        }
    }

    private static void Int32(OptionResult given) =>
        Check(given, text => int.TryParse(text, CultureInfo.InvariantCulture, out _), $"a whole number up to {int.MaxValue}");

    private static void Int64(OptionResult given) =>
        Check(given, text => long.TryParse(text, CultureInfo.InvariantCulture, out _), $"a whole number up to {long.MaxValue}");

    private static void Decimal(OptionResult given) =>
        Check(given, text => decimal.TryParse(text, CultureInfo.InvariantCulture, out _), "a number such as 0.5");

    private static void Check(OptionResult given, Func<string, bool> isRead, string wanted)
    {
        if (given.Tokens is [var token] && !isRead(token.Value))
        {
            given.AddError($"{given.Option.Name}: '{token.Value}' is not {wanted}");
        }
    }
}
