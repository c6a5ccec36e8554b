using System.Collections.Immutable;
using System.Net;
using QsGen.Viewer.Frames;
using QsGen.Viewer.Sources;

namespace QsGen.Viewer.Capture;

/// <summary>Pictures of sheets beside those of before, where they differ.</summary>
internal static class PicturePairs
{
    private const string Head =
        """
        <!doctype html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>Sheets before and now</title>
        <style>
        body { font: 14px/20px system-ui, sans-serif; margin: 16px; }
        section div { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 480px), 1fr)); gap: 12px; }
        figure { margin: 0; }
        img { max-width: 100%; border: 1px solid #c8ccd2; }
        </style>
        </head>
        <body>
        <h1>Sheets before and now</h1>

        """;

    /// <summary>Removes the pictures of sheets that look as before, and writes a page <c>index.html</c> that shows the others.</summary>
    /// <param name="folder">Where the pictures are; see <see cref="SheetPictures"/>.</param>
    /// <param name="catalogue">The dashboards, those before among them; see <see cref="BeforeSource"/>.</param>
    /// <param name="cancellationToken">Stops between two sheets.</param>
    /// <returns>The sheets that look different, are new or are gone, as <c>dashboard: sheet</c>.</returns>
    /// <exception cref="IOException">A file can't be read, written or removed.</exception>
    public static async Task<ImmutableArray<string>> WriteAsync(
        string folder, CatalogueFrame catalogue, CancellationToken cancellationToken)
    {
        var (changed, page) = (ImmutableArray.CreateBuilder<string>(), new System.Text.StringBuilder(Head));
        foreach (var (name, before, now) in Sheets(catalogue))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (before is not null && now is not null && await IsSameAsync(folder, before, now, cancellationToken))
            {
                File.Delete(Path.Combine(folder, before));
                File.Delete(Path.Combine(folder, now));
                continue;
            }

            changed.Add(name);
            page.Append($"<section><h2>{WebUtility.HtmlEncode(name)}</h2><div>\n")
                .Append(Figure("Before", before, "There was no such sheet."))
                .Append(Figure("Now", now, "The sheet is gone."))
                .Append("</div></section>\n");
        }

        page.Append(changed.Count == 0 ? "<p>All sheets look as before.</p>\n" : "").Append("</body>\n</html>\n");
        await File.WriteAllTextAsync(Path.Combine(folder, "index.html"), page.ToString(), cancellationToken);
        return changed.ToImmutable();
    }

    private static IEnumerable<(string Name, string? Before, string? Now)> Sheets(CatalogueFrame catalogue)
    {
        var all = catalogue.Apps.SelectMany(app => app.Sheets.Select(sheet => (App: app, Sheet: sheet))).ToLookup(
            place => (Id: Plain(place.App.Id), place.Sheet.Id), place => place);
        foreach (var places in all)
        {
            var before = places.FirstOrDefault(place => place.App.Id != places.Key.Id);
            var now = places.FirstOrDefault(place => place.App.Id == places.Key.Id);
            var shown = now.App is null ? before : now;
            yield return (
                $"{shown.App.Name}: {shown.Sheet.Name}",
                before.App is null ? null : SheetPictures.FileOf(before.App.Id, places.Key.Item2),
                now.App is null ? null : SheetPictures.FileOf(now.App.Id, places.Key.Item2));
        }
    }

    private static string Plain(string app) =>
        app.StartsWith(BeforeSource.Prefix, StringComparison.Ordinal) ? app[BeforeSource.Prefix.Length..] : app;

    private static async Task<bool> IsSameAsync(string folder, string before, string now, CancellationToken cancellationToken)
    {
        var old = await File.ReadAllBytesAsync(Path.Combine(folder, before), cancellationToken);
        var current = await File.ReadAllBytesAsync(Path.Combine(folder, now), cancellationToken);
        return old.AsSpan().SequenceEqual(current);
    }

    private static string Figure(string title, string? file, string none) => file is null
        ? $"<p>{none}</p>\n"
        : $"<figure><figcaption>{title}</figcaption><img src=\"{file}\" alt=\"{title}\"></figure>\n";
}
