using System.Collections.Immutable;
using QsGen.Handbook.Authoring;
using QsGen.Handbook.Facts;
using QsGen.Handbook.References;

namespace QsGen.Handbook.Site;

/// <summary>The pictures that a site shows.</summary>
/// <param name="Pictures">The pictures by the path of the page that explains the sheet.</param>
/// <param name="Files">Their files.</param>
/// <param name="Notes">Which are missing, or older than the sheet's definition.</param>
internal sealed record SheetPictureSet(
    ImmutableDictionary<string, SheetPicture> Pictures, ImmutableArray<SiteFile> Files, ImmutableArray<string> Notes)
{
    /// <summary>The folder of the site that holds them.</summary>
    public const string Folder = "images/sheets/";

    /// <summary>Gathers the pictures of the sheets that pages explain.</summary>
    /// <param name="facts">What there is.</param>
    /// <param name="library">The pages.</param>
    /// <param name="folder">The folder that holds pictures; null when none were taken.</param>
    public static SheetPictureSet Of(HandbookFacts facts, PageLibrary library, SheetPictureFolder? folder)
    {
        if (folder is null)
        {
            return new(
                ImmutableDictionary<string, SheetPicture>.Empty,
                [],
                library.Pages.Any(page => page.Sheet is not null) ? ["there are no pictures of sheets; 'docs screenshot' takes them"] : []);
        }

        var (book, marks) = (new SheetBook(facts, library), folder.Marks());
        var pictures = ImmutableDictionary.CreateBuilder<string, SheetPicture>();
        var (files, notes) = (ImmutableArray.CreateBuilder<SiteFile>(), ImmutableArray.CreateBuilder<string>());
        foreach (var page in library.Pages.Where(page => page.Sheet is not null && book.Knows(page.Sheet)))
        {
            var (app, sheet) = book.Find(page.Sheet!);
            var names = SheetPictureFolder.Looks.Select(look => SheetPictureFolder.NameOf(app.Key, sheet.Name, look)).ToList();
            var read = names.Select(folder.Read).ToList();
            if (read.Contains(null))
            {
                notes.Add($"{page.Path} has no picture of {page.Sheet}; take one with 'docs screenshot'");
                continue;
            }

            var mark = SheetPictureFolder.MarkOf(sheet, facts.InstitutionText);
            if (names.Any(name => marks.GetValueOrDefault(name) != mark))
            {
                notes.Add($"the picture of {page.Sheet} is older than the sheet; take it anew with 'docs screenshot'");
            }

            pictures.Add(page.Path, new(app.Key, sheet.Name));
            files.AddRange(names.Zip(read, (name, bytes) => new SiteFile(Folder + name, bytes)));
        }

        return new(pictures.ToImmutable(), files.ToImmutable(), notes.ToImmutable());
    }

    /// <summary>The picture of the sheet that a page explains; null when there is none.</summary>
    public SheetPicture? Of(PageSource page) => Pictures.GetValueOrDefault(page.Path);
}

/// <summary>A picture of a sheet, light and dark.</summary>
/// <param name="App">The dashboard's short name.</param>
/// <param name="Sheet">The sheet's name.</param>
internal sealed record SheetPicture(string App, string Sheet)
{
    /// <summary>Its file below the site's folder.</summary>
    public string FileOf(string look) => SheetPictureSet.Folder + SheetPictureFolder.NameOf(App, Sheet, look);
}
