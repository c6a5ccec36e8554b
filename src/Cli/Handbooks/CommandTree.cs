using System.Collections.Immutable;
using System.CommandLine;
using QsGen.Handbook.Facts;

namespace QsGen.Cli.Handbooks;

/// <summary>The program's commands as plain records, for the handbook.</summary>
internal static class CommandTree
{
    private const string ExampleMark = "Example: ";

    /// <summary>Every command below a root, each group before what is in it.</summary>
    public static ImmutableArray<CommandFact> Of(Command root) => [.. root.Subcommands.SelectMany(command => Below("", command))];

    private static IEnumerable<CommandFact> Below(string above, Command command)
    {
        if (command.Hidden)
        {
            return [];
        }

        var path = above.Length == 0 ? command.Name : $"{above} {command.Name}";
        var text = command.Description ?? "";
        var (summary, example) = text.IndexOf(ExampleMark, StringComparison.Ordinal) is >= 0 and var at
            ? (text[..at].TrimEnd(), text[(at + ExampleMark.Length)..])
            : (text, "");
        return command.Subcommands.SelectMany(subcommand => Below(path, subcommand)).Prepend(new CommandFact(
            path,
            summary,
            example,
            [.. command.Arguments.Where(argument => !argument.Hidden)
                .Select(argument => new ArgumentFact(argument.HelpName ?? argument.Name, argument.Description ?? ""))],
            [.. command.Options.Where(option => !option.Hidden && option is not System.CommandLine.Help.HelpOption).Select(Fact)],
            command.Subcommands.Count > 0));
    }

    private static OptionFact Fact(Option option) => new(
        [option.Name, .. option.Aliases.Where(alias => alias != option.Name)],
        option.ValueType == typeof(bool) ? "" : option.HelpName ?? "VALUE",
        option.Description ?? "",
        option.HasDefaultValue && option.ValueType != typeof(bool) ? DefaultOf(option) : "",
        option.Required);

    // A default that follows from the moment has no text that would be right tomorrow.
    private static string DefaultOf(Option option) => option.GetDefaultValue() switch
    {
        null => "",
        System.Collections.IEnumerable list and not string => string.Join(' ', list.Cast<object>()),
        var value => Convert.ToString(value, System.Globalization.CultureInfo.InvariantCulture) ?? "",
    };
}
