using System.Collections.Immutable;

namespace QsGen.Viewer.Frames;

/// <summary>A node.</summary>
/// <param name="Name">Its name, unique among the nodes.</param>
/// <param name="Value">The greater of what comes in and what goes out.</param>
/// <param name="IsOther">Whether it stands for all that a limit cut off.</param>
internal sealed record SankeyNode(string Name, Mark Value, bool IsOther)
{
    /// <summary>Where each of the visual's actions leads from this node; see <see cref="Mark.Targets"/>.</summary>
    public ImmutableArray<string?> Targets { get; init; } = [];
}
