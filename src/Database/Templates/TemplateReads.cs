using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Fluid;

namespace QsGen.Database.Templates;

/// <summary>Which tables and parts a template names, whatever its values are.</summary>
/// <param name="Tables">Short names of tables and the lines that name them.</param>
/// <param name="Parts">Resource names of parts.</param>
internal sealed partial record TemplateReads(ImmutableArray<(string Name, int Line)> Tables, ImmutableArray<string> Parts)
{
    /// <summary>Looks through a template's text.</summary>
    /// <exception cref="SqlTemplateException">A tag is not written in its form.</exception>
    public static TemplateReads Of(string template, string source)
    {
        var tables = ImmutableArray.CreateBuilder<(string, int)>();
        foreach (Match filter in Filter().Matches(source))
        {
            tables.Add((filter.Groups["table"].Value, LineOf(source, filter)));
        }

        foreach (Match tag in Tag().Matches(source))
        {
            var (line, read) = (LineOf(source, tag), Read(template, source, tag));
            tables.Add((read.Table, line));
            if (read.Scratch is { } scratch)
            {
                tables.Add((scratch, line));
            }
        }

        return new(tables.ToImmutable(), [.. Part().Matches(source).Select(part => $"Sql/{part.Groups["path"].Value}.sql")]);
    }

    /// <summary>The same with what the parts read, and their parts.</summary>
    public IEnumerable<(string Name, int Line)> AllTables =>
        Tables.Concat(Parts.SelectMany(part => SqlTemplates.Get(part).Reads.AllTables.Select(table => (table.Name, 0))));

    private static TableTag Read(string template, string source, Match tag)
    {
        try
        {
            return TableTag.Parse(tag.Groups["tag"].Value, tag.Groups["text"].Value);
        }
        catch (FluidException problem)
        {
            throw new SqlTemplateException(template, LineOf(source, tag), problem.Message, problem);
        }
    }

    private static int LineOf(string source, Match match) => source.AsSpan(0, match.Index).Count('\n') + 1;

    [GeneratedRegex(@"\{\{\s*'(?<table>[^']+)'\s*\|\s*table\b")]
    private static partial Regex Filter();

    [GeneratedRegex(@"\{%\s*(?<tag>from|from_either|join|left_join)\s+(?<text>[^%]*)%\}", RegexOptions.ExplicitCapture)]
    private static partial Regex Tag();

    [GeneratedRegex(@"\{%\s*part\s+(?<path>[\w/-]+)\s*%\}", RegexOptions.ExplicitCapture)]
    private static partial Regex Part();
}
