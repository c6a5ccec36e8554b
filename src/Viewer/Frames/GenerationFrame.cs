namespace QsGen.Viewer.Frames;

/// <summary>What the page compares to notice news.</summary>
/// <param name="Generation">An opaque text.</param>
internal sealed record GenerationFrame(string Generation);
