namespace QsGen.Wire;

/// <summary>A value cannot be encoded, or what was received is not a value that this side accepts.</summary>
internal sealed class PropertyFormatException : FormatException
{
    /// <summary>Creates the exception.</summary>
    /// <param name="path">Where in the document, as <c>definition.sheets[0]</c>; empty for the whole.</param>
    /// <param name="problem">What is wrong there and what to do; no part of a value that may be secret.</param>
    public PropertyFormatException(string path, string problem)
        : base(path.Length == 0 ? problem : $"Property '{path}': {problem}")
    {
        Path = path;
    }

    /// <summary>Where in the document.</summary>
    public string Path { get; }
}
