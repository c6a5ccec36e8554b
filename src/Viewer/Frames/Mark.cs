using System.Collections.Immutable;

namespace QsGen.Viewer.Frames;

/// <summary>A figure in a chart or table.</summary>
/// <param name="Text">As people read it.</param>
/// <param name="Raw">The exact value: a decimal with a point, an ISO date and time, a text; null for NULL.</param>
/// <param name="Value">For geometry alone; null when it is no number or NULL.</param>
internal sealed record Mark(string Text, string? Raw, double? Value = null)
{
    /// <summary>Where each of the visual's actions leads from here: an address of this site (see <see cref="ApiRoutes.SheetPage"/>) or an
    /// https, http or mailto address; null where one is of no use here. Empty when there are no actions, or when the row has
    /// them.</summary>
    public ImmutableArray<string?> Targets { get; init; } = [];

    /// <summary>How a conditional format makes it look, or null.</summary>
    public MarkStyle? Style { get; init; }
}
