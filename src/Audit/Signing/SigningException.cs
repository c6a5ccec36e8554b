namespace QsGen.Audit.Signing;

/// <summary>A report can't be signed. The message is for the person who runs the command and holds no secret.</summary>
/// <param name="message">What is wrong with which file or setting, and what to do.</param>
/// <param name="inner">What it follows from, or null.</param>
internal sealed class SigningException(string message, Exception? inner = null) : Exception(message, inner);
