namespace QsGen.Viewer.Frames;

/// <summary>A placeholder of a query.</summary>
/// <param name="Name">Such as <c>$1</c>.</param>
/// <param name="Value">What it stood for.</param>
internal sealed record WhyBinding(string Name, string Value);
