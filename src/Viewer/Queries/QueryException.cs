namespace QsGen.Viewer.Queries;

/// <summary>A visual that can't be asked for as its definition stands.</summary>
/// <param name="message">What is wrong, and where.</param>
internal sealed class QueryException(string message) : Exception(message);
