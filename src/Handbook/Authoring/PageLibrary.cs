using System.Collections.Immutable;

namespace QsGen.Handbook.Authoring;

/// <summary>All pages of the handbook, as they were written.</summary>
/// <param name="Pages">The pages in the order in which they are read: a folder's first page, its other pages, its folders.</param>
/// <param name="Problems">What is wrong with their front matter.</param>
internal sealed record PageLibrary(ImmutableArray<PageSource> Pages, ImmutableArray<PageProblem> Problems)
{
    /// <summary>The first page of all.</summary>
    public const string Home = "index";

    private const string Root = "Handbook/Pages/";

    /// <summary>The files of the built-in pages by their path below <c>Pages</c>, with ending.</summary>
    public static ImmutableSortedDictionary<string, string> Files() => typeof(PageLibrary).Assembly.GetManifestResourceNames()
        .Where(name => name.StartsWith(Root, StringComparison.Ordinal))
        .ToImmutableSortedDictionary(
            name => name[Root.Length..].Replace('\\', '/'), HandbookResource.Text, StringComparer.Ordinal);

    /// <summary>Reads pages from files.</summary>
    /// <param name="files">Texts by path with ending.</param>
    public static PageLibrary Of(IReadOnlyDictionary<string, string> files)
    {
        var problems = new List<PageProblem>();
        var pages = files.Select(file => PageReader.Read(file.Key[..^".md".Length], file.Value, problems)).ToList();
        foreach (var folder in pages.Select(page => page.Folder).Distinct().Where(folder => folder.Length > 0))
        {
            if (!pages.Exists(page => page.Path == $"{folder}/index"))
            {
                problems.Add(new($"{folder}/index", 0, "is missing; a folder's first page says what its pages are for"));
            }
        }

        return new([.. Ordered(pages, "")], [.. problems]);
    }

    /// <summary>The page that explains a sheet; null when none does.</summary>
    /// <param name="app">The dashboard's key.</param>
    /// <param name="sheet">The sheet's name.</param>
    public PageSource? About(string app, string sheet)
    {
        var named = $"{app}/{sheet}";
        return Pages.FirstOrDefault(page => page.Sheet == named);
    }

    /// <summary>The pages directly in a folder and the first pages of the folders in it, in order; not its own first page.</summary>
    public IEnumerable<PageSource> Children(string folder) => Pages.Where(page => IsDirectlyIn(page, folder)).OrderBy(PlaceOf);

    /// <summary>The folder above a folder; empty at the top.</summary>
    public static string ParentOf(string folder) => folder.LastIndexOf('/') is >= 0 and var at ? folder[..at] : "";

    private static bool IsDirectlyIn(PageSource page, string folder) =>
        page.IsIndex ? page.Folder.Length > 0 && ParentOf(page.Folder) == folder : page.Folder == folder;

    private static (int, string) PlaceOf(PageSource page) => (page.Order, page.Path);

    private static IEnumerable<PageSource> Ordered(List<PageSource> pages, string folder)
    {
        var index = folder.Length == 0 ? Home : $"{folder}/index";
        var here = pages.Where(page => page.Path == index);
        var below = pages
            .Where(page => IsDirectlyIn(page, folder))
            .OrderBy(PlaceOf)
            .SelectMany(page => page.IsIndex ? Ordered(pages, page.Folder) : [page]);
        return here.Concat(below);
    }
}
