using System.Runtime.CompilerServices;
using QsGen.Viewer.Frames;
using QsGen.Viewer.Hosting;

namespace QsGen.Viewer.Capture;

/// <summary>A picture of every sheet that a viewer shows.</summary>
internal static class SheetPictures
{
    /// <summary>Takes them one after another, as they open.</summary>
    /// <param name="capture">The browser.</param>
    /// <param name="viewer">The viewer's address, as this machine reaches it without a token.</param>
    /// <param name="catalogue">Its dashboards.</param>
    /// <param name="folder">Where a file <c>dashboard.sheet.png</c> comes for each sheet; made when it is not there.</param>
    /// <param name="cancellationToken">Stops before the next one.</param>
    /// <returns>The files, as they are written.</returns>
    /// <exception cref="CaptureException">A sheet can't be drawn.</exception>
    /// <exception cref="IOException">A file can't be written.</exception>
    public static async IAsyncEnumerable<string> WriteAsync(
        ChromiumCapture capture,
        Uri viewer,
        CatalogueFrame catalogue,
        string folder,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(folder);
        foreach (var app in catalogue.Apps)
        {
            foreach (var sheet in app.Sheets)
            {
                var file = Path.Combine(folder, FileOf(app.Id, sheet.Id));
                var page = new Uri(viewer, ApiRoutes.PageOf(app.Id, sheet.Id));
                await File.WriteAllBytesAsync(file, await capture.TakeAsync(new(page), cancellationToken), cancellationToken);
                yield return file;
            }
        }
    }

    /// <summary>The name of a sheet's picture.</summary>
    public static string FileOf(string app, string sheet) => $"{StaticCopy.NameOf(app, sheet)}.png";
}
