using System.Runtime.CompilerServices;
using QsGen.Handbook.Facts;
using QsGen.Handbook.Site;
using QsGen.Viewer.Capture;

namespace QsGen.Cli.Handbooks;

/// <summary>Which sheets to take pictures of.</summary>
/// <param name="App">The dashboard's short name; null for all.</param>
/// <param name="Width">The window's width in pixels.</param>
/// <param name="Height">The window's height in pixels.</param>
internal sealed record PictureChoice(string? App, int Width, int Height);

/// <summary>Takes pictures of sheets as a viewer shows them, light and dark.</summary>
internal static class SheetCamera
{
    /// <summary>Takes them one after another.</summary>
    /// <param name="capture">The browser.</param>
    /// <param name="viewer">The viewer's address.</param>
    /// <param name="facts">What sheets there are.</param>
    /// <param name="pictures">Where pictures go.</param>
    /// <param name="choice">Which sheets.</param>
    /// <param name="cancellationToken">Stops before the next one.</param>
    /// <returns>The names of the files, as they are written.</returns>
    public static async IAsyncEnumerable<string> TakeAsync(
        ChromiumCapture capture,
        Uri viewer,
        HandbookFacts facts,
        SheetPictureFolder pictures,
        PictureChoice choice,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var app in facts.Apps.Where(app => choice.App is null || app.Key == choice.App))
        {
            var dashboard = facts.Definitions.Dashboards.First(dashboard => dashboard.Id == app.DashboardId);
            foreach (var sheet in dashboard.Sheets)
            {
                var page = new Uri(viewer, $"/apps/{Uri.EscapeDataString(dashboard.Id)}/sheets/{Uri.EscapeDataString(sheet.Id)}");
                foreach (var look in SheetPictureFolder.Looks)
                {
                    var shot = new Shot(page, choice.Width, choice.Height, look == "dark");
                    var name = SheetPictureFolder.NameOf(app.Key, sheet.Name, look);
                    await pictures.WriteAsync(
                        name,
                        SheetPictureFolder.MarkOf(sheet, facts.InstitutionText),
                        await capture.TakeAsync(shot, cancellationToken),
                        cancellationToken);
                    yield return name;
                }
            }
        }
    }
}
