using QsGen.Handbook.Authoring;
using QsGen.Handbook.Facts;
using QsGen.Handbook.Rendering;

namespace QsGen.Handbook.Checks;

/// <summary>Holds the command lines of pages to the program's own commands and options.</summary>
internal static class ShellCheck
{
    private const string Program = "qsgen ";

    // Every command knows these.
    private static readonly string[] Common = ["--help", "-h", "-?", "--verbose", "--version"];

    /// <summary>What is wrong with the command lines of a page, those that are only shown too.</summary>
    public static IEnumerable<PageProblem> Find(RenderedPage page, IReadOnlyCollection<CommandFact> commands) =>
        from example in page.Examples
        where example.Language == "sh"
        from line in example.Text.Replace("\\\n", " ", StringComparison.Ordinal).Split('\n')
        let command = line.Trim().TrimStart('$').Trim()
        where command.StartsWith(Program, StringComparison.Ordinal)
        from problem in Problems(command[Program.Length..], commands)
        select new PageProblem(page.Source.Path, page.Source.LineOf(line.Trim()), $"'{command}': {problem}");

    private static IEnumerable<string> Problems(string line, IReadOnlyCollection<CommandFact> commands)
    {
        // What is behind a pipe or a comment is another program's.
        var words = line.Split(['|', '#', '>', ';', '&'])[0].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words is [var only] && Common.Contains(only))
        {
            yield break;
        }

        var known = commands
            .Where(command => command.Path.Split(' ') is var path && words.Take(path.Length).SequenceEqual(path))
            .MaxBy(command => command.Path.Length);
        if (known is null)
        {
            yield return "there is no such command";
            yield break;
        }

        if (known.IsGroup && words.Length > known.Path.Split(' ').Length && !words[known.Path.Split(' ').Length].StartsWith('-'))
        {
            yield return $"'qsgen {known.Path}' has no command '{words[known.Path.Split(' ').Length]}'";
        }

        foreach (var option in words.Where(word => word.StartsWith('-') && word.Length > 1 && !char.IsAsciiDigit(word[1])))
        {
            var name = option.Split('=')[0];
            if (!Common.Contains(name) && !known.Options.Any(one => one.Names.Contains(name)))
            {
                yield return $"'qsgen {known.Path}' has no option {name}";
            }
        }
    }
}
