namespace QsGen.Handbook.Authoring;

/// <summary>How pages are reached from one another, in folders on a disk too.</summary>
internal static class PagePaths
{
    /// <summary>The path that a link on a page leads to.</summary>
    /// <param name="from">The page's path, without ending.</param>
    /// <param name="link">The link, without ending; <c>..</c> climbs a folder.</param>
    public static string Combine(string from, string link)
    {
        var parts = from.Split('/')[..^1].ToList();
        foreach (var part in link.Split('/'))
        {
            if (part == ".." && parts.Count > 0)
            {
                parts.RemoveAt(parts.Count - 1);
            }
            else if (part != ".")
            {
                parts.Add(part);
            }
        }

        return string.Join('/', parts);
    }

    /// <summary>The address of a page as another links to it.</summary>
    /// <param name="from">The path of the page with the link.</param>
    /// <param name="to">The path of the other.</param>
    public static string Relative(string from, string to) => Up(from) + to + ".html";

    /// <summary>What leads from a page to the site's folder: empty, or <c>../</c> once for each folder.</summary>
    public static string Up(string from) => string.Concat(Enumerable.Repeat("../", from.Count(letter => letter == '/')));
}
