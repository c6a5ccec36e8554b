using System.Text.RegularExpressions;
using QsGen.Handbook.Authoring;
using QsGen.Handbook.Facts;
using QsGen.Viewer.Definitions;

namespace QsGen.Handbook.References;

/// <summary>Looks up dashboards, sheets, visuals and controls in the definitions that AWS would get.</summary>
/// <param name="facts">What there is.</param>
/// <param name="library">The pages, one of which may explain a sheet.</param>
internal sealed partial class SheetBook(HandbookFacts facts, PageLibrary library)
{
    /// <summary>A dashboard, by its short name.</summary>
    public ResolvedReference Dashboard(string name)
    {
        var app = Names.Find("dashboard", name, facts.Apps, one => one.Key);
        return new(DefinitionOf(app).Name, false, null, "", "");
    }

    /// <summary>A sheet, as <c>app/Sheet</c>.</summary>
    public ResolvedReference Sheet(string name)
    {
        var (app, sheet) = Find(name);
        return new(sheet.Name, false, PageOf(app, sheet), "", sheet.Description);
    }

    /// <summary>A visual, as <c>app/Sheet/Title</c>.</summary>
    public ResolvedReference Visual(string name)
    {
        var (place, title) = Split(name, "visual", "app/Sheet/Title");
        var (app, sheet) = Find(place);
        var visual = Names.Find(
            $"visual on {sheet.Name}", title, sheet.Visuals.Where(one => one.Title.Length > 0), one => Plain(one.Title));
        return new(visual.Title, false, PageOf(app, sheet), "", visual.Subtitle);
    }

    /// <summary>A control, as <c>app/Sheet/Title</c>.</summary>
    public ResolvedReference Control(string name)
    {
        var (place, title) = Split(name, "control", "app/Sheet/Title");
        var (app, sheet) = Find(place);
        return new(
            Names.Find($"control on {sheet.Name}", title, sheet.Controls, one => Plain(one.Title)).Title,
            false,
            PageOf(app, sheet),
            "",
            "");
    }

    /// <summary>A sheet with the dashboard that it is on.</summary>
    /// <exception cref="ReferenceException">There is none of that name.</exception>
    public (AppFact App, SheetDefinition Sheet) Find(string name)
    {
        var (key, title) = Split(name, "sheet", "app/Sheet");
        var app = Names.Find("dashboard", key, facts.Apps, one => one.Key);
        return (app, Names.Find($"sheet of {key}", title, DefinitionOf(app).Sheets, one => one.Name));
    }

    /// <summary>What tells how far the controls of a dashboard reach.</summary>
    public ControlReach ReachOf(AppFact app) => new(DefinitionOf(app), facts.Definitions.Datasets);

    /// <summary>Whether there is a sheet of that name.</summary>
    public bool Knows(string name) => name.Split('/') is [var key, var title]
        && facts.Apps.FirstOrDefault(one => one.Key == key) is { } app && DefinitionOf(app).Sheets.Any(sheet => sheet.Name == title);

    private DashboardDefinition DefinitionOf(AppFact app) =>
        facts.Definitions.Dashboards.FirstOrDefault(dashboard => dashboard.Id == app.DashboardId)
        ?? throw new ReferenceException($"the definitions hold no dashboard {app.DashboardId}");

    private string? PageOf(AppFact app, SheetDefinition sheet) =>
        library.About(app.Key, sheet.Name)?.Path;

    // Pages are written for institutions of any currency, which titles of amounts name.
    private string Plain(string title)
    {
        var code = facts.Institution.Currency.Code;
        return Sign().Replace(
            title.Replace($", {code}", "", StringComparison.Ordinal).Replace($" ({code})", "", StringComparison.Ordinal), "");
    }

    private static (string Head, string Tail) Split(string name, string what, string form) =>
        name.LastIndexOf('/') is > 0 and var at
            ? (name[..at], name[(at + 1)..])
            : throw new ReferenceException($"'{name}' names no {what}; write {form}");

    [GeneratedRegex(@" \([^()\s]{1,4}\)$")]
    private static partial Regex Sign();
}
