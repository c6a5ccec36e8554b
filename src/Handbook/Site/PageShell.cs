using System.Net;
using QsGen.Handbook.Authoring;
using QsGen.Handbook.Rendering;

namespace QsGen.Handbook.Site;

/// <summary>What is around a page: the bar, the page tree, its own headings, its neighbours, what it was built from.</summary>
/// <param name="library">All pages.</param>
/// <param name="head">What all pages have in common.</param>
/// <param name="pictures">Pictures of sheets.</param>
internal sealed class PageShell(PageLibrary library, SiteHead head, SheetPictureSet pictures)
{
    /// <summary>The whole page.</summary>
    public string Write(RenderedPage page)
    {
        var source = page.Source;
        var up = PagePaths.Up(source.Path);
        var title = Text(source.Title);
        return $"""
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="description" content="{Text(source.Summary)}">
            <title>{(source.Path == "index" ? "" : $"{title} · ")}{Text(head.Name)} handbook</title>
            <link rel="icon" href="{up}{head.Icon}">
            <link rel="stylesheet" href="{up}assets/theme.css">
            <link rel="stylesheet" href="{up}assets/site.css">
            <script src="{up}assets/look.js"></script>
            <script src="{up}assets/site.js" defer></script>
            </head>
            <body data-up="{up}">
            <a class="skip" href="#main">Skip to the text</a>
            <header class="bar">
            <button type="button" class="menu" aria-expanded="false" aria-controls="tree">Pages</button>
            <a class="home" href="{up}index.html">{Mark(up)}<span>{Text(head.Name)}</span></a>
            <form class="search" role="search"><input type="search" aria-label="Search the handbook" placeholder="Search" autocomplete="off"
            role="combobox" aria-expanded="false" aria-controls="found" aria-autocomplete="list"><div id="found" role="listbox"
            aria-label="Found" hidden></div></form>
            <button type="button" class="look" aria-label="Change between light and dark">Dark</button>
            </header>
            <div class="columns">
            <nav id="tree" class="tree" aria-label="Pages">
            {SiteTree.Write(library, source)}</nav>
            <main id="main" tabindex="-1">
            <article>
            {Trail(source)}<h1>{title}</h1>
            {Lead(source)}{Picture(source, up)}{page.Html}
            </article>
            {Neighbours(source)}</main>
            {Contents(page)}</div>
            <footer><p>{Text(head.BuiltFrom)}</p></footer>
            </body>
            </html>

            """;
    }

    private string Mark(string up) => head.Logo is { } logo ? $"<img src=\"{up}{logo}\" alt=\"\" height=\"28\">" : "";

    private string Trail(PageSource page)
    {
        var folders = new List<PageSource>();
        var nearest = page.IsIndex ? PageLibrary.ParentOf(page.Folder) : page.Folder;
        for (var folder = nearest; folder.Length > 0; folder = PageLibrary.ParentOf(folder))
        {
            folders.AddRange(library.Pages.Where(index => index.Path == $"{folder}/index"));
        }

        return folders.Count == 0 ? "" : "<nav class=\"trail\" aria-label=\"Where this page is\"><ol>"
            + string.Concat(folders.AsEnumerable().Reverse().Select(above =>
                $"<li><a href=\"{PagePaths.Relative(page.Path, above.Path)}\">{Text(above.Label)}</a></li>"))
            + "</ol></nav>\n";
    }

    private static string Lead(PageSource page)
    {
        var readers = string.Join(", ", page.Readers.Select(reader => reader.Label));
        return $"<p class=\"lead\">{Text(page.Summary)}</p>\n<p class=\"readers\">For {Text(readers)}.</p>\n";
    }

    // Folded, so that it is there for who wants it and not in the way of who does not.
    private string Picture(PageSource page, string up)
    {
        return pictures.Of(page) is { } picture
            ? $"<details class=\"picture\"><summary>What the sheet looks like</summary>{Image("light")}{Image("dark")}</details>\n"
            : "";

        string Image(string look) => $"<img class=\"only-{look}\" src=\"{up}{picture.FileOf(look)}\" loading=\"lazy\" "
            + $"alt=\"The sheet {Text(picture.Sheet)} with demo data\">";
    }

    private string Neighbours(PageSource page)
    {
        var at = library.Pages.IndexOf(page);
        return "<nav class=\"neighbours\" aria-label=\"Neighbouring pages\">"
            + $"{Link(at - 1, "prev", "Before")}{Link(at + 1, "next", "Next")}</nav>\n";

        string Link(int place, string relation, string word) => place < 0 || place >= library.Pages.Length
            ? ""
            : $"<a rel=\"{relation}\" href=\"{PagePaths.Relative(page.Path, library.Pages[place].Path)}\"><small>{word}</small>"
                + $"{Text(library.Pages[place].Label)}</a>";
    }

    private static string Contents(RenderedPage page)
    {
        var headings = page.Headings.Where(heading => heading.Level is 2 or 3 && heading.Id.Length > 0).ToList();
        var shown = headings.Count > 40 ? headings.Where(heading => heading.Level == 2).ToList() : headings;
        return shown.Count < 2 ? "" : "<nav class=\"contents\" aria-label=\"On this page\"><p>On this page</p><ul>"
            + string.Concat(shown.Select(heading =>
                $"<li class=\"level-{heading.Level}\"><a href=\"#{heading.Id}\">{Text(heading.Text)}</a></li>"))
            + "</ul></nav>\n";
    }

    private static string Text(string text) => WebUtility.HtmlEncode(text);
}
