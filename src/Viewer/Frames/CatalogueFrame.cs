using System.Collections.Immutable;

namespace QsGen.Viewer.Frames;

/// <summary>What stands around every sheet.</summary>
/// <param name="Name">Whose dashboards these are: the institution or the stack.</param>
/// <param name="Apps">The dashboards, in order.</param>
/// <param name="Theme">The colours and fonts.</param>
/// <param name="Freshness">As of when the figures are.</param>
/// <param name="Generation">Changes with definitions and data.</param>
/// <param name="Source">Where the definitions come from, for people: a stack, a folder, a file; no secrets.</param>
/// <param name="Problems">What is wrong with some definitions while others can be drawn.</param>
internal sealed record CatalogueFrame(
    string Name,
    ImmutableArray<AppLink> Apps,
    ThemeFrame Theme,
    FreshnessFrame Freshness,
    string Generation,
    string Source,
    ImmutableArray<Problem> Problems)
{
    /// <summary>Who looks, as a proxy that is believed says; null when nobody is signed in.</summary>
    public string? User { get; init; }
}
