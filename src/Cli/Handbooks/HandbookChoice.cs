using System.Collections.Immutable;
using QsGen.Handbook.Authoring;
using QsGen.Handbook.Site;

namespace QsGen.Cli.Handbooks;

/// <summary>What a person may bring along to a handbook.</summary>
/// <param name="Pages">The pages: the built-in ones, and the person's own in their place or beside them.</param>
/// <param name="Pictures">The pictures of sheets; null when none were taken.</param>
/// <param name="Attachments">Files beside the person's own pages: pictures that they show, and styles in place of the built-in
/// ones.</param>
internal sealed record HandbookChoice(PageLibrary Pages, SheetPictureFolder? Pictures, ImmutableArray<SiteFile> Attachments);
