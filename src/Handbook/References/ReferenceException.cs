namespace QsGen.Handbook.References;

/// <summary>A page names something that the product does not have.</summary>
internal sealed class ReferenceException(string message) : Exception(message);
