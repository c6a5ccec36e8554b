using System.Globalization;

namespace QsGen.Viewer.Pages;

/// <summary>The one page: places for the bar and the sheet, and what it loads. It holds nothing of an institution.</summary>
internal static class ShellPage
{
    /// <summary>The module that begins.</summary>
    public const string Main = "main.js";

    /// <summary>The script of charts.</summary>
    public const string Charts = "echarts.js";

    /// <summary>All modules as one script, in a copy that needs no server.</summary>
    public const string CopyScript = "viewer.js";

    // A page on a disk has no origin that 'self' could stand for everywhere; one that a server hands out has.
    private const string CopyPolicy = "default-src 'none'; script-src 'self' file:; style-src 'self' file:; img-src 'self' file: blob:; "
        + "font-src 'self' file:; base-uri 'none'; form-action 'none'";

    private const string Body =
        """
        <body>
        <header id="bar"></header>
        <main id="main" tabindex="-1" data-state="loading">
        <noscript><h1>Dashboards</h1><p>This page draws with scripts of its own; they are switched off in this browser.</p></noscript>
        </main>
        <div id="overlay" hidden></div>
        </body>
        """;

    // Later ones win over earlier ones.
    private static readonly string[] Styles = ["page.css", "tiles.css", "popups.css", "media.css"];

    /// <summary>Writes the page of a copy, which finds all that it needs beside it.</summary>
    /// <param name="assets">The folder of scripts, styles and letters.</param>
    /// <param name="frames">The script that holds the page's figures.</param>
    public static string WriteCopy(string assets, string frames)
    {
        var styles = string.Join('\n', Styles.Select(name => $"<link rel=\"stylesheet\" href=\"{assets}{name}\">"));
        return string.Create(CultureInfo.InvariantCulture,
            $"""
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="{CopyPolicy}">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="referrer" content="no-referrer">
            <meta name="color-scheme" content="light dark">
            <title>Dashboards</title>
            <link rel="icon" href="{assets}icon.svg" type="image/svg+xml">
            {styles}
            </head>
            {Body}
            <script src="{assets}{Charts}"></script>
            <script src="{frames}"></script>
            <script src="{assets}{CopyScript}"></script>
            </html>

            """);
    }

    /// <summary>Writes the page.</summary>
    public static string Write(AssetCatalogue assets)
    {
        // Modules name each other; loading them all at once saves a round for each step from one to the next.
        var modules = string.Join('\n', assets.Assets.Keys
            .Where(name => name.EndsWith(".js", StringComparison.Ordinal) && name is not (Main or Charts or "types.js"))
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
            <script src="{assets.Address(Charts)}" defer></script>
            <script type="module" src="{assets.Address(Main)}"></script>
            </head>
            {Body}
            </html>

            """);
    }
}
