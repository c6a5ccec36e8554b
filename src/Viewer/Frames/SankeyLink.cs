namespace QsGen.Viewer.Frames;

/// <summary>A ribbon.</summary>
/// <param name="Source">Where it begins: the node's index.</param>
/// <param name="Destination">Where it ends: the node's index.</param>
/// <param name="Weight">How wide it is, and where its actions lead.</param>
internal sealed record SankeyLink(int Source, int Destination, Mark Weight);
