namespace QsGen.Viewer.Definitions;

/// <summary>A definition, or a part of it, that can't be read.</summary>
/// <param name="path">Where in the document, such as <c>Sheets[0].Visuals[3].TableVisual</c>.</param>
/// <param name="problem">What is wrong there.</param>
internal sealed class DefinitionException(string path, string problem) : Exception($"{path}: {problem}")
{
    /// <summary>Where in the document.</summary>
    public string Path { get; } = path;

    /// <summary>What is wrong there.</summary>
    public string Problem { get; } = problem;
}
