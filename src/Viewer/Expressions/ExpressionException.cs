namespace QsGen.Viewer.Expressions;

/// <summary>An expression that can't be read, or says something that the viewer does not compute.</summary>
/// <param name="message">What, with the place where there is one.</param>
internal sealed class ExpressionException(string message) : Exception(message);
