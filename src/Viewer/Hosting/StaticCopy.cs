using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using QsGen.Viewer.Exports;
using QsGen.Viewer.Frames;
using QsGen.Viewer.Pages;
using QsGen.Viewer.State;

namespace QsGen.Viewer.Hosting;

/// <summary>Writes all sheets, as they open, into a folder whose pages need no server: a page for each, the figures as scripts beside
/// them, and every chart's data as a table.</summary>
/// <remarks>Nothing that would have to ask acts: controls, drills, other pages of a table are left out, and each sheet says so.</remarks>
/// <param name="service">What answers.</param>
internal sealed class StaticCopy(ViewerService service)
{
    private const string Assets = "assets";
    private const string Frames = "frames";

    /// <summary>Writes them.</summary>
    /// <param name="folder">The folder; made when it is not there. Files of the same names are replaced.</param>
    /// <param name="cancellationToken">Stops before the next sheet.</param>
    /// <returns>The pages, as they are written.</returns>
    /// <exception cref="IOException">A file can't be written.</exception>
    public async IAsyncEnumerable<string> WriteAsync(string folder, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(Path.Combine(folder, Assets));
        Directory.CreateDirectory(Path.Combine(folder, Frames));
        var catalogue = AssetCatalogue.Load();
        await WriteAssetsAsync(catalogue, Path.Combine(folder, Assets), cancellationToken);
        var apps = Dated(await service.CatalogueAsync());
        await FramesAsync(folder, "index", null, [(ApiRoutes.Apps, Json(apps, FrameJson.Default.CatalogueFrame))], cancellationToken);
        yield return await PageAsync(folder, "index", cancellationToken);
        foreach (var app in apps.Apps)
        {
            foreach (var sheet in app.Sheets)
            {
                var name = NameOf(app.Id, sheet.Id);
                var answers = await SheetAsync(app.Id, sheet.Id, cancellationToken);
                await FramesAsync(
                    folder, name, (app.Id, sheet.Id), answers.Insert(0, (ApiRoutes.Apps, Json(apps, FrameJson.Default.CatalogueFrame))),
                    cancellationToken);
                yield return await PageAsync(folder, name, cancellationToken);
            }
        }
    }

    /// <summary>The name of a sheet's page, without its ending; the page's scripts make it the same way.</summary>
    public static string NameOf(string app, string sheet) => $"{Plain(app)}.{Plain(sheet)}";

    private async Task<ImmutableArray<(string Address, string Json)>> SheetAsync(
        string app, string id, CancellationToken cancellationToken)
    {
        var sheet = (await service.SheetAsync(app, id, StateText.Empty))!;
        var address = $"/api/apps/{Uri.EscapeDataString(app)}/sheets/{Uri.EscapeDataString(id)}";
        var answers = ImmutableArray.CreateBuilder<(string, string)>();
        var still = sheet with
        {
            Freshness = Dated(sheet.Freshness),
            Controls = [],
            State = "",
            Filters = [.. sheet.Filters.Select(filter => filter with { Keys = [] })],
            Problems = sheet.Problems.Add(new("This is a copy: controls and drills are left out; `serve` has them.")),
        };
        answers.Add((address, Json(still, FrameJson.Default.SheetFrame)));
        if (await service.HelpAsync(app, id, cancellationToken) is { } help)
        {
            answers.Add(($"{address}/help", Json(help, FrameJson.Default.HelpFrame)));
        }

        foreach (var place in sheet.Visuals)
        {
            var visual = (await service.VisualAsync(app, id, place.Id, StateText.Empty, cancellationToken))!;
            answers.Add((
                $"{address}/visuals/{Uri.EscapeDataString(place.Id)}",
                Json(
                    Still(visual with { Actions = [], Empty = visual.Empty is { } empty ? empty with { Filters = [] } : null }),
                    FrameJson.Default.VisualFrame)));
        }

        return answers.ToImmutable();
    }

    // How long ago something was is true for a moment only.
    private static CatalogueFrame Dated(CatalogueFrame apps) => apps with { Freshness = Dated(apps.Freshness) };

    private static FreshnessFrame Dated(FreshnessFrame freshness) => freshness.AsOf is { } asOf
        ? freshness with { Text = $"As of {asOf}, refreshed {freshness.RefreshedAt}." }
        : freshness;

    private static VisualFrame Still(VisualFrame visual) => visual is TableFrame { Page: var page } table
        ? table with
        {
            Page = page with { Pages = 1 },
            Notes = page.Rows > table.Rows.Length
                ? table.Notes.Add($"The first {table.Rows.Length:N0} of {page.Rows:N0} rows.")
                : table.Notes,
        }
        : visual;

    private static async Task WriteAssetsAsync(AssetCatalogue catalogue, string folder, CancellationToken cancellationToken)
    {
        var texts = catalogue.Assets
            .Where(asset => asset.Key.EndsWith(".js", StringComparison.Ordinal) && asset.Key != ShellPage.Charts)
            .ToDictionary(asset => asset.Key, asset => Encoding.UTF8.GetString(asset.Value.Unpack()));
        await File.WriteAllTextAsync(
            Path.Combine(folder, ShellPage.CopyScript), ScriptBundle.Join(texts, ShellPage.Main), cancellationToken);
        foreach (var (name, asset) in catalogue.Assets.Where(asset => !texts.ContainsKey(asset.Key)))
        {
            await File.WriteAllBytesAsync(Path.Combine(folder, name), asset.Unpack(), cancellationToken);
        }
    }

    private static async Task<string> PageAsync(string folder, string name, CancellationToken cancellationToken)
    {
        var file = Path.Combine(folder, $"{name}.html");
        await File.WriteAllTextAsync(file, ShellPage.WriteCopy($"{Assets}/", $"{Frames}/{name}.js"), cancellationToken);
        return file;
    }

    private static Task FramesAsync(
        string folder, string name, (string App, string Sheet)? here, ImmutableArray<(string Address, string Json)> answers,
        CancellationToken cancellationToken)
    {
        var script = new StringBuilder("globalThis.viewerCopy = {\"here\":")
            .Append(here is { } sheet ? $"{{\"app\":{Quoted(sheet.App)},\"sheet\":{Quoted(sheet.Sheet)}}}" : "null")
            .Append(",\"frames\":{");
        script.AppendJoin(",\n", answers.Select(answer => $"{Quoted(answer.Address)}:{answer.Json}")).Append("}};\n");
        return File.WriteAllTextAsync(Path.Combine(folder, Frames, $"{name}.js"), script.ToString(), cancellationToken);
    }

    private static string Json<T>(T frame, JsonTypeInfo<T> type) => JsonSerializer.Serialize(frame, type);

    private static string Quoted(string text) => $"\"{JsonEncodedText.Encode(text)}\"";

    // Ids come from files of anybody, and must not lead out of the folder.
    private static string Plain(string id) =>
        string.Concat(id.Select(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_' ? letter : '_'));
}
