using System.Collections.Immutable;
using System.Text.Json;
using System.Text.RegularExpressions;
using QsGen.Database.Tables;
using QsGen.Database.Templates;
using QsGen.Institution;

namespace QsGen.Database.Relations;

/// <summary>Reads what the header of a <c>.sql</c> file declares.</summary>
/// <remarks><c>docs/adding-a-relation.md</c> describes every declaration.</remarks>
/// <param name="file">The file.</param>
/// <param name="incremental">The query of the file beside it that an incremental refresh runs instead; null without one.</param>
internal sealed partial class StepReader(StepFile file, SqlTemplate? incremental)
{
    private readonly ColumnReader _columns = new(file);

    /// <summary>The step.</summary>
    /// <exception cref="SqlTemplateException">Something is declared wrongly, twice or not at all.</exception>
    public RefreshStep Read()
    {
        var first = file.Header is [var line, ..] && First().Match(line.Text) is { Success: true } match
            ? match
            : throw Wrong(
                1, "the first line says what the file makes: '-- relation NAME: …', or work, scratch or change in the place of relation");
        var name = first.Groups["name"].Value;
        if (Path.GetFileNameWithoutExtension(file.Name) != name)
        {
            throw Wrong(1, $"the file of '{name}' is called {name}.sql");
        }

        var (summary, template) = (first.Groups["text"].Value, SqlTemplate.Parse(file.Name, file.Query));
        var (before, today) = (Names("before"), Has("knows today"));
        RefreshStep step = first.Groups["kind"].Value switch
        {
            "relation" => Relation(name, summary, template),
            "work" => new WorkStep { Name = name, Summary = summary, Template = template },
            "scratch" => new ScratchStep { Name = name, Summary = summary, Template = template },
            _ => new ChangeStep { Name = name, Summary = summary, Template = template },
        };
        Unknown(step is RelationStep);
        return step with { Before = before, IncrementalTemplate = incremental, KnowsToday = today };
    }

    private RelationStep Relation(string name, string summary, SqlTemplate template)
    {
        var grain = The(Grain(), "'-- grain: one row per …'").Groups["text"].Value;
        var columns = _columns.Columns();
        var table = new SchemaTable
        {
            ShortName = name,
            Kind = TableKind.Derived,
            Grain = grain,
            Columns = columns,
            Key = One(Key()) is { } key ? _columns.Known(key.Line, key.Match.Groups["columns"].Value, columns) : [],
            Indexes = _columns.Indexes(columns),
            ChangesInPlace = Has("changes in place"),
        };
        var reaches = Reaches(name, columns);
        return new()
        {
            Name = name,
            Summary = summary,
            Template = template,
            Table = table,
            Reaches = reaches,
            IsMadeFromOldRows = Has("made from old rows"),
            Keeps = One(Keeps())?.Match.Groups["condition"].Value,
            OnlyFor = One(OnlyFor()) is { } only ? Check(only.Line, only.Match.Groups["check"].Value) : null,
            FullWhen = One(WhenChanged()) is { } when
                ? new(_columns.Known(when.Line, when.Match.Groups["columns"].Value, columns), when.Match.Groups["reason"].Value)
                : null,
        };
    }

    private ImmutableArray<Reach> Reaches(string name, ImmutableArray<SchemaColumn> columns)
    {
        var reaches = ImmutableArray.CreateBuilder<Reach>();
        var any = false;
        foreach (var (line, match) in All(ReachedBy()))
        {
            any = true;
            var scratch = match.Groups["scratch"].Value;
            if (scratch == "any change")
            {
                continue;
            }

            var reach = new Reach(scratch)
            {
                Using = match.Groups["columns"].Success ? _columns.Known(line, match.Groups["columns"].Value, columns) : [],
                On = match.Groups["condition"].Success ? match.Groups["condition"].Value : null,
            };
            _columns.KnownIn(line, reach.On ?? "", name, columns);
            reaches.Add(reach);
        }

        return any
            ? reaches.ToImmutable()
            : throw Wrong(
                1,
                "the header says how far a change reaches: '-- reached by SCRATCH using (…)', '-- reached by SCRATCH on …' or "
                + "'-- reached by any change'");
    }

    private ExtraCheck Check(int line, string word) =>
        Enum.GetValues<ExtraCheck>().Select(check => (Check: check, Word: WordOf(check))).FirstOrDefault(known => known.Word == word) is
        { Word: not null } found
            ? found.Check
            : throw Wrong(line, $"'{word}' is no check; use one of: {string.Join(", ", Enum.GetValues<ExtraCheck>().Select(WordOf))}");

    private static string WordOf(ExtraCheck check) => JsonNamingPolicy.SnakeCaseLower.ConvertName(check.ToString());

    private ImmutableArray<string> Names(string word) =>
    [
        .. file.Header.Where(line => line.Text.StartsWith($"{word} ", StringComparison.Ordinal))
            .SelectMany(line => line.Text[word.Length..].Split(',', StringSplitOptions.TrimEntries)),
    ];

    private bool Has(string declaration) => file.Header.Any(line => line.Text == declaration);

    private Match The(Regex form, string example) =>
        One(form)?.Match ?? throw Wrong(1, $"the header lacks the line {example}");

    private (int Line, Match Match)? One(Regex form)
    {
        var found = All(form).ToList();
        return found.Count switch
        {
            0 => null,
            1 => found[0],
            _ => throw Wrong(found[1].Line, "this is declared a second time"),
        };
    }

    private IEnumerable<(int Line, Match Match)> All(Regex form) =>
        file.Header.Select(line => (line.Line, form.Match(line.Text))).Where(found => found.Item2.Success);

    private void Unknown(bool isRelation)
    {
        Regex[] known = isRelation
            ? [Grain(), Key(), ReachedBy(), Keeps(), OnlyFor(), WhenChanged(), ColumnReader.Any(), Plain()]
            : [Before(), Plain()];
        if (file.Header.Skip(1).FirstOrDefault(line => !known.Any(form => form.IsMatch(line.Text))) is { } line)
        {
            throw Wrong(line.Line, $"'{line.Text}' is no declaration; docs/adding-a-relation.md lists them all");
        }
    }

    private SqlTemplateException Wrong(int line, string problem) => new(file.Name, line, problem);

    [GeneratedRegex(@"^(?<kind>relation|work|scratch|change) (?<name>[a-z][a-z0-9_]*): (?<text>.+)$", RegexOptions.ExplicitCapture)]
    private static partial Regex First();

    [GeneratedRegex(@"^grain: (?<text>.+)$")]
    private static partial Regex Grain();

    [GeneratedRegex(@"^key \((?<columns>[^)]*)\)$")]
    private static partial Regex Key();

    [GeneratedRegex(@"^reached by ((?<scratch>any change)|(?<scratch>\w+) (using \((?<columns>[^)]*)\)|on (?<condition>.+)))$",
        RegexOptions.ExplicitCapture)]
    private static partial Regex ReachedBy();

    [GeneratedRegex(@"^keeps (?<condition>.+)$")]
    private static partial Regex Keeps();

    [GeneratedRegex(@"^only for (?<check>\w+)$")]
    private static partial Regex OnlyFor();

    [GeneratedRegex(@"^full when (?<columns>.+) change: (?<reason>.+)$")]
    private static partial Regex WhenChanged();

    [GeneratedRegex(@"^before \w+(, \w+)*$")]
    private static partial Regex Before();

    [GeneratedRegex(@"^(changes in place|made from old rows|knows today)$")]
    private static partial Regex Plain();
}
