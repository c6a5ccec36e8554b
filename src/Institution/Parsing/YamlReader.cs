using QsGen.Institution.Findings;
using QsGen.Institution.Yaml;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace QsGen.Institution.Parsing;

/// <summary>Reads one YAML document into located nodes.</summary>
internal static class YamlReader
{
    /// <summary>Reads a document; null when a finding says why there is none.</summary>
    public static YamlNode? Read(string text, FindingLog log)
    {
        try
        {
            var parser = new Parser(new StringReader(text));
            var builder = new YamlTreeBuilder(log);
            while (parser.MoveNext())
            {
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
            AddSyntaxError(log, exception.Start, exception.Message);
            return null;
        }
        catch (Exception exception) when (
            exception is ArgumentException or InvalidOperationException or FormatException or OverflowException)
        {
            // The scanner guards most, but not all, of its own lookahead on text that is far from YAML.
            log.AddForFile(LoadRules.ValidYaml, "the file is not YAML");
            return null;
        }
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
}
