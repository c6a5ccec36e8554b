using System.Collections.Immutable;

namespace QsGen.Viewer.Frames;

/// <summary>A dashboard.</summary>
/// <param name="Id">The app's part of addresses: the dashboard's id.</param>
/// <param name="Name">Its name.</param>
/// <param name="Sheets">Its sheets in the order of their tabs.</param>
internal sealed record AppLink(string Id, string Name, ImmutableArray<SheetLink> Sheets);
