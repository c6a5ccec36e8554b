using System.Collections.Immutable;
using System.Text.RegularExpressions;
using QsGen.Database.Dialects;
using QsGen.Database.Tables;
using QsGen.Database.Templates;

namespace QsGen.Database.Relations;

/// <summary>Reads the columns and indexes that the header of a relation's file declares.</summary>
/// <param name="file">The file.</param>
internal sealed partial class ColumnReader(StepFile file)
{
    /// <summary>The form of all declarations that are read here.</summary>
    public static Regex Any() => Declaration();

    /// <summary>The columns in order.</summary>
    /// <exception cref="SqlTemplateException">There is none, or one is declared wrongly or twice.</exception>
    public ImmutableArray<SchemaColumn> Columns()
    {
        var columns = ImmutableArray.CreateBuilder<SchemaColumn>();
        foreach (var line in file.Header.Where(line => line.Text.StartsWith("column", StringComparison.Ordinal)))
        {
            columns.AddRange(ColumnsOf(line));
            if (columns.DistinctBy(column => column.Name).Count() < columns.Count)
            {
                throw Wrong(line.Line, "this column is declared a second time");
            }
        }

        return columns.Count > 0
            ? columns.ToImmutable()
            : throw Wrong(1, "the header lacks columns: '-- column NAME TYPE: meaning' or '-- columns of TABLE'");
    }

    /// <summary>The indexes in order.</summary>
    /// <exception cref="SqlTemplateException">One is declared wrongly.</exception>
    public ImmutableArray<SchemaIndex> Indexes(ImmutableArray<SchemaColumn> columns)
    {
        var indexes = ImmutableArray.CreateBuilder<SchemaIndex>();
        foreach (var line in file.Header.Where(line => line.Text.StartsWith("index ", StringComparison.Ordinal)))
        {
            var match = Index().Match(line.Text);
            if (!match.Success)
            {
                throw Wrong(line.Line, "an index is declared '-- index NAME (columns) [where condition] [by hash]: reason'");
            }

            indexes.Add(new(
                match.Groups["name"].Value,
                Known(line.Line, match.Groups["columns"].Value, columns),
                match.Groups["condition"].Success ? match.Groups["condition"].Value : null,
                match.Groups["hash"].Success)
            {
                Reason = match.Groups["reason"].Value,
            });
        }

        return indexes.ToImmutable();
    }

    /// <summary>A list of names between commas, all of them columns.</summary>
    /// <exception cref="SqlTemplateException">One is no column.</exception>
    public ImmutableArray<string> Known(int line, string list, ImmutableArray<SchemaColumn> columns)
    {
        ImmutableArray<string> names = [.. list.Split(',', StringSplitOptions.TrimEntries)];
        return names.FirstOrDefault(name => columns.All(column => column.Name != name)) is { } stranger
            ? throw Wrong(line, $"there is no column '{stranger}'")
            : names;
    }

    /// <summary>Looks whether a condition names columns of the relation only that it has.</summary>
    /// <exception cref="SqlTemplateException">It does not.</exception>
    public void KnownIn(int line, string condition, string relation, ImmutableArray<SchemaColumn> columns)
    {
        foreach (Match match in Regex.Matches(condition, $@"\b{Regex.Escape(relation)}\.(?<column>\w+)"))
        {
            Known(line, match.Groups["column"].Value, columns);
        }
    }

    private IEnumerable<SchemaColumn> ColumnsOf(HeaderLine line)
    {
        if (ColumnsOfTable().Match(line.Text) is { Success: true } all)
        {
            var table = BaseTables.All.FirstOrDefault(table => table.ShortName == all.Groups["table"].Value)
                ?? throw Wrong(
                    line.Line,
                    $"only the columns of {string.Join(" and ", BaseTables.All.Select(table => table.ShortName))} can be taken over");
            return table.Columns.Select(column => column with { IsEntry = false });
        }

        var match = Column().Match(line.Text);
        if (!match.Success)
        {
            throw Wrong(line.Line, "a column is declared '-- column NAME TYPE: meaning'");
        }

        try
        {
            return [new(match.Groups["name"].Value, SqlType.Parse(match.Groups["type"].Value)) { Meaning = match.Groups["meaning"].Value }];
        }
        catch (FormatException problem)
        {
            throw new SqlTemplateException(file.Name, line.Line, problem.Message, problem);
        }
    }

    private SqlTemplateException Wrong(int line, string problem) => new(file.Name, line, problem);

    [GeneratedRegex("^(columns? |index )")]
    private static partial Regex Declaration();

    [GeneratedRegex(@"^columns of (?<table>\w+)$")]
    private static partial Regex ColumnsOfTable();

    [GeneratedRegex(@"^column (?<name>[a-z][a-z0-9_]*) (?<type>[^:]+): (?<meaning>.+)$")]
    private static partial Regex Column();

    [GeneratedRegex(@"^index (?<name>\w+) \((?<columns>[^)]*)\)( where (?<condition>[^:]+?))?(?<hash> by hash)?: (?<reason>.+)$",
        RegexOptions.ExplicitCapture)]
    private static partial Regex Index();
}
