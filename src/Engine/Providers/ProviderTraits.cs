namespace QsGen.Engine.Providers;

/// <summary>What a provider understands, as its handshake says or, without one, its configuration.</summary>
internal sealed record ProviderTraits(bool AcceptsSecrets, bool AcceptsResources, bool AcceptsOutputs, bool SupportsPreview);
