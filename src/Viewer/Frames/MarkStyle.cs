namespace QsGen.Viewer.Frames;

/// <summary>What a conditional format does to a figure.</summary>
/// <param name="Color">The text's colour as <c>#RRGGBB</c>, or null.</param>
/// <param name="Background">The background as <c>#RRGGBB</c>, or null.</param>
/// <param name="Icon">A name such as <c>CARET_UP</c>, a single character, or null.</param>
/// <param name="IconColor">The icon's colour, or null.</param>
/// <param name="IconOnly">Whether the icon replaces the text, which then is for screen readers.</param>
internal sealed record MarkStyle(
    string? Color = null, string? Background = null, string? Icon = null, string? IconColor = null, bool IconOnly = false);
