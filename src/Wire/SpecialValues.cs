using System.Collections.Immutable;

namespace QsGen.Wire;

/// <summary>What objects with a signature, and strings that are sentinels, stand for: the same in protobuf and in JSON.</summary>
internal static class SpecialValues
{
    /// <summary>The unknown value whose sentinel the string is, else the string.</summary>
    public static PropertyValue TextOrUnknown(string text) =>
        UnknownSentinel.KindOf(text) is { } kind ? new PropertyUnknown(kind) : new PropertyString(text);

    /// <summary>Decodes an object that carries a signature.</summary>
    /// <param name="signature">The signature.</param>
    /// <param name="place">Where in the document.</param>
    /// <param name="field">Reads one of the object's other fields; null when it is absent.</param>
    /// <exception cref="PropertyFormatException">The signature is not known or not accepted, or a field is missing.</exception>
    public static PropertyValue Decode(string signature, PropertyPlace place, Func<string, PropertyValue?> field) => signature switch
    {
        PropertySignature.Secret => new PropertySecret(field("value") ?? throw Missing(place, "secret", "value")),
        PropertySignature.ResourceReference => Reference(place, field),
        PropertySignature.OutputValue => Output(place, field),
        PropertySignature.Asset => throw Refused(place, "an asset"),
        PropertySignature.Archive => throw Refused(place, "an archive"),
        PropertySignature.ByteString => throw Refused(place, "a byte string"),
        _ => throw new PropertyFormatException(place.ToString(), $"a special value of the unknown signature '{signature}'."),
    };

    private static PropertyReference Reference(PropertyPlace place, Func<string, PropertyValue?> field) => new(
        Text(place, "urn", field("urn")) ?? throw Missing(place, "resource reference", "urn"),
        field("id") is PropertyUnknown ? "" : Text(place, "id", field("id")),
        Text(place, "packageVersion", field("packageVersion")) is { Length: > 0 } version ? version : null);

    private static PropertyOutput Output(PropertyPlace place, Func<string, PropertyValue?> field) => new(
        field("value"),
        field("secret") is PropertyBool { Value: true },
        field("dependencies") is PropertyArray urns
            ? [.. urns.Items.Select(urn => Text(place, "dependencies", urn) ?? throw Missing(place, "output value", "dependencies"))]
            : ImmutableArray<string>.Empty);

    private static string? Text(PropertyPlace place, string name, PropertyValue? value) => value switch
    {
        null or PropertyNull => null,
        PropertyString text => text.Value,
        _ => throw new PropertyFormatException(place.ToString(), $"'{name}' of a special value must be a string."),
    };

    private static PropertyFormatException Missing(PropertyPlace place, string what, string field) =>
        new(place.ToString(), $"a {what} without its '{field}'.");

    private static PropertyFormatException Refused(PropertyPlace place, string what) =>
        new(place.ToString(), $"{what} is not supported here; pass its content as a string.");
}
