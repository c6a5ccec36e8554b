using System.Globalization;

namespace QsGen.Viewer.Pages;

/// <summary>The one page: places for the bar and the sheet, and what it loads. It holds nothing of an institution.</summary>
internal static class ShellPage
{
    private const string Main = "main.js";

    // Later ones win over earlier ones.
    private static readonly string[] Styles = ["page.css", "tiles.css", "popups.css", "media.css"];

    /// <summary>Writes the page.</summary>
    public static string Write(AssetCatalogue assets)
    {
        // Modules name each other; loading them all at once saves a round for each step from one to the next.
        var modules = string.Join('\n', assets.Assets.Keys
            .Where(name => name.EndsWith(".js", StringComparison.Ordinal) && name is not (Main or "echarts.js" or "types.js"))
            .Order(StringComparer.Ordinal)
            .Select(name => $"<link rel=\"modulepreload\" href=\"{assets.Address(name)}\">"));
        var styles = string.Join('\n', Styles.Select(name => $"<link rel=\"stylesheet\" href=\"{assets.Address(name)}\">"));
        return string.Create(CultureInfo.InvariantCulture,
            $"""
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <title>Dashboards</title>
            <link rel="icon" href="{assets.Address("icon.svg")}" type="image/svg+xml">
            {styles}
            <link rel="preload" href="{assets.Address("inter-regular.ttf")}" as="font" type="font/ttf" crossorigin>
            <link rel="preload" href="{assets.Address("inter-semibold.ttf")}" as="font" type="font/ttf" crossorigin>
            {modules}
            <script src="{assets.Address("echarts.js")}" defer></script>
            <script type="module" src="{assets.Address(Main)}"></script>
            </head>
            <body>
            <header id="bar"></header>
            <main id="main" tabindex="-1" data-state="loading">
            <noscript><h1>Dashboards</h1><p>This page draws with scripts of its own; they are switched off in this browser.</p></noscript>
            </main>
            <div id="overlay" hidden></div>
            </body>
            </html>

            """);
    }
}
