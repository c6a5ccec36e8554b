namespace QsGen.Demo.Loading;

/// <summary>Demo data was not loaded, for a reason that the person can do something about. Nothing was changed.</summary>
/// <param name="message">What is wrong and what to do.</param>
internal sealed class DemoLoadException(string message) : Exception(message);
