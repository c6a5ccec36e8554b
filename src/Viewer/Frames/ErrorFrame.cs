using System.Collections.Immutable;

namespace QsGen.Viewer.Frames;

/// <summary>Instead of a frame: why the page can't be drawn.</summary>
/// <param name="Title">What can't be shown, in a few words.</param>
/// <param name="Problems">At least one.</param>
internal sealed record ErrorFrame(string Title, ImmutableArray<Problem> Problems);
