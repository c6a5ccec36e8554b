namespace QsGen.Viewer.Frames;

/// <summary>What a figure is compared with.</summary>
/// <param name="Text">The comparison as people read it, such as <c>−3</c> or <c>+12.5%</c>.</param>
/// <param name="Direction">1 for more, −1 for less, 0 for the same.</param>
/// <param name="Label">What it is compared with, such as <c>since 2026-11-29</c> or <c>of target</c>.</param>
/// <param name="Against">The figure that it is compared with.</param>
internal sealed record KpiComparison(string Text, int Direction, string Label, Mark Against);
