namespace QsGen.Viewer.Capture;

/// <summary>A picture could not be taken; the message says why and what to do.</summary>
internal sealed class CaptureException(string message, Exception? cause = null) : Exception(message, cause);
