namespace QsGen.Viewer.Frames;

/// <summary>How a stretch of text looks.</summary>
/// <param name="Size">Pixels, or null for the size around it. A heading is at least 20.</param>
/// <param name="Color"><c>#RRGGBB</c>, or null for the colour around it.</param>
/// <param name="Bold">Bold.</param>
/// <param name="Italic">Italic.</param>
/// <param name="Underline">Underlined.</param>
internal sealed record TextStyle(
    int? Size = null, string? Color = null, bool Bold = false, bool Italic = false, bool Underline = false);
