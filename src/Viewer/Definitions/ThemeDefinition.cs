using System.Collections.Immutable;

namespace QsGen.Viewer.Definitions;

/// <summary>A theme.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name.</param>
/// <param name="Palette">The colours of series.</param>
/// <param name="Gradient">The colours of least and greatest.</param>
/// <param name="EmptyFill">The colour for what has no value, or null.</param>
/// <param name="Colors">The colours of the surface by AWS's names.</param>
/// <param name="Fonts">Font families.</param>
internal sealed record ThemeDefinition(
    string Id,
    string Name,
    ImmutableArray<string> Palette,
    ImmutableArray<string> Gradient,
    string? EmptyFill,
    ImmutableSortedDictionary<string, string> Colors,
    ImmutableArray<string> Fonts)
{
    /// <summary>Nothing is said: the page's own colours hold.</summary>
    public static ThemeDefinition None { get; } = new("", "", [], [], null, ImmutableSortedDictionary<string, string>.Empty, []);
}
