using System.Net;
using System.Text;
using QsGen.Handbook.Authoring;

namespace QsGen.Handbook.Site;

/// <summary>The page tree beside each page: the sections, and the branch that the page is on.</summary>
internal static class SiteTree
{
    /// <summary>The tree as a page shows it.</summary>
    public static string Write(PageLibrary library, PageSource page)
    {
        var html = new StringBuilder();
        Branch(html, library, page, "");
        return html.ToString();
    }

    private static void Branch(StringBuilder html, PageLibrary library, PageSource page, string folder)
    {
        html.Append("<ul>");
        foreach (var child in library.Children(folder))
        {
            var current = child.Path == page.Path ? " aria-current=\"page\"" : "";
            html.Append($"<li><a href=\"{PagePaths.Relative(page.Path, child.Path)}\"{current}>{WebUtility.HtmlEncode(child.Label)}</a>");
            if (child.IsIndex && (page.Path + "/").StartsWith(child.Folder + "/", StringComparison.Ordinal))
            {
                Branch(html, library, page, child.Folder);
            }

            html.Append("</li>");
        }

        html.Append("</ul>\n");
    }
}
