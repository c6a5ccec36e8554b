using System.Collections.Immutable;

namespace QsGen.Viewer.Frames;

/// <summary>What explains a sheet, for the drawer beside it.</summary>
/// <param name="Title">The page's heading.</param>
/// <param name="Html">Its text. The page takes over elements that text needs and nothing else; an <c>a</c> with <c>data-app</c> and
/// <c>data-sheet</c> leads to that sheet.</param>
internal sealed record HelpFrame(string Title, string Html)
{
    /// <summary>What explains each of the sheet's controls, by the control's id; the same kind of text.</summary>
    public IReadOnlyDictionary<string, string> Controls { get; init; } = ImmutableDictionary<string, string>.Empty;
}
