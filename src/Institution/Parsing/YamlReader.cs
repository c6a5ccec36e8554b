using QsGen.Institution.Findings;
using QsGen.Institution.Yaml;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace QsGen.Institution.Parsing;

/// <summary>Reads one YAML document into located nodes.</summary>
internal static class YamlReader
{
    private const string Unclosed = "what opens here is not closed";

    /// <summary>Reads a document; null when a finding says why there is none.</summary>
    public static YamlNode? Read(string text, FindingLog log)
    {
        var open = new Stack<Opened>();
        try
        {
            var parser = new Parser(new StringReader(text));
            var builder = new YamlTreeBuilder(log);
            while (parser.MoveNext())
            {
                Follow(parser.Current!, open);
                if (!Accept(parser.Current!, builder, log))
                {
                    return null;
                }
            }

            if (builder.Root is null)
            {
                log.AddForFile(LoadRules.FileNotEmpty, "the file holds no institution");
            }

            return builder.Root;
        }
        catch (YamlException exception)
        {
            var (place, message) = Cause(exception, text, open);
            AddSyntaxError(log, place, message);
            return null;
        }
        catch (Exception exception) when (
            exception is ArgumentException or InvalidOperationException or FormatException or OverflowException)
        {
            // The scanner guards most, but not all, of its own lookahead on text that is far from YAML.
            if (UnclosedBracket.In(text) is { } bracket)
            {
                AddSyntaxError(log, bracket, Unclosed);
            }
            else
            {
                log.AddForFile(LoadRules.ValidYaml, "the file is not YAML");
            }

            return null;
        }
    }

    private static (Mark Place, string Message) Cause(YamlException exception, string text, Stack<Opened> open)
    {
        if (exception.Message.Contains(" tab ", StringComparison.Ordinal) && TabFrom(text, (int)exception.Start.Line) is { } tab)
        {
            return (tab, "a tab stands in the indentation; indent with spaces");
        }

        var endsEarly = exception.Message.Contains("flow", StringComparison.Ordinal) || exception.Start.Index >= text.TrimEnd().Length;
        return endsEarly && open.TryPeek(out var last) && last.ByBracket
            ? (Inner(last.Place, text), Unclosed)
            : (exception.Start, exception.Message);
    }

    // The parser looks ahead: it may not have told of the innermost bracket yet.
    private static Mark Inner(Mark told, string text) =>
        UnclosedBracket.In(text) is { } bracket && bracket.Index > told.Index ? bracket : told;

    private static void Follow(ParsingEvent step, Stack<Opened> open)
    {
        switch (step)
        {
            case SequenceStart sequence:
                open.Push(new(sequence.Start, sequence.Style == SequenceStyle.Flow));
                break;
            case MappingStart mapping:
                open.Push(new(mapping.Start, mapping.Style == MappingStyle.Flow));
                break;
            case SequenceEnd or MappingEnd:
                open.Pop();
                break;
        }
    }

    // The scanner names the line before the tab. Null when no line from there on is indented with one.
    private static Mark? TabFrom(string text, int line)
    {
        var lines = text.Split('\n');
        for (var index = Math.Max(0, line - 1); index < lines.Length; index++)
        {
            var indent = lines[index].AsSpan(0, lines[index].Length - lines[index].AsSpan().TrimStart(" \t").Length);
            if (indent.IndexOf('\t') is var column and >= 0)
            {
                return new Mark(0, index + 1, column + 1);
            }
        }

        return null;
    }

    private static bool Accept(ParsingEvent step, YamlTreeBuilder builder, FindingLog log)
    {
        if (step is DocumentStart && builder.DocumentSeen)
        {
            AddSyntaxError(log, step.Start, "a second document starts here");
            return false;
        }

        return builder.Accept(step);
    }

    private static void AddSyntaxError(FindingLog log, Mark place, string message) =>
        log.AddAt(LoadRules.ValidYaml, (int)place.Line, (int)place.Column, Sentence(message));

    private static string Sentence(string message)
    {
        var line = message.ReplaceLineEndings(" ").Trim().TrimEnd('.');
        return line.Length == 0 ? "the file is not YAML" : char.ToLowerInvariant(line[0]) + line[1..];
    }

    // A list or mapping whose end was not seen yet.
    private readonly record struct Opened(Mark Place, bool ByBracket);
}
