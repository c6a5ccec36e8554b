namespace QsGen.Viewer.Frames;

/// <summary>A slice of a pie.</summary>
/// <param name="Name">What it stands for.</param>
/// <param name="Color">A colour that the definition asks for, or null.</param>
/// <param name="Value">Its value and targets.</param>
/// <param name="Share">Its share as people read it, such as <c>12.5%</c>; empty when there is no sum.</param>
/// <param name="IsOther">Whether it stands for all that a limit cut off.</param>
internal sealed record Slice(string Name, string? Color, Mark Value, string Share, bool IsOther);
