namespace QsGen.Viewer.Frames;

/// <summary>A tab of a dashboard.</summary>
/// <param name="Id">The sheet's part of addresses.</param>
/// <param name="Name">The text of the tab.</param>
internal sealed record SheetLink(string Id, string Name);
