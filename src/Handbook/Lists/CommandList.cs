using System.Text;
using QsGen.Handbook.Facts;
using QsGen.Handbook.Rendering;

namespace QsGen.Handbook.Lists;

/// <summary>Every command with its options, from the program's own commands.</summary>
internal static class CommandList
{
    /// <summary>The list as Markdown.</summary>
    public static string Write(IEnumerable<CommandFact> commands)
    {
        var text = new StringBuilder();
        foreach (var command in commands)
        {
            text.Append($"\n## {command.Path}\n\n{Sentence(command.Summary)}\n");
            if (command.Example.Length > 0)
            {
                text.Append($"\n```sh shown\n{command.Example}\n```\n");
            }

            if (!command.Arguments.IsEmpty)
            {
                MarkdownTable.Begin(text, "argument", "meaning");
                foreach (var argument in command.Arguments)
                {
                    MarkdownTable.Row(text, MarkdownEscape.Code(argument.Name), MarkdownEscape.Text(argument.Summary));
                }
            }

            if (!command.Options.IsEmpty)
            {
                MarkdownTable.Begin(text, "option", "meaning", "when left out");
                foreach (var option in command.Options)
                {
                    MarkdownTable.Row(text, Spelled(option), MarkdownEscape.Text(option.Summary), Default(option));
                }
            }
        }

        return text.ToString();
    }

    private static string Spelled(OptionFact option) => string.Join(", ", option.Names.Select(MarkdownEscape.Code))
        + (option.Value.Length > 0 ? $" {MarkdownEscape.Code(option.Value)}" : "");

    private static string Default(OptionFact option) => option.IsRequired ? "required"
        : option.Default.Length > 0 ? MarkdownEscape.Code(option.Default) : "";

    private static string Sentence(string text) => MarkdownEscape.Text(text.TrimEnd('.')) + ".";
}
