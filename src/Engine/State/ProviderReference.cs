using QsGen.Engine.Urns;
using QsGen.Wire;

namespace QsGen.Engine.State;

/// <summary>A provider resource, named by its URN and its id: <c>urn::id</c>. The id is unknown in the preview of its creation.</summary>
internal readonly record struct ProviderReference(Urn Urn, string Id)
{
    private const string TypePrefix = "pulumi:providers:";

    /// <summary>The name of a provider that nobody declared; with a version that follows.</summary>
    public const string DefaultName = "default";

    /// <summary>The id of a provider that a preview would create.</summary>
    public const string UnknownId = UnknownSentinel.String;

    /// <summary>The package whose resources this provider manages.</summary>
    public string Package => PackageOf(Urn.Type);

    public static bool IsProviderType(string type) => type.StartsWith(TypePrefix, StringComparison.Ordinal);

    /// <summary>Whether a provider is one that nobody declared.</summary>
    public static bool IsDefault(Urn urn) =>
        urn.Name == DefaultName || urn.Name.StartsWith(DefaultName + "_", StringComparison.Ordinal);

    /// <summary>The type of the provider resources of a package.</summary>
    public static string TypeFor(string package) => TypePrefix + package;

    /// <summary>The package of a provider's type.</summary>
    public static string PackageOf(string providerType) => providerType[TypePrefix.Length..];

    /// <exception cref="FormatException">The text is no provider reference.</exception>
    public static ProviderReference Parse(string text)
    {
        var separator = text.LastIndexOf("::", StringComparison.Ordinal);
        if (separator <= 0 || !Urn.IsWellFormed(text[..separator]) || !IsProviderType(new Urn(text[..separator]).Type))
        {
            throw new FormatException($"'{text}' is not a provider reference; expected the provider's URN, '::' and its id");
        }

        return new ProviderReference(new Urn(text[..separator]), text[(separator + 2)..]);
    }

    public static ProviderReference? ParseOptional(string? text) => string.IsNullOrEmpty(text) ? null : Parse(text);

    public override string ToString() => $"{Urn}::{Id}";
}
