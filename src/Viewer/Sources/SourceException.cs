using System.Collections.Immutable;
using QsGen.Viewer.Frames;

namespace QsGen.Viewer.Sources;

/// <summary>Definitions that can't be had.</summary>
/// <param name="problems">Why.</param>
internal sealed class SourceException(ImmutableArray<Problem> problems) : Exception(problems[0].What)
{
    /// <summary>Why.</summary>
    public ImmutableArray<Problem> Problems { get; } = problems;
}
