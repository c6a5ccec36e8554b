using DiffPlex;

namespace QsGen.Plans;

/// <summary>Cuts a text at line feeds and nowhere else.</summary>
internal sealed class SplitChunker : IChunker
{
    /// <summary>The one that there needs to be.</summary>
    public static SplitChunker Instance { get; } = new();

    public IReadOnlyList<string> Chunk(string text) => text.Split('\n');
}
