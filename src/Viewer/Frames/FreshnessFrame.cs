namespace QsGen.Viewer.Frames;

/// <summary>How fresh the figures are.</summary>
/// <param name="State">Whether to worry.</param>
/// <param name="AsOf">The instant that ages count from, as <c>2026-11-30 18:00</c>; null when nothing was ever refreshed.</param>
/// <param name="RefreshedAt">When the last refresh ended, the same way, or null.</param>
/// <param name="Text">One sentence for people, such as <c>As of 2026-11-30 18:00, refreshed 4 min ago</c>.</param>
internal sealed record FreshnessFrame(FreshnessState State, string? AsOf, string? RefreshedAt, string Text);
