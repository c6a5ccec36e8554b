namespace QsGen.Engine.Providers;

/// <summary>A provider's call failed. The message is the provider's, meant for the person.</summary>
internal class ProviderException(string message, Exception? inner = null) : Exception(message, inner);
