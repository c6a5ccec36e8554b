using System.Collections.Immutable;

namespace QsGen.Viewer.Frames;

/// <summary>A sheet without figures: what the page can lay out before the first query has an answer.</summary>
/// <param name="App">The app's id.</param>
/// <param name="Sheet">The sheet's id.</param>
/// <param name="Name">The text of its tab.</param>
/// <param name="Title">Its heading.</param>
/// <param name="Description">Its explanation, plain text; empty when there is none.</param>
/// <param name="Layout">Where things stand.</param>
/// <param name="Controls">The controls above the sheet, in order.</param>
/// <param name="Texts">The text boxes.</param>
/// <param name="Visuals">The visuals, each to be asked for by itself.</param>
/// <param name="Filters">What narrows the sheet now, for chips; those that differ from the definition's choice are marked.</param>
/// <param name="State">The state in its shortest form, to stand behind <c>#</c>: without what is the default anyway.</param>
/// <param name="Mode">Whose behaviour is shown.</param>
/// <param name="Freshness">As of when the figures are.</param>
/// <param name="Problems">What the state asked for and could not have, such as a value of another type; defaults hold instead.</param>
/// <param name="Generation">See <see cref="GenerationFrame"/>.</param>
internal sealed record SheetFrame(
    string App,
    string Sheet,
    string Name,
    string Title,
    string Description,
    LayoutFrame Layout,
    ImmutableArray<ControlFrame> Controls,
    ImmutableArray<TextFrame> Texts,
    ImmutableArray<VisualPlace> Visuals,
    ImmutableArray<ActiveFilter> Filters,
    string State,
    ViewerMode Mode,
    FreshnessFrame Freshness,
    ImmutableArray<Problem> Problems,
    string Generation)
{
    /// <summary>Whether a <see cref="HelpFrame"/> explains it.</summary>
    public bool HasHelp { get; init; }
}
