using NodaTime;
using QsGen.Database.Sessions;
using QsGen.Viewer.Definitions;
using QsGen.Viewer.Drawing;
using QsGen.Viewer.Frames;
using QsGen.Viewer.Queries;
using QsGen.Viewer.Sources;
using QsGen.Viewer.State;

namespace QsGen.Viewer.Hosting;

/// <summary>Answers what pages ask.</summary>
/// <param name="source">The definitions.</param>
/// <param name="reader">The database.</param>
/// <param name="clock">The clock.</param>
/// <param name="zone">The institution's zone; null is UTC.</param>
/// <param name="help">Explains sheets; null when nobody does.</param>
internal sealed class ViewerService(
    IDefinitionSource source, DatabaseReader reader, TimeProvider clock, DateTimeZone? zone = null, ISheetHelp? help = null)
{
    private readonly RefreshWatch _watch = new(reader, clock, zone ?? DateTimeZone.Utc);

    /// <summary>The apps.</summary>
    /// <exception cref="SourceException">There are no definitions.</exception>
    public async Task<CatalogueFrame> CatalogueAsync()
    {
        var set = source.Current();
        var problems = set.Notices.AddRange(set.Problems);
        var freshness = Freshness.Unreachable(_watch.Now);
        try
        {
            freshness = await _watch.ReadAsync(set.Prefix);
        }
        catch (SqlSessionException exception)
        {
            problems = problems.Add(DatabaseProblem(exception));
        }

        return new(
            set.Name,
            [.. set.Dashboards.Select(app => new AppLink(
                app.Id, app.Name, [.. app.Sheets.Select(sheet => new SheetLink(sheet.Id, sheet.Name))]))],
            new(set.Theme.Palette, set.Theme.Gradient, set.Theme.EmptyFill, set.Theme.Colors, set.Theme.Fonts),
            freshness.Frame,
            GenerationOf(set, freshness),
            $"{set.Source}, {reader.Display}",
            problems);
    }

    /// <summary>What changes with definitions and data.</summary>
    public async Task<GenerationFrame> GenerationAsync()
    {
        var set = source.Current();
        return new(GenerationOf(set, await _watch.ReadAsync(set.Prefix)));
    }

    /// <summary>A sheet; null when there is none.</summary>
    /// <exception cref="SourceException">There are no definitions.</exception>
    /// <exception cref="SqlSessionException">The database can't be asked.</exception>
    public async Task<SheetFrame?> SheetAsync(string app, string sheet, StateText text)
    {
        var set = source.Current();
        if (Find(set, app, sheet) is not var (dashboard, found))
        {
            return null;
        }

        var freshness = await _watch.ReadAsync(set.Prefix);
        var frame = SheetDrawer.Draw(
            dashboard, found, ViewState.Resolve(dashboard, text, freshness.AsOf), freshness.Frame, GenerationOf(set, freshness));
        return frame with
        {
            Problems = [.. set.Notices, .. frame.Problems],
            HasHelp = help?.Knows(app, found.Name) ?? false,
        };
    }

    /// <summary>What explains a sheet; null when nothing does.</summary>
    public async Task<HelpFrame?> HelpAsync(string app, string sheet, CancellationToken cancellationToken) =>
        help is not null && Find(source.Current(), app, sheet) is var (_, found)
            ? await help.ReadAsync(app, found.Name, cancellationToken)
            : null;

    /// <summary>A visual; null when there is none.</summary>
    /// <exception cref="SourceException">There are no definitions.</exception>
    /// <exception cref="SqlSessionException">The database can't be asked at all.</exception>
    public async Task<VisualFrame?> VisualAsync(
        string app, string sheet, string visual, StateText text, CancellationToken cancellationToken) =>
        await CanvasAsync(app, sheet, visual, text) is { } canvas ? await VisualDrawer.DrawAsync(canvas, cancellationToken) : null;

    /// <summary>A visual's place among definitions and state; null when there is none.</summary>
    public async Task<DrawingTask?> CanvasAsync(string app, string sheet, string visual, StateText text)
    {
        var set = source.Current();
        if (Find(set, app, sheet) is not var (dashboard, found) || found.Visuals.FirstOrDefault(item => item.Id == visual) is not { } drawn)
        {
            return null;
        }

        var freshness = await _watch.ReadAsync(set.Prefix);
        return new(
            dashboard, found, drawn, ViewState.Resolve(dashboard, text, freshness.AsOf),
            new QueryPlanner(dashboard, set.Datasets, reader.Dialect), reader.Over(freshness.Generation));
    }

    /// <summary>The options of a control; null when there is none.</summary>
    /// <exception cref="QueryException">The definition names no source for them.</exception>
    /// <exception cref="SqlSessionException">The database failed.</exception>
    public async Task<OptionsFrame?> OptionsAsync(
        string app, string sheet, string control, StateText text, CancellationToken cancellationToken)
    {
        var set = source.Current();
        if (Find(set, app, sheet) is not var (dashboard, found)
            || found.Controls.FirstOrDefault(item => item.Id == control) is not { } asked)
        {
            return null;
        }

        var freshness = await _watch.ReadAsync(set.Prefix);
        return await OptionLists.AskAsync(
            dashboard, found, asked, ViewState.Resolve(dashboard, text, freshness.AsOf), text.Value(StateKeys.Search) ?? "",
            new QueryPlanner(dashboard, set.Datasets, reader.Dialect), reader.Over(freshness.Generation), cancellationToken);
    }

    /// <summary>A database's failure for the person who can mend it.</summary>
    public Problem DatabaseProblem(SqlSessionException exception) =>
        new(exception.Message, reader.Display, DatabaseTrouble.Remedy(exception));

    private static (DashboardDefinition, SheetDefinition)? Find(DefinitionSet set, string app, string sheet) =>
        set.Dashboards.FirstOrDefault(item => item.Id == app) is { } dashboard
        && dashboard.Sheets.FirstOrDefault(item => item.Id == sheet) is { } found
            ? (dashboard, found)
            : null;

    private static string GenerationOf(DefinitionSet set, Freshness freshness) => $"{set.Hash}.{freshness.Mark}";
}
