using System.Collections.Immutable;
using QsGen.Database.Datasets;
using QsGen.Database.Feed;
using QsGen.Database.Schema;
using QsGen.Handbook.Authoring;
using QsGen.Handbook.Facts;
using QsGen.Viewer.Definitions;

namespace QsGen.Handbook.References;

/// <summary>Looks up what pages name: <c>[[kind:name]]</c>. A name that the product does not have fails the build, so that pages can't
/// tell of things that were renamed.</summary>
internal sealed class ReferenceBook
{
    private readonly HandbookFacts _facts;
    private readonly PageLibrary _library;
    private readonly Glossary _glossary;
    private readonly SheetBook _sheets;
    private readonly ImmutableSortedDictionary<string, Func<string, ResolvedReference>> _kinds;

    /// <summary>A book of references.</summary>
    /// <param name="facts">What there is.</param>
    /// <param name="library">The pages.</param>
    public ReferenceBook(HandbookFacts facts, PageLibrary library)
    {
        (_facts, _library, _glossary, _sheets) = (facts, library, Glossary.Of(library), new(facts, library));
        _kinds = new Dictionary<string, Func<string, ResolvedReference>>
        {
            ["sheet"] = _sheets.Sheet,
            ["visual"] = _sheets.Visual,
            ["control"] = _sheets.Control,
            ["dashboard"] = _sheets.Dashboard,
            ["table"] = Table,
            ["column"] = Column,
            ["dataset"] = Dataset,
            ["check"] = Check,
            ["exception"] = Exception,
            ["command"] = CommandLine,
            ["option"] = Option,
            ["setting"] = Setting,
            ["variable"] = Variable,
            ["key"] = Key,
            ["page"] = Page,
            ["term"] = Term,
            ["plant"] = Plant,
        }.ToImmutableSortedDictionary(StringComparer.Ordinal);
    }

    /// <summary>The kinds of things that pages can name.</summary>
    public IEnumerable<string> Kinds => _kinds.Keys;

    /// <summary>What a reference stands for.</summary>
    /// <param name="kind">The kind of thing.</param>
    /// <param name="name">Its name.</param>
    /// <exception cref="ReferenceException">There is no such kind, or nothing of that name.</exception>
    public ResolvedReference Resolve(string kind, string name) => _kinds.TryGetValue(kind, out var find)
        ? find(name.Trim())
        : throw new ReferenceException($"there is no kind of reference '{kind}'; there are {string.Join(", ", _kinds.Keys)}");

    /// <summary>A sheet's definition, and what tells how far its controls reach.</summary>
    /// <param name="name">The sheet, as <c>app/Sheet</c>.</param>
    /// <exception cref="ReferenceException">There is none of that name.</exception>
    public (SheetDefinition Sheet, ControlReach Reach) SheetOf(string name)
    {
        var (app, sheet) = _sheets.Find(name);
        return (sheet, _sheets.ReachOf(app));
    }

    /// <summary>The place of a heading, as the page's own anchors spell it.</summary>
    public static string Slug(string heading) => Markdig.Helpers.LinkHelper.UrilizeAsGfm(heading);

    private ResolvedReference Table(string name)
    {
        var table = Names.Find("table", name, DatabaseSchema.Tables, table => table.ShortName);
        return new($"{_facts.Institution.Instance}_{table.ShortName}", true, Places.Relations, table.ShortName, table.Grain);
    }

    private ResolvedReference Column(string name)
    {
        if (name.Split('.') is not [var owner, var column])
        {
            throw new ReferenceException($"'{name}' names no column; write table.column or dataset.column");
        }

        if (DatabaseSchema.Tables.FirstOrDefault(table => table.ShortName == owner) is { } found)
        {
            var known = Names.Find($"column of {owner}", column, found.Columns, one => one.Name);
            return new(known.Name, true, Places.Relations, found.ShortName, known.Meaning);
        }

        var dataset = Names.Find("table or dataset", owner, DatasetQueries.Definitions, one => one.TableKey,
            DatabaseSchema.Tables.Select(table => table.ShortName));
        var promised = Names.Find($"column of {owner}", column, dataset.Columns, one => one.Name);
        return new(promised.Name, true, Places.Datasets, Places.AnchorOf(dataset), "");
    }

    private static ResolvedReference Dataset(string name)
    {
        var dataset = Names.Find("dataset", name, DatasetQueries.Definitions, one => one.TableKey);
        return new(dataset.Name, false, Places.Datasets, Places.AnchorOf(dataset), dataset.Grain);
    }

    private static ResolvedReference Check(string name)
    {
        var rule = Names.Find("feed check", name, FeedRules.All, one => one.Id);
        return new(rule.Id, true, Places.FeedChecks, rule.Id, rule.Problem);
    }

    private ResolvedReference CommandLine(string name)
    {
        var command = Command(name);
        return new($"qsgen {command.Path}", true, Places.Commands, Slug(command.Path), command.Summary);
    }

    private CommandFact Command(string name) => Names.Find("command", name, _facts.Commands, one => one.Path);

    private ResolvedReference Option(string name)
    {
        var at = name.LastIndexOf(' ');
        var command = Command(at < 0 ? "" : name[..at]);
        var known = command.Options.SelectMany(option => option.Names.Select(spelled => (spelled, option)));
        var (text, option) = Names.Find($"option of 'qsgen {command.Path}'", name[(at + 1)..], known, one => one.spelled);
        return new(text, true, Places.Commands, Slug(command.Path), option.Summary);
    }

    private ResolvedReference Setting(string name)
    {
        var setting = Names.Find(
            "setting", name.Contains(':', StringComparison.Ordinal) ? name : $"qsgen:{name}", _facts.Settings, one => one.Key);
        return new(setting.Key, true, Places.Settings, Slug(setting.Key), setting.Summary);
    }

    private ResolvedReference Variable(string name)
    {
        var known = _facts.Variables.Concat(_facts.Settings.Select(setting => new VariableFact(setting.Variable, setting.Summary)));
        var variable = Names.Find("variable", name, known, one => one.Name);
        return new(variable.Name, true, Places.Settings, "environment-variables", variable.Summary);
    }

    private static ResolvedReference Key(string name)
    {
        var (owner, key) = name.Split('.') is [var first, var second] ? (first.Replace('_', ' '), second) : ("institution", name);
        var entity = Names.Find("part of an institution file", owner, YamlParts.All, part => part.Title);
        var found = Names.Find($"key of {entity.Title}", key, entity.Keys, one => one.Name);
        return new(found.Name, true, Places.Yaml, Slug(entity.Title), found.Meaning);
    }

    private ResolvedReference Exception(string name)
    {
        var check = Names.Find("check of exceptions", name, CheckNames.All, one => one.Key);
        return new(check.Value, false, null, "", "");
    }

    private ResolvedReference Page(string name)
    {
        var page = Names.Find("page", name, _library.Pages, one => one.Path);
        return new(page.Title, false, page.Path, "", page.Summary);
    }

    private ResolvedReference Term(string name)
    {
        var term = Names.Find("glossary entry", name.ToLowerInvariant(), _glossary.Terms.Keys, one => one);
        return new(name, false, Glossary.Page, Slug(term), _glossary.Terms[term]);
    }

    private static ResolvedReference Plant(string name)
    {
        var plant = Names.Find("scenario", name, Demo.Scenarios.Kinds.ScenarioCatalogue.All, one => one.Name);
        return new(plant.Name, true, null, "", plant.Shows);
    }
}
