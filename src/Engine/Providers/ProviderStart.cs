namespace QsGen.Engine.Providers;

/// <summary>What a provider is told when it starts.</summary>
/// <param name="EngineAddress">Where it can log: <c>127.0.0.1:port</c>.</param>
/// <param name="RootDirectory">The folder of the project.</param>
internal sealed record ProviderStart(string EngineAddress, string RootDirectory);
