using System.Collections.Immutable;

namespace QsGen.Viewer.Frames;

/// <summary>Colours as <c>#RRGGBB</c> and fonts of the theme; those for dark are derived from them by the page's style.</summary>
/// <param name="Palette">The colours of series, in order; at most 20.</param>
/// <param name="Gradient">The colours of least and greatest; empty when the theme names none.</param>
/// <param name="EmptyFill">The colour for what has no value, or null.</param>
/// <param name="Colors">The theme's colours of the surface by AWS's name, such as <c>Accent</c> or <c>PrimaryBackground</c>.</param>
/// <param name="Fonts">Font families in order of preference.</param>
internal sealed record ThemeFrame(
    ImmutableArray<string> Palette,
    ImmutableArray<string> Gradient,
    string? EmptyFill,
    ImmutableSortedDictionary<string, string> Colors,
    ImmutableArray<string> Fonts);
