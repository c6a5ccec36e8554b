using System.Collections.Immutable;

namespace QsGen.Viewer.Frames;

/// <summary>A text box as a tree of safe elements; no markup remains in any text.</summary>
/// <param name="Id">The text box's id.</param>
/// <param name="Content">Its content in order.</param>
internal sealed record TextFrame(string Id, ImmutableArray<TextNode> Content);
