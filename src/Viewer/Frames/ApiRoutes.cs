namespace QsGen.Viewer.Frames;

/// <summary>The addresses that the page asks. Every answer is JSON of this namespace, written by <see cref="FrameJson"/>.</summary>
/// <remarks>
/// <para>Only GET, and nothing that changes anything. Braces stand for one segment, percent-encoded. What follows <c>#</c> in the
/// page's own
/// address is handed on as the query of the request, unchanged: it is the whole state (see <see cref="StateKeys"/>).</para>
/// <para>A request that can be answered has status 200, also when a visual failed: then its frame has the state
/// <see cref="VisualState.Error"/>. When the page as a whole can't be drawn the status is 404 (no such app, sheet, visual), 422 (a
/// definition
/// that can't be read) or 503 (the database) and the body a <see cref="ErrorFrame"/>.</para>
/// </remarks>
internal static class ApiRoutes
{
    /// <summary>The apps and their sheets, the theme, freshness: a <see cref="CatalogueFrame"/>.</summary>
    public const string Apps = "/api/apps";

    /// <summary>A sheet without its figures: a <see cref="SheetFrame"/>.</summary>
    public const string Sheet = "/api/apps/{app}/sheets/{sheet}";

    /// <summary>One visual: a <see cref="VisualFrame"/>.</summary>
    public const string Visual = "/api/apps/{app}/sheets/{sheet}/visuals/{visual}";

    /// <summary>All rows of a visual as CSV, filters and as-of first; a file.</summary>
    public const string Csv = "/api/apps/{app}/sheets/{sheet}/visuals/{visual}/rows.csv";

    /// <summary>The same as a workbook.</summary>
    public const string Xlsx = "/api/apps/{app}/sheets/{sheet}/visuals/{visual}/rows.xlsx";

    /// <summary>The options of a control that has more than its frame lists, found by <see cref="StateKeys.Search"/>: an
    /// <see cref="OptionsFrame"/>.</summary>
    public const string Options = "/api/apps/{app}/sheets/{sheet}/controls/{control}/options";

    /// <summary>What explains a sheet: a <see cref="HelpFrame"/>.</summary>
    public const string Help = "/api/apps/{app}/sheets/{sheet}/help";

    /// <summary>What changes when definitions or data do: a <see cref="GenerationFrame"/>; the page asks every few seconds and loads anew
    /// when it differs.</summary>
    public const string Generation = "/api/generation";

    /// <summary>The page of a sheet, state behind <c>#</c>. Drills lead here.</summary>
    public const string SheetPage = "/apps/{app}/sheets/{sheet}";

    /// <summary>The address of a sheet's page.</summary>
    /// <param name="app">The dashboard's id.</param>
    /// <param name="sheet">The sheet's id.</param>
    public static string PageOf(string app, string sheet) => SheetPage
        .Replace("{app}", Uri.EscapeDataString(app), StringComparison.Ordinal)
        .Replace("{sheet}", Uri.EscapeDataString(sheet), StringComparison.Ordinal);

    /// <summary>200 with the text <c>ok</c> while the program answers.</summary>
    public const string Health = "/healthz";
}
